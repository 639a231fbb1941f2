import type { QuoteOption } from '#domain/quotes/quote'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { unitPrice, units } from '#domain/values/quantity'
import { percent, rate } from '#domain/values/rate'
import { quote, quoteLine, quoteOption } from '../fakes/rows'
import { type Bench, judged, median, rounds } from './measure'

const [optionCount, lineCount, horizonMonths, free] = [5, 200, 36, 2] as const
const escalator = 3
const surcharge = 244_024
const times = 20
const frame = 16

const options = Array.from({ length: optionCount }, (_, index) => anyOption(index))
const asked = quote({ horizonMonths, options, today: null })

/** Five options of 200 lines recomputed after a keystroke, against a plain loop that does the same sums and nothing else. */
export const totals: Bench = {
  id: 'TOTALS',
  run: async () => {
    if (String(ours()) !== String(plain())) throw new Error('the two sides do not compute the same totals')
    const done = await rounds({ ours: async () => timed(ours), control: async () => timed(plain) }, 15)
    const middle = median(done.map((round) => round.ours))
    const note = `${middle <= frame ? 'within' : 'NOT within'} a frame of ${String(frame)} ms`
    const name = '5 options x 200 lines x 36 months'
    return [judged({ id: 'totals', name, unit: 'ms', goal: { of: 'ratio', value: 3 }, note }, done)]
  },
}

function anyOption(index: number): QuoteOption {
  const lines = Array.from({ length: lineCount }, (_, at) =>
    quoteLine({
      id: `${String(index)}-${String(at)}`,
      quantity: units(1 + ((at * 7 + index) % 90)),
      unitMrc: unitPrice(3_000_000 + at * 10_000 + index * 1250, 'USD'),
      unitNrc: unitPrice(at * 5000, 'USD'),
      promo: at % 3 === 0 ? { freeMonths: free, at: 'start' } : null,
    }),
  )
  const fees = { profileId: null, name: 'Fees', rate: rate(surcharge), from: null }
  return quoteOption({
    id: String(index),
    lines,
    termMonths: horizonMonths,
    escalator: percent(escalator),
    surcharge: fees,
  })
}

const ours = (): readonly number[] => {
  const ask = askOf(asked)
  return options.map((option) => optionTotals(option, ask).tco.minor)
}

/** Price x quantity, raised once a year, rounded once a month, taxed and added; exact, because cents must be. */
function plain(): readonly number[] {
  return options.map(({ lines }) => {
    let total = 0
    for (const { unitMrc, unitNrc, quantity, promo } of lines) {
      const nanos = BigInt(unitMrc?.micros ?? 0) * BigInt(quantity)
      let amount = 0
      let fee = 0
      for (let month = 1; month <= horizonMonths; month += 1) {
        if (month % 12 === 1) {
          const year = BigInt((month - 1) / 12)
          const raised = nanos * BigInt(1_000_000 + escalator * 10_000) ** year
          amount = rounded(raised, 10_000_000n * 1_000_000n ** year)
          fee = rounded(BigInt(amount) * BigInt(surcharge), 1_000_000n)
        }
        if (promo && month <= promo.freeMonths) continue
        total += amount + fee
      }
      total += rounded(BigInt(unitNrc?.micros ?? 0) * BigInt(quantity), 10_000_000n)
    }
    return total
  })
}

const rounded = (top: bigint, over: bigint): number => Number((top * 2n + over) / (over * 2n))

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  for (let turn = 0; turn < times; turn += 1) work()
  return (performance.now() - from) / times
}
