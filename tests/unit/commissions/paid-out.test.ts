import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Source, sourcesOf, standingForecast, totalOfLine } from '#domain/commissions/forecast'
import type { PayoutMinimum } from '#domain/commissions/minimum'
import { type PaidOutAsked, type PayerTerms, paidOutForecast } from '#domain/commissions/paid-out'
import { asItStands } from '#domain/commissions/scenario'
import { addMonths } from '#domain/values/dates'
import { money, toDecimal } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { agreement, service } from '../../fakes/rows'
import { anyAgreement, anyEarning } from './any'

const usd = (minor: number) => money(minor, 'USD')
const minimum = (facts: Partial<PayoutMinimum> = {}): PayoutMinimum => ({
  ...{ from: '2026-01', amount: usd(5_000), below: 'carry' },
  ...facts,
})
const payer = (facts: Partial<PayerTerms> = {}): PayerTerms => ({
  ...{ distributorId: 'distributor-1', currency: 'USD', minimums: [minimum()], waitsSince: null, came: [] },
  ...facts,
})
const asked = (facts: Partial<PaidOutAsked> = {}): PaidOutAsked => ({
  agreements: [agreement({ residual: percent(100), advisorShare: percent(100), supplierId: null, lagMonths: 1 })],
  ...{ payFrom: '2026-12', count: 6, scenario: asItStands, payers: [payer()] },
  keyOf: ({ earning }) => earning.supplierId,
  ...facts,
})

describe('a payer that pays out from 50.00 on, and owes 18.40 a month', () => {
  const small = sourcesOf(
    [
      service({ id: 'a', mrc: usd(1_000), startsOn: '2026-01-01', autoRenew: true }),
      service({ id: 'b', supplierId: 'supplier-2', mrc: usd(840), startsOn: '2026-01-01', autoRenew: true }),
    ],
    [],
    '2026-11-24',
  )
  const shown = (facts: Partial<PaidOutAsked> = {}) => {
    const { lines, held } = paidOutForecast(small, asked(facts)).result
    return {
      lines: lines.map(({ key, booked }) => [key, ...booked]),
      held: held.map(({ month, total, goesTo }) => [month, toDecimal(total), goesTo]),
    }
  }

  test('pays every third month what all three came to, each supplier its own part', () => {
    expect(shown()).toEqual({
      lines: [
        ['supplier-1', 0, 0, 3_000, 0, 0, 3_000],
        ['supplier-2', 0, 0, 2_520, 0, 0, 2_520],
      ],
      held: [
        ['2026-12', '18.40', '2027-02'],
        ['2027-01', '36.80', '2027-02'],
        ['2027-03', '18.40', '2027-05'],
        ['2027-04', '36.80', '2027-05'],
      ],
    })
  })

  test('brings along what it carried before the forecast, and nothing that it paid before', () => {
    expect(shown({ payers: [payer({ waitsSince: '2026-10' })], count: 2 })).toEqual({
      lines: [
        ['supplier-1', 3_000, 0],
        ['supplier-2', 2_520, 0],
      ],
      held: [
        ['2026-10', '18.40', '2026-12'],
        ['2026-11', '36.80', '2026-12'],
        ['2027-01', '18.40', null],
      ],
    })
  })

  test('has paid in a month in which its money came, and loses what the payer does not carry', () => {
    expect(shown({ payers: [payer({ came: ['2026-12'] })], count: 1 }).lines).toEqual([
      ['supplier-1', 1_000],
      ['supplier-2', 840],
    ])
    const lost = shown({ payers: [payer({ minimums: [minimum({ below: 'forfeit' })] })], count: 2 })
    expect(lost.lines.flatMap(([, ...minors]) => minors)).toEqual([0, 0, 0, 0])
    expect(lost.held.map(([, , goesTo]) => goesTo)).toEqual(['lost', 'lost'])
  })

  test('is brought over its minimum by a SPIFF that is due, and not by what is only hoped for', () => {
    const [first] = small
    if (!first) throw new Error('no source')
    const once = { net: usd(10_000), payMonth: '2026-12' } as const
    const linesWith = (one: Source) =>
      paidOutForecast([...small, one], asked({ count: 1, keyOf: () => '' })).result.lines
    expect(linesWith({ ...first, once, series: 'spiffs' })).toMatchObject([{ booked: [1_840], spiffs: [10_000] }])
    expect(linesWith({ ...first, once, series: 'pipeline' })).toMatchObject([{ booked: [0], pipeline: [10_000] }])
  })
})

describe('for any book and any minimums', () => {
  const anyMinimums = fc.array(
    fc
      .record({
        at: fc.integer({ min: 0, max: 20 }),
        minor: fc.integer({ min: 0, max: 90_000_000 }),
        below: fc.constantFrom('carry', 'forfeit'),
      })
      .map(({ at, minor, below }) => minimum({ from: addMonths('2024-01', at), amount: usd(minor), below })),
    { maxLength: 3 },
  )
  const anyPayers = fc
    .tuple(anyMinimums, anyMinimums)
    .map(([one, other]) => [payer({ minimums: one }), payer({ minimums: other, distributorId: 'distributor-2' })])
  const sourceOf = (earning: Source['earning'], at: number): Source => ({
    ...{ earning: { ...earning, id: String(at) }, clientId: 'client-1', assumed: false },
  })
  const anySources = fc.array(anyEarning, { maxLength: 6 }).map((earnings) => earnings.map(sourceOf))
  const agreementsOf = fc.array(anyAgreement, { maxLength: 5 })
  const within = { payFrom: '2024-01', count: 24 } as const

  test('what is paid, what is lost and what still waits at the end sum to what was due', () => {
    fc.assert(
      fc.property(anySources, agreementsOf, anyPayers, (sources, agreements, payers) => {
        const all = asked({ ...within, agreements, payers, what: 'arrives' })
        const { lines, held } = paidOutForecast(sources, all).result
        const dueIn = (payerOf: string | null) => {
          const theirs = sources.filter(({ earning }) => payerOf === null || earning.distributorId === payerOf)
          return standingForecast(theirs, { ...all, keyOf: () => '' }).result.lines[0]?.booked ?? []
        }
        const paid = lines.reduce((sum, line) => sum + totalOfLine(line).minor, 0)
        const missing = held
          .filter(({ goesTo }) => goesTo === null || goesTo === 'lost')
          .reduce((sum, { distributorId, month }) => sum + (dueIn(distributorId)[monthAt(month)] ?? 0), 0)
        expect(paid + missing).toBe(dueIn(null).reduce((sum, minor) => sum + minor, 0))
      }),
    )
  })

  test('changing sources is the same as working all out anew, under any scenario', () => {
    const scenario = fc.record({
      churn: fc.constantFrom(0, 12).map(percent),
      growth: fc.constantFrom(0, 7).map(percent),
      slipMonths: fc.constant(0),
    })
    const since = fc.constantFrom(null, '2023-11' as const, '2023-07' as const)
    fc.assert(
      fc.property(
        anySources,
        anySources,
        agreementsOf,
        anyPayers,
        scenario,
        since,
        (was, is, agreements, own, what, waitsSince) => {
          const payers = own.map((one) => ({ ...one, waitsSince }))
          const all = asked({ ...within, agreements, payers, scenario: what })
          expect(paidOutForecast(was, all).changed(was, is).result).toEqual(paidOutForecast(is, all).result)
        },
      ),
    )
  })

  const monthAt = (month: string) => (Number(month.slice(0, 4)) - 2024) * 12 + Number(month.slice(5)) - 1
})
