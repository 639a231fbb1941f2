import type { Currency } from '../values/currency'
import type { Day } from '../values/dates'
import { mulDiv } from '../values/integer'
import { add, type Money, money, negate, sum } from '../values/money'
import type { Rate } from '../values/rate'
import { type CopyCriteria, copyCriteria } from './copy-criteria'
import { type CopyLeaving, copyLeaving } from './copy-leaving'
import { type CopyLine, copyLine } from './copy-line'
import { type CopyPlan, copyPlan } from './copy-plan'
import { optionMeasures } from './measures'
import type { PaperSection } from './paper'
import type { AfterTerm, CostKind, EscalatesAt } from './pricing'
import type { Quote, QuoteOption } from './quote'
import { addUp, costMinor } from './schedule'
import { bareSignature, type SignedBy } from './signature'
import { todayCost } from './today'
import { askOf, cumulative, optionTotals } from './totals'

/**
 * What a client may see of a quote, and all of it. Presentation, PDF, XLSX and CSV are made from this copy alone, so that a
 * distributor, a residual, a split or a private note cannot reach a file: there is no field to carry one. Each field is
 * named here one by one; a record is never spread into it.
 */
export type ClientCopy = {
  readonly number: string
  readonly title: string
  readonly preparedOn: Day
  readonly validUntil: Day | null
  readonly currency: Currency
  readonly horizonMonths: number
  readonly afterTerm: AfterTerm
  /** Nominal yearly rate of the present values; null when none is stated. */
  readonly discountRate: Rate | null
  readonly seats: number | null
  /** The day whose rates turned prices of other currencies; null when all are in the quote's own. */
  readonly ratesOn: Day | null
  readonly advisor: Advisor
  /** Parts that the document leaves out. */
  readonly hidden: readonly PaperSection[]
  readonly clientName: string
  readonly need: string
  readonly assumptions: string
  readonly today: CopyToday | null
  readonly options: readonly CopyOption[]
  readonly criteria: CopyCriteria | null
  readonly plan: CopyPlan | null
  /** Who accepted it, once somebody has. */
  readonly signed: SignedBy | null
}

/** The brand that the copy wears. */
export type Advisor = {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  readonly logo: string
  readonly color: string
  /** The advisor's own words on the cover. */
  readonly cover?: string
}

export type CopyToday = {
  readonly name: string
  readonly monthly: Money
  readonly total: Money
  readonly effectiveMonthly: Money
  readonly firstYear: Money
  readonly paid: readonly Money[]
  /** The total with depreciation in place of purchases; null when nothing owned is counted. */
  readonly expense: Money | null
}

export type CopyOption = {
  readonly id: string
  readonly name: string
  readonly recommended: boolean
  readonly accepted: boolean
  readonly suppliers: readonly string[]
  readonly termMonths: number
  readonly escalator: Rate
  readonly escalatesAt: EscalatesAt
  readonly autoRenew: boolean
  readonly renewMonths: number
  readonly noticeDays: number
  readonly installDays: number | null
  readonly sla: string
  readonly supplierQuote: string
  readonly lines: readonly CopyLine[]
  /** Costs of the option as a whole, paid once at the start; a credit is negative. */
  readonly costs: readonly CopyCost[]
  readonly commitments: readonly CopyCommitment[]
  readonly monthly: Money
  readonly nrc: Money
  readonly tco: Money
  readonly effectiveMonthly: Money
  readonly firstYear: Money
  /** Today's cost minus this one over the horizon; negative costs more. Null when today's cost is not known. */
  readonly saved: Money | null
  readonly npv: Money | null
  readonly perSeat: Money | null
  /** The month from which it has cost less than today for good; null when never within the horizon or not known. */
  readonly breakEven: number | null
  /** Estimated taxes and fees within the total; null when none are estimated. */
  readonly surcharges: Money | null
  readonly leaving: CopyLeaving
  readonly months: readonly Money[]
  /** What has been paid at the end of each month. */
  readonly paid: readonly Money[]
  /** Lines without a price, by name: the totals above lack them. */
  readonly missing: readonly string[]
}

/** A minimum spend a contract year; no supplier stands for all together. */
export type CopyCommitment = { readonly supplier: string; readonly yearly: Money; readonly share: Rate }

export type CopyCost = { readonly kind: CostKind; readonly name: string; readonly once: Money }

