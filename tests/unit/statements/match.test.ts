import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchScore, worthShowing } from '#domain/clients/match'
import { mostCandidates } from '#domain/statements/blocks'
import { aliasKey } from '#domain/statements/keys'
import { type MatchBook, type MatchLine, matcher } from '#domain/statements/match'
import { pairScore, worthReview } from '#domain/statements/pair'
import type { Alias } from '#domain/statements/statement'
import { client, service, supplier } from '../../fakes/rows'
import { matchLine, usd } from './any'

const book = (facts: Partial<MatchBook> = {}): MatchBook => ({
  services: [service()],
  clients: [client()],
  suppliers: [supplier()],
  aliases: [],
  ...facts,
})
const match = (line: Partial<MatchLine>, facts: Partial<MatchBook> = {}) => matcher(book(facts)).match(matchLine(line))

const alias = (field: Alias['field'], line: MatchLine, serviceId: string | null): Alias => ({
  id: `alias-${field}`,
  distributorId: line.distributorId,
  field,
  key: aliasKey(line, field) ?? '',
  text: line[field],
  serviceId,
  learnedFrom: 'line-0',
  at: 0,
})

describe('an exact key settles a line', () => {
  test.each([
    ['the account as written', { account: '00034417' }, 'account'],
    ['the account with separators', { account: '000-344 17' }, 'account'],
    ['the circuit', { circuit: 'DHEC 887-14' }, 'circuit'],
    ['the circuit in the account column', { account: 'dhec.887.14' }, 'circuit'],
    ['the order that we sent', { order: 'order-77' }, 'order'],
    [
      'the account where the file names no supplier',
      { account: '00034417', supplier: '', supplierId: null },
      'account',
    ],
    ['the account twice in one cell', { account: '00034417; 000-34417' }, 'account'],
  ] as const)('%s', (_, line, by) => {
    const services = [service({ circuit: 'DHEC 887 14', orderId: 'order-77' }), service({ id: 'other', account: '9' })]
    expect(match(line, { services })).toEqual({ kind: 'exact', serviceId: 'service-1', by })
  })

  test('of two services on one account the circuit, then the month of use decides', () => {
    const services = [
      service({ id: 'old', status: 'cancelled', cancelledOn: '2025-12-31' }),
      service({ id: 'new', startsOn: '2026-01-01', circuit: 'C-2' }),
    ]
    expect(match({ account: '00034417', usageMonth: '2026-08' }, { services })).toMatchObject({ serviceId: 'new' })
    expect(match({ account: '00034417', usageMonth: '2025-08' }, { services })).toMatchObject({ serviceId: 'old' })
  })
})

describe('what is not exact is never silent', () => {
  test.each([
    ['lost zeros', { account: '34417' }, 'lost-zeros'],
    ['a number that a spreadsheet shortened', { account: '1.23457E+12' }, 'exponent', '1234567890123'],
    ['a sub-account', { account: '88401177-003' }, 'part', '88401177'],
    [
      'an account under a supplier that the book does not know',
      { account: '00034417', supplier: 'Comet', supplierId: null },
      'other-supplier',
    ],
    [
      'an account of another supplier',
      { account: '00034417', supplier: 'Comet', supplierId: 'supplier-2' },
      'other-supplier',
    ],
    [
      'an account that another payer pays',
      { account: '00034417', distributorId: 'distributor-2' },
      'other-distributor',
    ],
    ['a name with the amount in tolerance', { customer: 'OSPREY LOGISTIC', billed: usd(275_000) }, 'billed'],
  ] as [string, Partial<MatchLine>, string, string?][])(
    '%s is a suggestion with its reason',
    (_, line, why, account = '00034417') => {
      const found = match(line, { services: [service({ account })] })
      expect(found.kind).toBe('suggestions')
      const reasons = found.kind === 'suggestions' ? found.candidates[0]?.reasons.map((reason) => reason.why) : []
      expect(reasons).toContain(why)
    },
  )

  test('two services on one account that nothing tells apart are both suggested', () => {
    const found = match({ account: '00034417' }, { services: [service({ id: 'a' }), service({ id: 'b' })] })
    expect(found.kind === 'suggestions' && found.candidates.map((one) => one.serviceId)).toEqual(['a', 'b'])
  })

  test('a cell with a reference that the book does not know leaves the line to a person', () => {
    expect(match({ account: '00034417; 77120' }).kind).toBe('suggestions')
  })

  test('a name alone, of another supplier and another amount, says nothing', () => {
    expect(match({ customer: 'Osprey Logistics', supplier: 'Comet', supplierId: null })).toEqual({ kind: 'none' })
  })

  test('a deleted service is never found', () => {
    expect(match({ account: '00034417' }, { services: [service({ deletedAt: 5 })] })).toEqual({ kind: 'none' })
  })
})

