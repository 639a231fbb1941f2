import { mulDiv } from '../values/integer'
import { noRate, type Rate, wholeRate } from '../values/rate'

/** What if: a part of the book leaves each year, the rest grows by seats, and what is not live yet comes later. */
export type Scenario = {
  readonly churn: Rate
  readonly growth: Rate
  readonly slipMonths: number
}

export const asItStands: Scenario = { churn: noRate, growth: noRate, slipMonths: 0 }

/**
 * What is left of a running book after 1, 2, 3 … months, in parts per million: a twelfth of a year's churn leaves and a twelfth of
 * its growth comes each month, compounded, each month rounded once half away from zero.
 */
export function factorsOf({ churn, growth }: Scenario, count: number): readonly number[] {
  const kept = wholeRate - Math.round(churn / 12)
  const grown = wholeRate + Math.round(growth / 12)
  const factors: number[] = []
  let now: number = wholeRate
  for (let at = 0; at < count; at += 1) {
    now = mulDiv(mulDiv(now, kept, wholeRate), grown, wholeRate)
    factors.push(now)
  }
  return factors
}

/** Minor units of each month under its factor, each rounded once. */
export const scaled = (minors: readonly number[], factors: readonly number[]): readonly number[] =>
  minors.map((minor, at) => mulDiv(minor, factors[at] ?? wholeRate, wholeRate))
