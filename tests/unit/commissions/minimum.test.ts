import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payment } from '#domain/commissions/agreement'
import { heldMonths, owedByPayer, type PayoutMinimum, payerKey } from '#domain/commissions/minimum'
import { monthAccounts } from '#domain/commissions/month'
import { afterMinimums, duesOf } from '#domain/statements/due'
import { lagKey, lateAfter } from '#domain/statements/lag'
import { addMonths, type Month } from '#domain/values/dates'
import { money, toDecimal } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { agreement, service } from '../../fakes/rows'

const usd = (minor: number) => money(minor, 'USD')
const minimum = (facts: Partial<PayoutMinimum> = {}): PayoutMinimum => ({
  ...{ from: '2026-01', amount: usd(2_500), below: 'carry' },
  ...facts,
})
const owed = (...minors: readonly number[]) =>
  minors.map((minor, at) => ({ month: addMonths('2026-01', at), amount: usd(minor) }))
const held = (minors: readonly number[], minimums = [minimum()], came: readonly Month[] = []) =>
  [...heldMonths(owed(...minors), minimums, new Set(came))].map(([month, one]) => [
    month,
    toDecimal(one.total),
    one.goesTo,
  ])

describe('a statement below the payer’s minimum', () => {
  test('waits until what was carried reaches it', () => {
    expect(held([1_000, 1_000, 1_000, 3_000])).toEqual([
      ['2026-01', '10.00', '2026-03'],
      ['2026-02', '20.00', '2026-03'],
    ])
    expect(held([2_499])).toEqual([['2026-01', '24.99', null]])
    expect(held([2_500])).toEqual([])
  })

  test('is lost where the payer says so, and nothing else is', () => {
    expect(held([1_000, 2_000, 3_000], [minimum({ below: 'forfeit' })])).toEqual([
      ['2026-01', '10.00', 'lost'],
      ['2026-02', '20.00', 'lost'],
    ])
  })

  test('is held from the month on in which the minimum stands, and no more once it is zero', () => {
    const minimums = [minimum({ from: '2026-04', amount: usd(0) }), minimum({ from: '2026-02' })]
    expect(held([1_000, 1_000, 1_000, 100], minimums)).toEqual([
      ['2026-02', '10.00', '2026-04'],
      ['2026-03', '20.00', '2026-04'],
    ])
  })

  test('was paid where money came, with what was carried; a month of nothing carries on', () => {
    expect(held([1_000, 0, 500], [minimum()], ['2026-03'])).toEqual([['2026-01', '10.00', '2026-03']])
  })

  test('of another currency, or of nothing or less, is settled as it is', () => {
    expect(held([1_000], [minimum({ amount: money(2_500, 'CAD') })])).toEqual([])
    expect(held([-1_000, 0])).toEqual([])
  })

  test('for any months and minimums keeps every unit: what is paid, lost and waiting sums to what was owed', () => {
    const anyMinimum = fc
      .record({ at: fc.integer({ min: 0, max: 12 }), minor: fc.integer({ min: 0, max: 5_000 }) })
      .map(({ at, minor }) => minimum({ from: addMonths('2026-01', at), amount: usd(minor) }))
    const minors = fc.array(fc.integer({ min: -500, max: 4_000 }), { maxLength: 14 })
    fc.assert(
      fc.property(minors, fc.array(anyMinimum, { maxLength: 3 }), (months, minimums) => {
        const found = heldMonths(owed(...months), minimums, new Set())
        const paid = new Map<Month | null, number>()
        for (const { month, amount } of owed(...months)) {
          const goesTo = found.has(month) ? (found.get(month)?.goesTo ?? null) : month
          if (goesTo !== 'lost') paid.set(goesTo, (paid.get(goesTo) ?? 0) + amount.minor)
        }
        expect([...paid.values()].reduce((all, one) => all + one, 0)).toBe(months.reduce((all, one) => all + one, 0))
        const below = (month: Month) => minimums.findLast((one) => one.from <= month)?.amount.minor ?? 0
        const sorted = minimums.every((one, at) => at === 0 || (minimums[at - 1]?.from ?? '') < one.from)
        if (sorted)
          for (const [month, minor] of paid) if (month && minor > 0) expect(minor).toBeGreaterThanOrEqual(below(month))
      }),
    )
  })
})

