import { orderedTiers } from '../catalog/tiers'
import type { ExplainStep } from '../values/explain'
import { asUnits, type Quantity, type UnitPrice, unitPriceText } from '../values/quantity'
import { monthlyOf, onceOf, usageOf } from './line-cost'
import { billed, currencyOf, type Into, reachedTier } from './line-price'
import type { QuoteLine } from './quote'

/** How a line's month at full price came about, in the words of its own price form. */
export function explainMonthly(line: QuoteLine, into: Into): readonly ExplainStep[] {
  const amount = monthlyOf(line, into)
  const name = line.description
  if (!amount) return []
  if (line.includedIn) return [{ label: 'quote.included', params: { name }, value: { money: amount } }]
  if (line.form?.kind === 'once' || line.hardware?.how === 'bought') return []
  const count = billed(line, line.startMonth ?? 1)
  const least = line.minimum && count > line.quantity ? [minimum(name, count)] : []
  if (line.form?.kind === 'flat') return [{ label: 'quote.flat', params: { name }, value: { money: amount } }]
  const steps = [...least, ...tierSteps(line, count)]
  const price = line.form?.kind === 'volume' ? reachedTier(line.form.tiers, count)?.price : line.unitMrc
  const params = { name, quantity: asUnits(count), price: price ? priceText(price, into) : '' }
  const label = line.form?.kind === 'graduated' ? 'quote.graduated' : 'quote.line'
  return [...steps, ...exchanged(line, into), { label, params, value: { money: amount } }]
}

export function explainOnce(line: QuoteLine, into: Into): readonly ExplainStep[] {
  const amount = onceOf(line, into)
  if (!amount || !line.unitNrc) return []
  const params = { name: line.description, quantity: asUnits(line.quantity), price: priceText(line.unitNrc, into) }
  return [{ label: 'quote.line', params, value: { money: amount } }]
}

/** What moves a line's months away from its full price, one step each. */
export function explainCourse(line: QuoteLine, into: Into): readonly ExplainStep[] {
  const params = { name: line.description }
  const { promo, usage, hardware, escalation } = line
  const free = promo && promo.freeMonths > 0 ? promo : null
  const used = usageOf(line, into)
  return [
    ...(free ? [{ label: `quote.free-${free.at}`, params, value: { count: free.freeMonths } }] : []),
    ...(line.discounts ?? []).map((one): ExplainStep => {
      const span = { ...params, from: one.fromMonth, to: one.fromMonth + one.months - 1 }
      return one.kind === 'percent'
        ? { label: 'quote.percent-off', params: span, value: { rate: one.off } }
        : { label: 'quote.credit', params: span, value: { money: one.amount } }
    }),
    ...(line.ramp ?? []).map((step) => ({
      label: 'quote.ramp',
      params: { ...params, month: step.fromMonth },
      value: { count: asUnits(step.quantity) },
    })),
    ...(escalation && 'percent' in escalation
      ? [{ label: `quote.line-rises-${escalation.at}`, params, value: { rate: escalation.percent } }]
      : []),
    ...(escalation && 'amount' in escalation
      ? [{ label: `quote.line-adds-${escalation.at}`, params, value: { text: unitPriceText(escalation.amount) } }]
      : []),
    ...(hardware?.how === 'leased' ? [{ label: 'quote.leased', params, value: { count: hardware.months } }] : []),
    ...(usage && used ? [{ label: 'quote.usage', params: usageParams(line), value: { money: used } }] : []),
  ]
}

const usageParams = ({ description, usage }: QuoteLine) => ({
  name: description,
  expected: usage ? asUnits(usage.expected) : 0,
  included: usage ? asUnits(usage.included) : 0,
  unit: usage?.unit ?? '',
})

const minimum = (name: string, count: Quantity): ExplainStep => ({
  label: 'quote.minimum',
  params: { name },
  value: { count: asUnits(count) },
})

function tierSteps(line: QuoteLine, count: Quantity): readonly ExplainStep[] {
  if (line.form?.kind !== 'graduated') return []
  return orderedTiers(line.form.tiers)
    .filter((tier) => tier.from <= count)
    .map((tier) => ({
      label: 'quote.tier',
      params: { from: asUnits(tier.from) },
      value: { text: unitPriceText(tier.price) },
    }))
}

/** The rate and its day, where a price is in another currency. */
function exchanged(line: QuoteLine, { currency, rates }: Into): readonly ExplainStep[] {
  const from = currencyOf(line)
  if (!from || from === currency || !rates) return []
  const perEuro = (one: string) => (one === 'EUR' ? 1_000_000 : (rates.perEuro[one] ?? 0))
  const text = (perEuro(currency) / perEuro(from)).toPrecision(6)
  return [{ label: 'quote.exchange', params: { from, to: currency, day: rates.id }, value: { text } }]
}

const priceText = (price: UnitPrice, { currency }: Into): string =>
  price.currency === currency ? unitPriceText(price) : `${price.currency} ${unitPriceText(price)}`
