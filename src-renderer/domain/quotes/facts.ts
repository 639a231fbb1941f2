import { money, sum } from '../values/money'
import type { Fact, Said } from './difference'
import { monthlyOf } from './line-cost'
import { lineNotes } from './line-notes'
import type { Need } from './need'
import type { Quote, QuoteLine, QuoteOption } from './quote'
import { addUp, costMinor } from './schedule'
import { askOf, optionTotals } from './totals'

const text = (value: string): Said => (value === '' ? null : { text: value })
const months = (count: number): Said => (count === 0 ? null : { count, words: 'diff.months' })
const days = (count: number | null): Said => (count === null ? null : { count, words: 'diff.days' })
const yes = (value: boolean, words: string): Said => (value ? { words } : null)

/** What a quote states about itself, in the order in which its page shows it. */
export function quoteFacts(quote: Quote): readonly Fact[] {
  const recommended = quote.options.find((option) => option.id === quote.recommendedId)
  return [
    { what: 'title', said: text(quote.title) },
    { what: 'need', said: text(quote.need) },
    { what: 'today', said: quote.today && { money: quote.today.mrc } },
    { what: 'provider', said: text(quote.today?.name ?? '') },
    { what: 'horizon', said: months(quote.horizonMonths) },
    { what: 'currency', said: text(quote.currency) },
    { what: 'valid', said: quote.validUntil && { day: quote.validUntil } },
    { what: 'recommended', said: text(recommended?.name ?? '') },
    { what: 'seats', said: quote.seats ? { count: quote.seats, words: 'diff.people' } : null },
    { what: 'discount', said: quote.discountRate ? { rate: quote.discountRate } : null },
    { what: 'after-term', said: yes(quote.afterTerm === 'list', 'diff.list-price') },
    { what: 'rates', said: quote.rates ? { day: quote.rates.id } : null },
    { what: 'owned', said: quote.owned ? { money: quote.owned.purchase } : null },
    { what: 'signing', said: quote.signOn ? { day: quote.signOn } : null },
    { what: 'assumptions', said: text(quote.assumptions) },
  ]
}

export const needFacts = (need: Need): readonly Fact[] => [
  { what: 'need-name', said: text(need.name) },
  { what: 'need-kind', said: { words: `kind.${need.kind}` } },
  { what: 'weight', said: need.kind === 'must' ? null : { text: String(need.weight) } },
]

/** The option's totals first, because they are what a client asks about, then its contract. */
export function optionFacts(option: QuoteOption, quote: Quote): readonly Fact[] {
  const priced = option.lines.some((line) => !line.optional) || (option.costs ?? []).length > 0
  const totals = priced ? optionTotals(option, askOf(quote)) : null
  return [
    { what: 'name', said: text(option.name) },
    { what: 'monthly', said: totals && { money: totals.monthly } },
    { what: 'nrc', said: totals && { money: totals.nrc } },
    { what: 'tco', said: totals && { money: totals.tco } },
    { what: 'term', said: months(option.termMonths) },
    { what: 'escalator', said: option.escalator === 0 ? null : { rate: option.escalator } },
    { what: 'renewal', said: option.autoRenew ? months(option.renewMonths) : null },
    { what: 'notice', said: option.noticeDays === 0 ? null : days(option.noticeDays) },
    { what: 'install', said: days(option.installDays) },
    { what: 'porting-days', said: days(option.portDays ?? null) },
    { what: 'cut-over', said: days(option.cutOverDays ?? null) },
    { what: 'starts', said: option.startsOn ? { day: option.startsOn } : null },
    { what: 'sla', said: text(option.sla) },
    { what: 'supplier-quote', said: text(option.supplierQuote) },
  ]
}

/** What stands beside the lines of an option; each as one sum or one word, because a client asks whether it changed. */
export function costFacts(option: QuoteOption, quote: Quote): readonly Fact[] {
  const { costs, commitments, overlap, exit, surcharge } = option
  const { currency } = quote
  const once = (costs ?? []).map((cost) => costMinor(cost, quote))
  return [
    { what: 'costs', said: once.length > 0 ? { money: money(addUp(once), currency) } : null },
    { what: 'surcharge', said: surcharge ? { rate: surcharge.rate } : null },
    {
      what: 'commitment',
      said: commitments?.length
        ? {
            money: sum(
              commitments.map((one) => one.yearly).filter((one) => one.currency === currency),
              currency,
            ),
          }
        : null,
    },
    { what: 'overlap', said: overlap ? months(overlap.months) : null },
    { what: 'exit', said: exit ? { words: `exit.${exit.kind}` } : null },
    { what: 'exit-amount', said: exit && 'amount' in exit ? { money: exit.amount } : null },
    { what: 'exit-share', said: exit && 'share' in exit ? { rate: exit.share } : null },
  ]
}

export function lineFacts(line: QuoteLine, option: QuoteOption, quote: Quote): readonly Fact[] {
  const into = { currency: quote.currency, rates: quote.rates ?? null }
  const month = monthlyOf(line, into)
  const notes = lineNotes(line, option.lines, into)
  return [
    { what: 'description', said: text(line.description) },
    { what: 'quantity', said: { quantity: line.quantity } },
    { what: 'mrc', said: line.unitMrc && { price: line.unitMrc } },
    { what: 'line-monthly', said: month && { money: month } },
    { what: 'line-nrc', said: line.unitNrc && { price: line.unitNrc } },
    { what: 'unit', said: text(line.unit) },
    { what: 'notes', said: notes.length > 0 ? { notes } : null },
    { what: 'optional', said: yes(line.optional, 'diff.yes') },
    { what: 'line-surcharge', said: line.surcharge ? { rate: line.surcharge.rate } : null },
    { what: 'priced-until', said: line.pricedUntil ? { day: line.pricedUntil } : null },
    { what: 'lead', said: days(line.leadDays ?? null) },
  ]
}
