import { minorDigits } from '../values/currency'
import type { ExplainStep } from '../values/explain'
import { mulDiv } from '../values/integer'
import { type Money, money, share, subtract } from '../values/money'
import { asUnits, lineTotal, type Quantity, quantity, unitPriceText } from '../values/quantity'
import { asPercent, type Rate, wholeRate } from '../values/rate'
import type { Agreement } from './agreement'
import { type Given, type RampStep, type Rule, ruleOf } from './rule'
import { bandsOf, measured, tieredAmount } from './tiers'

/**
 * What the supplier pays for one month in the currency of the charge, rounded once as the agreement says; null when a fact
 * that the rule needs is not known, or a price a unit stands in another currency than the charge.
 */
export function commissionOf(given: Given, agreement: Agreement): Money | null {
  const rule = ruleOf(agreement)
  const { rounding } = agreement
  switch (rule.kind) {
    case 'percent':
      return share(basisOf(given, rule), agreement.residual, rounding)
    case 'multiple':
      return share(given.mrc, rule.times, rounding)
    case 'unit':
      return perUnit(rule.price, given.quantity, given, rounding)
    case 'usage':
      return perUnit(rule.price, given.usage, given, rounding)
    case 'margin':
      return given.cost ? share(subtract(given.mrc, given.cost), rule.rate, rounding) : null
    case 'ramp':
      return share(given.mrc, rampAt(rule.steps, given.number).rate, rounding)
    case 'tiers': {
      const bands = bandsOf(rule, given)
      return bands && tieredAmount(given.mrc, bands, rounding)
    }
  }
}

/** The step of a ramp that a month of service has reached; before the first and without a start, the first. */
export function rampAt(steps: readonly RampStep[], number: number | null): RampStep {
  const order = [...steps].sort((a, b) => a.month - b.month)
  return order.findLast((step) => step.month <= (number ?? 1)) ?? order[0] ?? { month: 1, rate: 0 as Rate }
}

/** From the charge to the commission, step by step, in words of the `explain` namespace. */
export function commissionSteps(given: Given, agreement: Agreement): readonly ExplainStep[] {
  return [{ label: 'residual.mrc', value: { money: given.mrc } }, ...formSteps(given, agreement)]
}

function formSteps(given: Given, agreement: Agreement): readonly ExplainStep[] {
  const rule = ruleOf(agreement)
  switch (rule.kind) {
    case 'percent':
      return [...withoutSteps(given, rule), { label: 'residual.rate', value: { rate: agreement.residual } }]
    case 'multiple':
      return [{ label: 'residual.times', value: { count: rule.times / wholeRate } }]
    case 'unit':
      return unitSteps('residual.units', given.quantity, rule.price)
    case 'usage':
      return unitSteps('residual.used', given.usage, rule.price, rule.unit)
    case 'margin':
      return given.cost
        ? [
            { label: 'residual.cost', value: { money: given.cost } },
            { label: 'residual.margin', value: { money: subtract(given.mrc, given.cost) } },
            { label: 'residual.margin-rate', value: { rate: rule.rate } },
          ]
        : []
    case 'ramp': {
      const step = rampAt(rule.steps, given.number)
      return [{ label: 'residual.ramp', params: { month: step.month }, value: { rate: step.rate } }]
    }
    case 'tiers':
      return tierSteps(given, rule)
  }
}

type Percent = Extract<Rule, { kind: 'percent' }>
type Tiered = Extract<Rule, { kind: 'tiers' }>

/** The charge without the kinds that this payer leaves out. */
function basisOf(given: Given, rule: Percent): Money {
  if (rule.without.length === 0) return given.mrc
  return leftOut(given, rule).reduce((rest, charge) => subtract(rest, charge.mrc), given.mrc)
}

const leftOut = (given: Given, rule: Percent) =>
  given.charges.filter((one) => rule.without.includes(one.kind) && one.mrc.currency === given.mrc.currency)

function withoutSteps(given: Given, rule: Percent): readonly ExplainStep[] {
  const out = leftOut(given, rule)
  if (out.length === 0) return []
  return [
    ...out.map(({ kind, mrc }) => ({ label: `residual.without-${kind}`, value: { money: mrc } })),
    { label: 'residual.basis', value: { money: basisOf(given, rule) } },
  ]
}

function perUnit(
  price: { readonly micros: number; readonly currency: string },
  count: Quantity | null,
  given: Given,
  rounding: Agreement['rounding'],
): Money | null {
  if (count === null || price.currency !== given.mrc.currency) return null
  return lineTotal(price, count, rounding)
}

function unitSteps(
  label: string,
  count: Quantity | null,
  price: { readonly micros: number; readonly currency: string },
  unit = '',
): readonly ExplainStep[] {
  if (count === null) return []
  return [
    { label, params: { unit }, value: { count: asUnits(count) } },
    { label: 'residual.per-unit', value: { text: `${unitPriceText(price)} ${price.currency}` } },
  ]
}

function tierSteps(given: Given, rule: Tiered): readonly ExplainStep[] {
  const size = measured(rule.by, given)
  if (size === null) return []
  const currency = given.mrc.currency
  const shown = (value: number): ExplainStep['value'] =>
    rule.by === 'seats'
      ? { count: asUnits(quantity(value)) }
      : rule.by === 'deals'
        ? { count: value }
        : { money: money(value, currency) }
  const from = (value: number) =>
    rule.by === 'seats' || rule.by === 'deals' ? value : value / 10 ** minorDigits(currency)
  const bands = bandsOf(rule, given) ?? []
  return [
    { label: `residual.tier-${rule.by}`, value: shown(size) },
    ...(bands.length === 0 ? [{ label: 'residual.tier-none', value: { count: 0 } }] : []),
    ...bands.flatMap(({ tier, size: part }) => [
      ...(rule.how === 'marginal' && bands.length > 1
        ? [{ label: 'residual.tier-part', params: { from: from(tier.from) }, value: shown(part) }]
        : []),
      tier.rate >= wholeRate
        ? {
            label: 'residual.tier-times',
            params: { from: from(tier.from) },
            value: { count: asPercent(tier.rate) / 100 },
          }
        : { label: 'residual.tier-rate', params: { from: from(tier.from) }, value: { rate: tier.rate } },
    ]),
  ]
}

/** A month's share of an amount that belongs to a whole month of the usual charge. */
export const inProportion = (amount: Money, to: Money, of: Money): Money =>
  of.minor === 0 || amount.minor === 0 || to.minor === of.minor
    ? amount
    : money(mulDiv(amount.minor, to.minor, Math.abs(of.minor)) * Math.sign(of.minor), amount.currency)
