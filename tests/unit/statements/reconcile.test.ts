import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lagKey, lateAfter, learnedLags } from '#domain/statements/lag'
import type { Came, Decision } from '#domain/statements/ledger'
import { reconcile } from '#domain/statements/reconcile'
import { addMonths, type Month, monthRange } from '#domain/values/dates'
import { around, came, due, usd } from './any'

const services = ['service-1', 'service-2', 'service-3'] as const
const months = monthRange('2026-01', 8)

const expected = services.flatMap((serviceId, s) =>
  months.map((usageMonth, m) =>
    due({ serviceId, usageMonth, payMonth: addMonths(usageMonth, 2), number: 30 + m, amount: usd(10_000 * (s + 1)) }),
  ),
)

/** Lines of any kind for any account and month, each decided, left open or refused. */
const anyLine = fc.record({
  month: fc.constantFrom<Month | null>(...months, null),
  service: fc.constantFrom(...services, 'open', 'not-mine'),
  minor: fc.integer({ min: -40_000, max: 60_000 }),
  kind: fc.constantFrom<Came['kind']>('residual', 'adjustment', 'chargeback', 'spiff'),
  account: fc.constantFrom('1', '2', '3'),
  day: fc.integer({ min: 10, max: 28 }),
})
const anyCase = fc.array(anyLine, { maxLength: 30 }).map((facts) => {
  const lines = facts.map((one, at) =>
    came({
      id: `line-${at}`,
      usageMonth: one.month,
      paidOn: `2026-09-${one.day}` as Came['paidOn'],
      amount: usd(one.minor),
      kind: one.kind,
      account: one.account,
    }),
  )
  const decisions = facts.flatMap((one, at): Decision[] => {
    if (one.service === 'open') return []
    const pays = one.service === 'not-mine' ? one.service : [{ serviceId: one.service, amount: usd(one.minor) }]
    return [{ id: `line-${at}`, pays }]
  })
  return { lines, decisions }
})

describe('the report', () => {
  test('is the same for the same facts in any order', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ lines, decisions }, keys) => {
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => [keys.next().value ?? 0, item] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, item]) => item)
        const first = reconcile(expected, lines, decisions, around())
        expect(reconcile(shuffle(expected), shuffle(lines), shuffle(decisions), around())).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  test('every line is counted once: in its parts, open, or refused', () => {
    fc.assert(
      fc.property(anyCase, ({ lines, decisions }) => {
        const { open } = reconcile(expected, lines, decisions, around())
        const decided = new Set(decisions.map((one) => one.id))
        expect(open.map((one) => one.id).sort()).toEqual(
          lines
            .map((one) => one.id)
            .filter((id) => !decided.has(id))
            .sort(),
        )
      }),
    )
  })

  test('no finding is about a negative amount, and no two have one name', () => {
    fc.assert(
      fc.property(anyCase, ({ lines, decisions }) => {
        const { findings } = reconcile(expected, lines, decisions, around())
        expect(findings.filter((one) => one.atStake.minor < 0)).toEqual([])
        expect(new Set(findings.map((one) => one.id)).size).toBe(findings.length)
      }),
    )
  })

  test('a line that pays two services counts for each with its part', () => {
    const pays = [
      { serviceId: 'service-1', amount: usd(10_000) },
      { serviceId: 'service-2', amount: usd(20_000) },
    ]
    const line = came({ amount: usd(30_000), usageMonth: '2026-08' })
    const report = reconcile(expected, [line], [{ id: line.id, pays }], around())
    const paid = report.months.filter((month) => month.paid !== null)
    expect(paid.map((month) => [month.due.serviceId, month.paid?.minor])).toEqual([
      ['service-1', 10_000],
      ['service-2', 20_000],
    ])
  })

  test('a month taken back and given again is paid once, neither high nor low', () => {
    const lines = [
      came({ usageMonth: '2026-08' }),
      came({ id: 'back', usageMonth: '2026-08', kind: 'chargeback', amount: usd(-10_000) }),
      came({ id: 'again', usageMonth: '2026-08', kind: 'adjustment', paidOn: '2026-11-12' }),
    ]
    const decisions = lines.map(({ id, amount }) => ({ id, pays: [{ serviceId: 'service-1', amount }] }))
    const report = reconcile([due()], lines, decisions, around())
    expect(report.months[0]?.paid).toEqual(usd(10_000))
    expect(report.findings).toEqual([])
  })
})

describe('how long a payer takes', () => {
  const paid = (usageMonth: Month, paidOn: Came['paidOn'], supplierId = 'supplier-1') =>
    came({ id: `${usageMonth}${supplierId}`, usageMonth, paidOn, supplierId })

  test('is learned from three months on, the middle and nine of ten', () => {
    const two = [paid('2026-01', '2026-02-20'), paid('2026-02', '2026-03-20')]
    expect(learnedLags(two).size).toBe(0)
    const lag = learnedLags([...two, paid('2026-03', '2026-05-10')]).get(lagKey('distributor-1'))
    expect(lag).toEqual({ median: 20, p90: 40, months: 3 })
  })

  test('a supplier whose money takes longer is not called late by the pace of another', () => {
    const lines = months.flatMap((month) => [
      paid(month, `${addMonths(month, 1)}-20`),
      paid(month, `${addMonths(month, 4)}-20`, 'supplier-2'),
    ])
    const slow = {
      distributorId: 'distributor-1',
      supplierId: 'supplier-2',
      usageMonth: '2026-09',
      payMonth: '2027-01',
    } as const
    expect(lateAfter(slow, learnedLags(lines))).toBe('2027-01-20')
  })

  test('without a history the agreed payment month has to be over', () => {
    expect(lateAfter(due(), new Map())).toBe('2026-10-31')
  })
})