describe('a decision teaches', () => {
  const line = matchLine({ account: '77120', customer: 'Osprey' })

  test('the same account of the same payer and supplier is known from then on', () => {
    expect(match(line, { aliases: [alias('account', line, 'service-1')] })).toEqual({
      kind: 'exact',
      serviceId: 'service-1',
      by: 'alias',
    })
  })

  test('the same number written under another supplier is not', () => {
    const aliases = [alias('account', line, 'service-1')]
    expect(match({ account: '77120', supplier: 'Comet', supplierId: null }, { aliases }).kind).not.toBe('exact')
  })

  test('what is somebody else’s stays somebody else’s', () => {
    expect(match(line, { aliases: [alias('account', line, null)] })).toEqual({ kind: 'none', notMine: true })
  })

  test('a name teaches only for lines without any reference', () => {
    const named = matchLine({ customer: 'Osprey' })
    expect(aliasKey(line, 'customer')).toBeNull()
    expect(match(named, { aliases: [alias('customer', named, 'service-1')] })).toMatchObject({ by: 'alias' })
  })
})

describe('fast and complete', () => {
  const towns = ['Ash', 'Birch', 'Cedar', 'Dover', 'Elm', 'Fern', 'Glen', 'Hazel', 'Iris', 'Juniper']
  const trades = ['Freight', 'Dental', 'Foods', 'Legal', 'Schools', 'Hotels', 'Builders', 'Shelters']
  const clients = towns.flatMap((town, i) =>
    trades.map((trade, j) => client({ id: `client-${i}-${j}`, name: `${town} ${trade} Group`, legalName: '' })),
  )
  const services = clients.flatMap((one, i) =>
    [0, 1, 2].map((n) =>
      service({
        id: `service-${i}-${n}`,
        clientId: one.id,
        account: `00${String(88_100_000 + i * 37 + n)}`,
        supplierId: `supplier-${(i + n) % 5}`,
        mrc: usd(10_000 + i * 100 + n * 7_000),
      }),
    ),
  )
  const large = book({ services, clients, suppliers: [] })
  const lines = services.map((one, i) =>
    matchLine({
      supplierId: one.supplierId,
      account: i % 3 === 0 ? one.account.replace(/^0+/, '') : i % 3 === 1 ? `${one.account}-01` : '',
      customer: (clients.find((known) => known.id === one.clientId)?.name ?? '').replace('Group', 'Grp').toUpperCase(),
      billed: i % 2 === 0 ? one.mrc : null,
    }),
  )

  test('no line has more than twenty suggestions, and blocking keeps what comparing with every service would find first', () => {
    const find = matcher(large)
    let [kept, best] = [0, 0]
    for (const line of lines) {
      const found = find.match(line)
      const candidates = found.kind === 'suggestions' ? found.candidates : []
      expect(candidates.length).toBeLessThanOrEqual(mostCandidates)
      const names = new Map(
        clients.map((known) => {
          const named = matchScore({ name: line.customer }, { name: known.name })
          return [known.id, named.score >= worthShowing ? { ...named, word: known.name } : null]
        }),
      )
      const all = services.map((one) => {
        const name = names.get(one.clientId) ?? null
        return pairScore(line, one, { supplierId: line.supplierId, name, expected: null }).score
      })
      const top = Math.max(...all)
      if (top < worthReview) continue
      best += 1
      if (candidates.some((one) => one.score >= top - 0.001)) kept += 1
    }
    expect(best).toBe(lines.length)
    expect(kept / best).toBeGreaterThanOrEqual(0.995)
  })

  test('the order of services, clients and aliases makes no difference', () => {
    const some = lines.slice(0, 12)
    const answers = some.map((line) => matcher(large).match(line))
    fc.assert(
      fc.property(fc.shuffledSubarray(services, { minLength: services.length }), (shuffled) => {
        const find = matcher({ ...large, services: shuffled, clients: [...clients].reverse() })
        expect(some.map((line) => find.match(line))).toEqual(answers)
      }),
      { numRuns: 10 },
    )
  })
})