describe('two accounts of one payer, 10.00 and 8.00 a month, with a minimum of 25.00', () => {
  const services = [
    service({ id: 'a', mrc: usd(1_000), startsOn: '2026-07-01', signedOn: '2026-07-01' }),
    service({ id: 'b', mrc: usd(800), startsOn: '2026-07-01', signedOn: '2026-07-01' }),
  ]
  const agreements = [agreement({ residual: percent(100), advisorShare: percent(100), lagMonths: 1 })]
  const [months] = owedByPayer(services, agreements, new Set(['distributor-1']), '2026-08', '2026-12')
  const plan = (below: PayoutMinimum['below'] = 'carry') =>
    new Map([[payerKey('distributor-1', 'USD'), heldMonths(months?.months ?? [], [minimum({ below })], new Set())]])
  const paid = (serviceId: string, month: Month, minor: number): Payment => ({
    ...{ id: `${serviceId} ${month}`, month, serviceId, paidOn: '2026-09-12', amount: usd(minor), account: '' },
    ...{ distributorId: 'distributor-1', supplierId: 'supplier-1' },
  })
  const shown = (payMonth: Month, payments: readonly Payment[] = [], below: PayoutMinimum['below'] = 'carry') =>
    monthAccounts({ services, agreements, payments, paidBefore: new Map(), held: plan(below) }, payMonth, '2026-11-24')

  test('nothing is due in the first month, which says why; both months are due in the second', () => {
    expect(shown('2026-08').map(({ finding, due, difference }) => [finding, due, difference.minor])).toEqual([
      ['carried', null, 0],
      ['carried', null, 0],
    ])
    expect(shown('2026-08')[0]?.expected?.explanation.steps.slice(-3)).toEqual([
      { label: 'residual.statement-total', value: { money: usd(1_800) } },
      { label: 'residual.statement-minimum', value: { money: usd(2_500) } },
      { label: 'residual.statement-carried', value: { month: '2026-09' } },
    ])
    const both = [paid('a', '2026-07', 1_000), paid('b', '2026-07', 800), paid('a', '2026-08', 1_000)]
    expect(shown('2026-09', both).map(({ key, finding, due }) => [key, finding, due?.minor])).toEqual([
      ['b', 'never-started', 800],
      ['a', 'paid', 1_000],
      ['a 2026-07', 'paid', 1_000],
      ['b 2026-07', 'paid', 800],
    ])
  })

  test('what is lost is due in no month', () => {
    expect(shown('2026-09', [], 'forfeit').map((one) => [one.finding, one.due])).toEqual([
      ['forfeited', null],
      ['forfeited', null],
    ])
  })

  test('the checks wait as many months longer for what was carried, and not at all for what was lost', () => {
    const dues = duesOf(services, agreements, '2026-07', 2)
    const carried = afterMinimums(dues, plan())
    expect(carried.map((due) => [due.serviceId, due.usageMonth, due.payMonth, lateAfter(due, new Map())])).toEqual([
      ['a', '2026-07', '2026-09', '2026-09-30'],
      ['a', '2026-08', '2026-09', '2026-09-30'],
      ['b', '2026-07', '2026-09', '2026-09-30'],
      ['b', '2026-08', '2026-09', '2026-09-30'],
    ])
    const lags = new Map([[lagKey('distributor-1', 'supplier-1'), { median: 10, p90: 12, months: 12 }]])
    expect(carried.slice(0, 2).map((due) => lateAfter(due, lags))).toEqual(['2026-09-12', '2026-09-12'])
    expect(afterMinimums(dues, plan('forfeit'))).toEqual([])
  })
})
