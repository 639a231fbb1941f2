import type { Explanation } from '../values/explain'
import { money } from '../values/money'
import type { MoneyRow } from './comparison'
import { exitMonths } from './copy-leaving'
import { because, explainSaved } from './explain-totals'
import { cliffOf, exitCosts } from './leaving'
import { optionMeasures } from './measures'
import type { Quote, QuoteOption } from './quote'
import { addUp } from './schedule'
import { askOf, optionTotals } from './totals'

/** Why each amount of an option's column in the comparison is what it is; null where the amount is not stated. */
export function explanationsOf(
  option: QuoteOption,
  quote: Quote,
): Readonly<Partial<Record<MoneyRow, Explanation | null>>> {
  const ask = askOf(quote)
  const totals = optionTotals(option, ask)
  const { difference, ...others } = totals.explanations
  const measures = optionMeasures(totals, ask)
  const exits = exitCosts(option, ask)
  const surcharges = money(addUp(totals.schedule.surcharges), ask.currency)
  const named = { name: option.surcharge?.name ?? '' }
  const rate = option.surcharge
    ? [{ label: 'quote.surcharge', params: named, value: { rate: option.surcharge.rate } }]
    : []
  return {
    ...others,
    saved: difference && explainSaved(difference),
    npv: measures.explanations.npv,
    perSeat: measures.explanations.perSeat,
    surcharges: because(surcharges, 'quote.of-surcharges', rate, named),
    ...Object.fromEntries(exitMonths.map((month) => [`exit-${month}`, exits?.[month]?.explanation ?? null])),
    renewalCost: cliffOf(option, ask)?.explanation ?? null,
  }
}
