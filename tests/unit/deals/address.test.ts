import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressLikeness, neighboursAt } from '#domain/deals/address'

const at = (address: string, city = 'Portland', postcode = '', country = 'US') => ({ address, city, postcode, country })

describe('one door or two', () => {
  test.each([
    [at('12 Harbor Road'), at('12, harbor Rd.')],
    [at('Calle Mayor 5, 2º', 'Madrid', '', 'ES'), at('C/ Mayor, 5 2º', 'MADRID', '', 'ES')],
    [at('400 North Main Street, Suite 2'), at('400 N Main St Ste 2')],
    [at('1 High St', 'Oxford', 'OX1 2AB', 'GB'), at('1 High Street', '', 'ox12ab', '')],
  ])('written in two ways it is one: %j %j', (a, b) => expect(addressLikeness(a, b)).toBe('same'))

  test.each([
    [at('400 N Main St, Suite 2'), at('400 N Main St, Suite 5')],
    [at('400 N Main St, Suite 2'), at('400 N Main St')],
    [at('12 Harbor Road'), at('12 Harbour Road')],
    [at('12 Harbor Road'), at('12 Habror Road')],
  ])('another door of one house, or one slip of the pen, is near: %j %j', (a, b) =>
    expect(addressLikeness(a, b)).toBe('near'),
  )

  test.each([
    [at('12 Harbor Road'), at('14 Harbor Road')],
    [at('12 Harbor Road'), at('12 Harlow Road')],
    [at('12 Elm St'), at('12 Elk St')],
    [at('12 Harbor Road'), at('12 Harbor Road', 'Salem')],
    [at('12 Harbor Road'), at('12 Harbor Road', 'Portland', '', 'CA')],
    [at('Harbor Road'), at('Harbor Road')],
    [at('Suite 12'), at('Suite 12')],
    [at('12 Harbor Road', ''), at('12 Harbor Road', '')],
    [at(''), at('')],
  ])('another number, street, town or country, or too vague, is not: %j %j', (a, b) =>
    expect(addressLikeness(a, b)).toBeNull(),
  )

  test('it is the same whichever is asked first', () => {
    const any = fc.record({ address: fc.string(), city: fc.string(), postcode: fc.string(), country: fc.string() })
    fc.assert(fc.property(any, any, (a, b) => addressLikeness(a, b) === addressLikeness(b, a)))
  })
})

test('a client is a neighbour by its nearest place: the same door before a near one, its own before a site', () => {
  const place = (clientId: string, site: string, address: string) => ({ ...at(address), clientId, site })
  const found = neighboursAt(at('12 Harbor Road'), [
    place('a', '', '12 Harbour Road'),
    place('a', 'Dock', '12 Harbor Rd'),
    place('b', 'Annex', '12 Harbor Road'),
    place('b', '', '12 Harbor Road'),
    place('c', '', '99 Elsewhere Lane'),
  ])
  expect([...found.values()].map(({ clientId, site, likeness }) => [clientId, site, likeness])).toEqual([
    ['a', 'Dock', 'same'],
    ['b', '', 'same'],
  ])
})
