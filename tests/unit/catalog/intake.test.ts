import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intakeOf, isNothing, type KnownToTake } from '#domain/catalog/intake'
import type { Told } from '#domain/catalog/told'
import { percent } from '#domain/values/rate'

const now = Date.UTC(2026, 10, 24, 9)
const nothing: KnownToTake = {
  distributorId: 'distributor-1' as never,
  suppliers: [],
  offerings: [],
  carries: [],
  agreements: [],
  announcements: [],
}
const usd = (amount: string) => ({ amount, currency: 'USD' })
const pbx = {
  id: 'CAT-1',
  supplier: 'Kestrel Voice',
  name: 'Kestrel Cloud PBX',
  sku: 'KV-PBX',
  category: 'ucaas',
  price: usd('24.00'),
  residual: '0.18',
}
const rate = {
  id: 'RATE-1',
  name: 'Kestrel Voice residual',
  supplier: 'Kestrel Voice',
  from: '2026-01-01',
  residual: '0.18',
  partnerShare: '0.8',
  duration: 'evergreen' as const,
}
const told = (facts: Partial<Told>): Told => ({ catalog: [], rates: [], announcements: [], ...facts })

function ids() {
  let made = 0
  return () => `new-${String(++made)}`
}
const take = (what: Partial<Told>, known = nothing) => intakeOf(told(what), known, ids(), now)

/** The book after an intake was taken in. */
function after(known: KnownToTake, what: Partial<Told>): KnownToTake {
  const { suppliers, offerings, carries, agreements, announcements } = take(what, known)
  const merged = <Row extends { readonly id: string }>(old: readonly Row[], fresh: readonly Row[]) => [
    ...new Map([...old, ...fresh].map((row) => [row.id, row])).values(),
  ]
  return {
    ...known,
    suppliers: merged(known.suppliers, suppliers),
    offerings: merged(known.offerings, offerings),
    carries: merged(known.carries, carries),
    agreements: merged(known.agreements, agreements),
    announcements: [...known.announcements, ...announcements.map(({ id }) => id)],
  }
}

describe('what a distributor tells', () => {
  test('becomes offerings, their carry rates, agreements and announcements, one supplier made once', () => {
    const news = { id: 'N', publishedAt: '2026-11-02T09:00:00.000Z', title: 'Prices', body: 'Up.' }
    const found = take({
      catalog: [pbx, { ...pbx, id: 'CAT-2', sku: 'X', name: 'Other' }],
      rates: [rate],
      announcements: [news],
    })
    expect(found.suppliers).toMatchObject([{ name: 'Kestrel Voice' }])
    expect(found.offerings).toMatchObject([{ price: { micros: 24_000_000, currency: 'USD' } }, { name: 'Other' }])
    expect(found.carries).toMatchObject([{ residual: percent(18) }, { residual: percent(18) }])
    expect(found.agreements).toMatchObject([
      { residual: percent(18), advisorShare: percent(80), version: 1, from: '2026-01-01' },
    ])
    expect(found.announcements).toMatchObject([{ id: 'distributor-1:N', readAt: 0 }])
    expect(found.lines).toHaveLength(4)
  })

  test('told twice changes nothing the second time, whatever it is', () => {
    const amount = fc.nat({ max: 9999 }).map((cents) => (cents / 100).toFixed(2))
    const share = fc.nat({ max: 100 }).map((one) => (one === 100 ? '1' : `0.${String(one).padStart(2, '0')}`))
    const offering = fc.record({
      id: fc.string({ minLength: 1 }),
      supplier: fc.constantFrom('Kestrel Voice', 'KESTREL  voice', 'Tarn Fiber'),
      name: fc.constantFrom('Cloud PBX', 'cloud pbx', 'Dedicated 1G', 'Desk'),
      category: fc.constantFrom('ucaas', 'voice', 'unheard-of'),
      price: fc.option(amount.map(usd), { nil: undefined }),
      residual: fc.option(share, { nil: undefined }),
    })
    const version = fc.record({
      id: fc.string({ minLength: 1 }),
      name: fc.constant('Rate'),
      supplier: fc.constantFrom('Kestrel Voice', undefined),
      from: fc.constantFrom('2025-01-01', '2026-01-01', '2026-07-01'),
      residual: share,
      partnerShare: share,
      duration: fc.constantFrom('evergreen' as const, 'term' as const),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(offering, {
          selector: ({ supplier, name }) => `${supplier.toLowerCase().slice(0, 4)} ${name.toLowerCase()}`,
          maxLength: 8,
        }),
        fc.uniqueArray(version, { selector: ({ supplier, from }) => `${supplier} ${from}`, maxLength: 5 }),
        (catalog, rates) => {
          const first = after(nothing, { catalog, rates })
          expect(take({ catalog, rates }, first).lines).toEqual([])
        },
      ),
    )
  })

  test('changes a price and a rate where they are others, and leaves what the advisor wrote', () => {
    const known = after(nothing, { catalog: [pbx], rates: [rate] })
    const own = {
      ...known,
      offerings: known.offerings.map((one) => ({ ...one, description: 'My words', terms: [24] })),
    }
    const dearer = { ...pbx, price: usd('26.00'), residual: '0.2', description: 'Their words', terms: [36] }
    const found = take({ catalog: [dearer], rates: [{ ...rate, from: '2027-01-01', residual: '0.2' }] }, own)
    expect(found.offerings).toMatchObject([{ description: 'My words', terms: [24], price: { micros: 26_000_000 } }])
    expect(found.lines).toMatchObject([{ kind: 'price' }, { kind: 'residual', after: percent(20) }, { kind: 'rate' }])
    expect(found.agreements).toMatchObject([
      { version: 2, from: '2027-01-01', residual: percent(20) },
      { version: 1, to: '2027-01-01', residual: percent(18) },
    ])
  })

  test("keeps the splits that the advisor agreed on when a distributor's rate changes", () => {
    const known = after(nothing, { rates: [rate] })
    const splits = [{ payee: 'Sub-agent', share: percent(10) }]
    const own = { ...known, agreements: known.agreements.map((one) => ({ ...one, splits })) }
    const found = take({ rates: [{ ...rate, from: '2027-01-01', residual: '0.2' }] }, own)
    expect(found.agreements[0]).toMatchObject({ version: 2, splits })
  })

  test('leaves alone what it cannot read and what clashes with a rate of the advisor, and says so', () => {
    const known = after(nothing, { rates: [rate] })
    const found = take({ catalog: [{ ...pbx, category: 'teleport' }], rates: [{ ...rate, residual: '0.3' }] }, known)
    expect(isNothing(found)).toBe(true)
    expect(found.leftAlone).toEqual([
      { name: pbx.name, why: 'category' },
      { name: rate.name, why: 'same-day' },
    ])
  })
})
