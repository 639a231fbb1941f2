import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ForecastLine, seriesNames } from '#domain/commissions/forecast'
import { concentrationOf } from '#domain/commissions/value'
import { monthRange } from '#domain/values/dates'
import type { Explanation } from '#domain/values/explain'
import { money } from '#domain/values/money'
import { explainLine, explainSpread, explainYears } from '../../../src-renderer/features/residuals/explain-sum'

const months = monthRange('2026-11', 15)
const series = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 15, maxLength: 15 })
const parts = ({ steps }: Explanation) =>
  steps.slice(0, -1).reduce((sum, { value }) => sum + ('money' in value ? value.money.minor : 0), 0)

test('what opens under a sum of the forecast comes to the sum', () => {
  fc.assert(
    fc.property(fc.array(series, { minLength: 5, maxLength: 5 }), (all) => {
      const line = {
        ...{ key: 'supplier-1', currency: 'USD', sources: 1 },
        ...Object.fromEntries(seriesNames.map((name, at) => [name, all[at] ?? []])),
      } as ForecastLine
      for (const opened of [explainLine(line), ...seriesNames.map((name) => explainYears(months, line, name))]) {
        expect(parts(opened)).toBe(opened.amount.minor)
        expect(opened.steps.at(-1)?.value).toEqual({ money: opened.amount })
      }
    }),
  )
})

test('an index of concentration opens into shares that come to the whole, the largest first', () => {
  const amounts = new Map(Array.from({ length: 20 }, (_, at) => [`client-${String(at)}`, 1000 + at * 100]))
  const { hhi } = concentrationOf(amounts)
  const { steps } = explainSpread(amounts, (key) => key, { hhi, total: money(39_000, 'USD') })
  const shares = steps.flatMap(({ value }) => ('rate' in value ? value.rate : []))
  expect(steps[0]?.params).toEqual({ name: 'client-19' })
  expect(Math.abs(shares.reduce<number>((sum, one) => sum + one, 0) - 1_000_000)).toBeLessThan(shares.length * 1000)
  expect(steps.at(-1)?.value).toEqual({ count: hhi })
})
