import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedMonths } from '#domain/commissions/expected'
import { forecast, type Source, sourcesOf, standingForecast, startOf } from '#domain/commissions/forecast'
import { asItStands } from '#domain/commissions/scenario'
import { money } from '#domain/values/money'
import { agreement, order, service } from '../../fakes/rows'
import { anyAgreement, anyEarning } from './any'

const today = '2026-11-24'
const all = () => ''
const sumOf = (minors: readonly number[]): number => minors.reduce((sum, minor) => sum + minor, 0)

describe('the forecast', () => {
  test('money stands in the month in which it arrives, booked apart from ordered', () => {
    const sources = sourcesOf([service()], [order({ installOn: '2027-01-10' })], today)
    const { months, lines } = forecast(sources, [agreement()], '2026-12', 5, all)
    expect(months).toEqual(['2026-12', '2027-01', '2027-02', '2027-03', '2027-04'])
    expect(lines[0]?.booked).toEqual([41_250, 41_250, 41_250, 41_250, 41_250])
    expect(lines[0]?.ordered).toEqual([0, 0, 0, 15_750, 15_750])
  })

  test('an order without a date is assumed to start 60 days after it was placed, and never in the past', () => {
    expect(startOf(order({ orderedOn: '2026-11-20' }), today)).toBe('2027-01-19')
    expect(startOf(order({ orderedOn: '2026-01-01' }), today)).toBe(today)
    expect(startOf(order({ installOn: '2026-10-01' }), today)).toBe(today)
  })

  test('a live or cancelled order adds nothing: the service does', () => {
    const orders = [order({ status: 'live' }), order({ id: 'o2', status: 'cancelled' })]
    expect(sourcesOf([], orders, today)).toEqual([])
  })

  test('currencies stand in lines of their own', () => {
    const sources = sourcesOf([service(), service({ id: 's2', mrc: money(100_000, 'CAD') })], [], today)
    expect(forecast(sources, [agreement()], '2026-12', 1, all).lines.map((line) => line.currency)).toEqual([
      'USD',
      'CAD',
    ])
  })

  test('for any book and any change, come or gone, changing one source is the same as working all out anew', () => {
    const anySources = fc.array(anyEarning, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        anySources,
        fc.option(anyEarning),
        fc.array(anyAgreement, { maxLength: 5 }),
        (earnings, to, agreements) => {
          const sourceOf = (earning: Source['earning']): Source => ({ earning, clientId: 'client-1', assumed: false })
          const [first, ...rest] = earnings.map(sourceOf)
          const after = to && sourceOf(to)
          const asked = {
            agreements,
            payFrom: '2026-12' as const,
            count: 24,
            keyOf: (source: Source) => source.earning.supplierId,
            scenario: asItStands,
          }
          const [gone, come] = [first ? [first] : [], after ? [after] : []]
          const kept = standingForecast([...rest, ...gone], asked).changed(gone, come)
          expect(kept.result).toEqual(standingForecast([...rest, ...come], asked).result)
        },
      ),
    )
  })

  test('for any book each month is the sum of what each source is expected to pay in it, in any grouping', () => {
    fc.assert(
      fc.property(
        fc.array(anyEarning, { maxLength: 6 }),
        fc.array(anyAgreement, { maxLength: 6 }),
        (earnings, agreements) => {
          // A start before the asked months keeps the count of an unknown start the same for both.
          const sources: Source[] = earnings
            .filter((one) => one.startsOn !== null)
            .map((earning, index) => ({ earning, clientId: `client-${String(index % 2)}`, assumed: false }))
          const expected = sources.flatMap(({ earning }) => expectedMonths(earning, agreements, '2020-01', 120))
          for (const keyOf of [all, (source: Source) => source.clientId]) {
            const { months, lines } = forecast(sources, agreements, '2024-01', 24, keyOf)
            for (const [at, month] of months.entries()) {
              const due = expected.filter(({ payMonth }) => payMonth === month)
              const minors = due.map(({ amount }) => amount.minor as number)
              expect(sumOf(lines.map(({ booked }) => booked[at] ?? 0))).toBe(sumOf(minors))
            }
          }
        },
      ),
    )
  })
})