type Given = {
  readonly quote: Quote
  readonly clientName: string
  readonly supplierName: (id: string) => string
  readonly advisor: Advisor
  readonly hidden?: readonly PaperSection[]
  readonly today: Day
}

export function clientCopy({ quote, clientName, supplierName, advisor, hidden = [], today }: Given): ClientCopy {
  return {
    number: quote.number,
    title: quote.title,
    preparedOn: today,
    validUntil: quote.validUntil,
    currency: quote.currency,
    horizonMonths: quote.horizonMonths,
    afterTerm: quote.afterTerm ?? 'goes-on',
    discountRate: quote.discountRate ?? null,
    seats: quote.seats ?? null,
    ratesOn: quote.rates?.id ?? null,
    advisor: {
      name: advisor.name,
      company: advisor.company,
      email: advisor.email,
      phone: advisor.phone,
      logo: advisor.logo,
      color: advisor.color,
      cover: advisor.cover ?? '',
    },
    hidden,
    clientName,
    need: quote.need,
    assumptions: quote.assumptions,
    today: copyToday(quote),
    options: quote.options.map((option) => copyOption(option, quote, supplierName)),
    criteria: copyCriteria(quote),
    plan: copyPlan(quote, supplierName),
    signed: signedOf(quote),
  }
}

function signedOf({ acceptance }: Quote): SignedBy | null {
  if (!acceptance) return null
  const { name, role, on, signature } = acceptance
  return { name, role, on, signature: bareSignature(signature) }
}

function copyToday(quote: Quote): CopyToday | null {
  const cost = todayCost(quote)
  if (!cost) return null
  const { currency, horizonMonths } = quote
  const monthly = cost.owned ? mulDiv(cost.owned.running.minor, 1, horizonMonths) : 0
  let sofar = money(0, currency)
  const paid = cost.months.map((month) => {
    sofar = add(sofar, month)
    return sofar
  })
  return {
    name: quote.today?.name ?? '',
    monthly: money(cost.mrc.minor + monthly, currency),
    total: cost.total,
    effectiveMonthly: money(mulDiv(cost.total.minor, 1, horizonMonths), currency),
    firstYear: sum(cost.months.slice(0, 12), currency),
    paid,
    expense: cost.expense,
  }
}

function copyOption(option: QuoteOption, quote: Quote, supplierName: (id: string) => string): CopyOption {
  const ask = askOf(quote)
  const totals = optionTotals(option, ask)
  const { npv, perSeat, breakEven } = optionMeasures(totals, ask)
  const missing = new Set(totals.missing)
  return {
    id: option.id,
    name: option.name,
    recommended: quote.recommendedId === option.id,
    accepted: quote.acceptedId === option.id,
    suppliers: [...new Set(option.lines.map((line) => supplierName(line.supplierId)))].filter((name) => name !== ''),
    termMonths: option.termMonths,
    escalator: option.escalator,
    escalatesAt: option.escalatesAt ?? 'year',
    autoRenew: option.autoRenew,
    renewMonths: option.renewMonths,
    noticeDays: option.noticeDays,
    installDays: option.installDays,
    sla: option.sla,
    supplierQuote: option.supplierQuote,
    lines: option.lines.map((line) => copyLine(line, option.lines, ask, supplierName)),
    costs: (option.costs ?? []).map((cost) => ({
      kind: cost.kind,
      name: cost.name,
      once: money(costMinor(cost, ask), ask.currency),
    })),
    commitments: (option.commitments ?? []).map(({ supplierId, yearly, share }) => ({
      supplier: supplierId === null ? '' : supplierName(supplierId),
      yearly: money(yearly.minor, yearly.currency),
      share,
    })),
    monthly: totals.monthly,
    nrc: totals.nrc,
    tco: totals.tco,
    effectiveMonthly: totals.effectiveMonthly,
    firstYear: totals.firstYear,
    saved: totals.difference && negate(totals.difference),
    npv,
    perSeat,
    breakEven,
    surcharges: isEstimated(option) ? money(addUp(totals.schedule.surcharges), ask.currency) : null,
    leaving: copyLeaving(option, ask),
    months: totals.months,
    paid: cumulative(totals),
    missing: option.lines.filter((line) => missing.has(line.id)).map((line) => line.description),
  }
}

const isEstimated = (option: QuoteOption): boolean =>
  Boolean(option.surcharge) || option.lines.some((line) => !line.optional && line.surcharge)
