import type { Offering, Supplier } from '../catalog/catalog'
import { orderedTiers } from '../catalog/tiers'
import type { Agreement } from '../commissions/agreement'
import { agreementFor, type Earning, expectedMonths, monthlyResidual } from '../commissions/expected'
import { type Spiff, spiffsFor } from '../commissions/spiffs'
import type { Currency } from '../values/currency'
import { type Day, dayAt, monthOf } from '../values/dates'
import type { Explanation } from '../values/explain'
import { type Money, sum } from '../values/money'
import { lineTotal } from '../values/quantity'
import { counts, monthlyOf, onceOf } from './line-cost'
import type { Quote, QuoteLine, QuoteOption } from './quote'

/** What an option would pay the advisor. Private: no client copy is made from it. */
export type OptionResidual = {
  readonly optionId: string
  readonly name: string
  /** One month at full price. */
  readonly monthly: Money
  /** All months of the term, promotions not taken off. */
  readonly overTerm: Money
  /** Months and due SPIFFs over the quote's horizon: the one time over which options of different terms compare. */
  readonly overHorizon: Money
  /** `once`: an upfront, which takes the place of the months. */
  readonly lines: readonly {
    readonly line: QuoteLine
    readonly explanation: Explanation | null
    readonly once: boolean
  }[]
  /** What is or could be paid once beside it, line by line. */
  readonly spiffs: readonly { readonly line: QuoteLine; readonly spiff: Spiff }[]
}

export type PrivateGround = {
  readonly agreements: readonly Agreement[]
  readonly offerings: ReadonlyMap<string, Offering>
  readonly suppliers: ReadonlyMap<string, Supplier>
  readonly on: Day
  /** Suppliers that the client already has a service of: a SPIFF for new customers asks. Absent is not known. */
  readonly knownSuppliers?: ReadonlySet<string>
}

/** Each counted line under the agreement in force on a day; a line that no agreement pays is named with no explanation. */
export function optionResidual(option: QuoteOption, quote: Quote, given: PrivateGround): OptionResidual {
  const earnings = earningsOfOption(option, quote, given)
  const { agreements, on } = given
  const lines = earnings.map(({ line, earning }) => ({
    line,
    explanation: monthlyResidual(earning, on, agreements),
    once: agreementFor(earning, on, agreements)?.terms?.pays === 'upfront',
  }))
  const months = (count: number) =>
    earnings.flatMap(({ earning }) => expectedMonths(earning, agreements, monthOf(on), count).map((month) => month.own))
  const spiffs = earnings.flatMap(({ line, earning }) =>
    spiffsFor(earning, on, agreements).map((spiff) => ({ line, spiff })),
  )
  const due = spiffs.flatMap(({ spiff }) => (spiff.eligible && spiff.amount ? [spiff.amount] : []))
  return {
    optionId: option.id,
    name: option.name,
    monthly: sum(
      lines.flatMap(({ explanation, once }) => (explanation && !once ? [explanation.amount] : [])),
      quote.currency,
    ),
    overTerm: sum(months(option.termMonths), quote.currency),
    overHorizon: sum([...months(quote.horizonMonths), ...due], quote.currency),
    lines,
    spiffs,
  }
}

/** SPIFFs of the option that counts: accepted, else recommended, else the first. */
export function spiffsOfQuote(quote: Quote, given: PrivateGround): OptionResidual['spiffs'] {
  const chosen = quote.acceptedId ?? quote.recommendedId
  const option = quote.options.find((one) => one.id === chosen) ?? quote.options[0]
  return option ? optionResidual(option, quote, given).spiffs : []
}

type Line = { readonly line: QuoteLine; readonly earning: Earning }

/** What each counted and priced line of an option would earn from, as a sale of the given day. */
export const earningsOfOption = (option: QuoteOption, quote: Quote, given: PrivateGround): readonly Line[] =>
  option.lines.flatMap((line) => earningOfLine(line, option, quote, given) ?? [])

function earningOfLine(line: QuoteLine, option: QuoteOption, quote: Quote, given: PrivateGround): Line | null {
  const mrc = counts(line) ? monthlyOf(line, quote) : null
  if (!mrc || mrc.minor === 0) return null
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
      mrc,
      startsOn: null,
      termMonths: option.termMonths,
      endsOn: null,
      opportunityId: quote.opportunityId,
      quantity: line.quantity,
      nrc: onceOf(line, quote),
      listMrc: offering ? listMrc(offering, line, quote.currency) : null,
      newCustomer: given.knownSuppliers ? !given.knownSuppliers.has(line.supplierId) : null,
      newLocation: given.knownSuppliers && !given.knownSuppliers.has(line.supplierId) ? true : null,
      quotedOn: dayAt(quote.createdAt),
      signedOn: quote.acceptedOn,
    },
  }
}

/** The line's charge at list price: the price of the tier that its quantity reaches; null where none is published in its currency. */
function listMrc(offering: Offering, line: QuoteLine, currency: Currency): Money | null {
  const tier = orderedTiers(offering.tiers).findLast((one) => one.from <= line.quantity)
  const price = tier?.price ?? offering.price
  return price && price.currency === currency ? lineTotal(price, line.quantity) : null
}
