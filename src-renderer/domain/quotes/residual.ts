import type { Offering, Supplier } from '../catalog/catalog'
import type { Agreement } from '../commissions/agreement'
import { type Earning, expectedMonths, monthlyResidual } from '../commissions/expected'
import { type Day, monthOf } from '../values/dates'
import type { Explanation } from '../values/explain'
import { type Money, sum } from '../values/money'
import { lineTotal } from '../values/quantity'
import { counts } from './line-cost'
import type { Quote, QuoteLine, QuoteOption } from './quote'

/** What an option would pay the advisor. Private: no client copy is made from it. */
export type OptionResidual = {
  readonly optionId: string
  readonly name: string
  /** One month at full price. */
  readonly monthly: Money
  /** All months of the term, promotions not taken off. */
  readonly overTerm: Money
  readonly lines: readonly { readonly line: QuoteLine; readonly explanation: Explanation | null }[]
}

type Given = {
  readonly agreements: readonly Agreement[]
  readonly offerings: ReadonlyMap<string, Offering>
  readonly suppliers: ReadonlyMap<string, Supplier>
  readonly on: Day
}

/** Each counted line under the agreement in force on a day; a line that no agreement pays is named with no explanation. */
export function optionResidual(option: QuoteOption, quote: Quote, given: Given): OptionResidual {
  const earnings = option.lines.flatMap((line) => earningOfLine(line, option, given) ?? [])
  const { agreements, on } = given
  const lines = earnings.map(({ line, earning }) => ({ line, explanation: monthlyResidual(earning, on, agreements) }))
  const months = earnings.flatMap(({ earning }) =>
    expectedMonths(earning, agreements, monthOf(on), option.termMonths).map((month) => month.amount),
  )
  return {
    optionId: option.id,
    name: option.name,
    monthly: sum(
      lines.flatMap(({ explanation }) => (explanation ? [explanation.amount] : [])),
      quote.currency,
    ),
    overTerm: sum(months, quote.currency),
    lines,
  }
}

function earningOfLine(
  line: QuoteLine,
  option: QuoteOption,
  given: Given,
): { line: QuoteLine; earning: Earning } | null {
  if (!counts(line) || !line.unitMrc || line.unitMrc.micros === 0) return null
  const offering = given.offerings.get(line.offeringId ?? '')
  const category = offering?.category ?? given.suppliers.get(line.supplierId)?.categories[0] ?? 'saas'
  return {
    line,
    earning: {
      id: line.id,
      kind: 'line',
      supplierId: line.supplierId,
      distributorId: option.distributorId,
      category,
      offeringId: line.offeringId,
      mrc: lineTotal(line.unitMrc, line.quantity),
      startsOn: null,
      termMonths: option.termMonths,
      endsOn: null,
    },
  }
}

/** Whether the recommended option is the best one for the client (lowest complete total) and the one that pays most. */
export type Neutrality = { readonly cheapestForClient: boolean; readonly bestPaid: boolean }

export function neutrality(
  recommendedId: string | null,
  cheapestId: string | null,
  residuals: readonly OptionResidual[],
): Neutrality | null {
  if (recommendedId === null || residuals.length < 2) return null
  const mine = residuals.find((one) => one.optionId === recommendedId)
  if (!mine) return null
  const most = Math.max(...residuals.map((one) => one.monthly.minor))
  return { cheapestForClient: recommendedId === cheapestId, bestPaid: mine.monthly.minor === most && most > 0 }
}
