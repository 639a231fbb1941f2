import { describe, expect, test } from 'vitest'
import type { Client, Contact } from '#domain/clients/client'
import { type ClientLine, lineOf } from '#domain/clients/lines'
import { type ClientQuery, everything, filtersOn, pickClients, queryFrom, sortedBy } from '#domain/clients/list-query'
import type { Service } from '#domain/clients/service'
import { money } from '#domain/values/money'
import { client, contact, service } from '../../fakes/rows'

const today = '2026-11-24'
const line = (
  facts: Partial<Client>,
  services: readonly Service[] = [],
  contacts: readonly Contact[] = [],
): ClientLine => lineOf(client({ id: facts.name ?? 'client', website: '', ...facts }), { services, contacts }, today)
const names = (lines: readonly ClientLine[], query: Partial<ClientQuery>) =>
  pickClients(lines, { ...everything, ...query }, 'USD').map(({ client: { name } }) => name)

describe('search in the client list', () => {
  const lines = [
    line({ name: 'Osprey Logistics', city: 'Portland', tags: ['referral'] }, [
      service({ account: '00034417', circuit: 'KX-99/1' }),
    ]),
    line(
      { name: 'Fenwick Schools', city: 'Málaga', industry: 'Education' },
      [],
      [contact({ name: 'Dana Whitfield', email: 'dana@fenwick.example' })],
    ),
  ]

  test.each([
    ['a part of the name', 'logis', 'Osprey Logistics'],
    ['a city without its accent', 'malaga', 'Fenwick Schools'],
    ['an industry', 'educ', 'Fenwick Schools'],
    ['a tag', 'referral', 'Osprey Logistics'],
    ['a person', 'whitfield', 'Fenwick Schools'],
    ['an account number with its zeros', '00034417', 'Osprey Logistics'],
    ['a circuit number', 'KX-99', 'Osprey Logistics'],
    ['two words in any order', 'portland osprey', 'Osprey Logistics'],
  ])('finds by %s', (_, words, found) => {
    expect(names(lines, { words })).toEqual([found])
  })

  test('every word must be there', () => {
    expect(names(lines, { words: 'osprey malaga' })).toEqual([])
  })
})

describe('filters of the client list', () => {
  const lines = [
    line({ name: 'A', status: 'active', country: 'US', tags: ['x'] }, [service({})]),
    line({ name: 'B', status: 'prospect', country: 'MX', tags: ['x', 'y'] }),
    line({ name: 'C', status: 'former', country: 'US', deletedAt: 5 }),
    line({ name: 'D', status: 'active', country: 'US' }, [service({ status: 'cancelled' })]),
  ]

  test('hold together', () => {
    expect(names(lines, { tags: ['x'], countries: ['US'] })).toEqual(['A'])
  })

  test('a cancelled service owns nothing', () => {
    expect(names(lines, { services: 'nothing' })).toEqual(['B', 'D'])
  })

  test('what was deleted is shown only when it is asked for', () => {
    expect(names(lines, {})).toEqual(['A', 'B', 'D'])
    expect(names(lines, { deleted: true })).toEqual(['C'])
    expect(filtersOn({ ...everything, deleted: true, tags: ['x'] })).toBe(2)
  })
})

describe('order of the client list', () => {
  const usd = (minor: number) => service({ id: String(minor), mrc: money(minor, 'USD') })
  const lines = [
    line({ name: 'B', city: 'Austin', industry: '' }, [usd(500)]),
    line({ name: 'A', city: 'Austin', industry: 'Retail' }, [usd(900), usd(100)]),
    line({ name: 'C', city: 'Boston', industry: 'Banking' }, [service({ mrc: money(99_999, 'MXN') })]),
    line({ name: 'D', city: '', industry: 'Retail' }),
  ]

  test('the column clicked last leads and the one before breaks ties', () => {
    const byName = sortedBy(everything, 'name', true)
    expect(names(lines, sortedBy(byName, 'city', false))).toEqual(['B', 'A', 'C', 'D'])
  })

  test('what is missing stands at the end, whichever way a column is turned', () => {
    expect(names(lines, sortedBy(everything, 'industry', false)).at(-1)).toBe('B')
    expect(names(lines, sortedBy(everything, 'industry', true)).at(-1)).toBe('B')
  })

  test('charges are summed by currency and another currency is never compared with the base', () => {
    expect(names(lines, sortedBy(everything, 'mrc', true))).toEqual(['A', 'B', 'C', 'D'])
    expect(names(lines, sortedBy(everything, 'mrc', false))).toEqual(['B', 'A', 'C', 'D'])
    expect(lines[1]?.mrc).toEqual([money(1000, 'USD')])
  })
})

describe('a saved view', () => {
  test('comes back from storage exactly', () => {
    const query: ClientQuery = {
      words: 'osprey',
      statuses: ['active'],
      industries: ['Retail'],
      countries: ['US'],
      tags: ['x'],
      services: 'some',
      deleted: false,
      sorts: [{ by: 'mrc', descending: true }],
    }
    expect(queryFrom(JSON.parse(JSON.stringify(query)))).toEqual(query)
  })

  test('from another build shows what it can instead of failing', () => {
    const stored = {
      words: 7,
      statuses: ['active', 'imaginary'],
      sorts: [{ by: 'shoe-size', descending: true }],
      services: 'many',
    }
    expect(queryFrom(stored)).toEqual({ ...everything, statuses: ['active'] })
  })
})
