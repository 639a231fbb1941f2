import type { RateDay } from '../values/exchange'
import { draw } from './draw'
import { daysFrom, type Moment } from './moment'

/** Written into the rows and shown with every converted amount: nobody takes these figures for a bank's. */
export const sampleRateSource = 'Sample rates, invented'

const perEuro = { USD: 1_080_000, GBP: 860_000, CAD: 1_480_000, MXN: 19_900_000 } as const

/** Invented rates for five recent days, each within half a percent of a round figure. */
export function sampleRateDays(moment: Moment): readonly RateDay[] {
  return [1, 2, 3, 4, 7].map((days) => {
    const id = daysFrom(moment, -days)
    const near = (code: string, rate: number) =>
      rate + Math.round((rate * (draw(`${code}-${String(days)}`, 101) - 50)) / 10_000)
    return {
      id,
      source: sampleRateSource,
      perEuro: Object.fromEntries(Object.entries(perEuro).map(([code, rate]) => [code, near(code, rate)])),
    }
  })
}
