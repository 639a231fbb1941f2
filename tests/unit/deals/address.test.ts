import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameAddress } from '#domain/deals/address'

const at = (address: string, city = 'Portland', postcode = '', country = 'US') => ({ address, city, postcode, country })

describe('one door or two', () => {
  test.each([
    [at('12 Harbor Road'), at('12, harbor Rd.')],
    [at('Calle Mayor 5, 2º', 'Madrid', '', 'ES'), at('C/ Mayor, 5 2º', 'MADRID', '', 'ES')],
    [at('400 North Main Street, Suite 2'), at('400 N Main St Ste 2')],
    [at('1 High St', 'Oxford', 'OX1 2AB', 'GB'), at('1 High Street', '', 'ox12ab', '')],
  ])('written in two ways it is one: %j %j', (a, b) => expect(isSameAddress(a, b)).toBe(true))

  test.each([
    [at('12 Harbor Road'), at('14 Harbor Road')],
    [at('12 Harbor Road'), at('12 Harbor Road', 'Salem')],
    [at('12 Harbor Road'), at('12 Harbor Road', 'Portland', '', 'CA')],
    [at('Harbor Road'), at('Harbor Road')],
    [at('12 Harbor Road', ''), at('12 Harbor Road', '')],
    [at(''), at('')],
  ])('another number, town or country, or too vague, is not: %j %j', (a, b) => expect(isSameAddress(a, b)).toBe(false))

  test('it is the same whichever is asked first', () => {
    const any = fc.record({ address: fc.string(), city: fc.string(), postcode: fc.string(), country: fc.string() })
    fc.assert(fc.property(any, any, (a, b) => isSameAddress(a, b) === isSameAddress(b, a)))
  })
})
