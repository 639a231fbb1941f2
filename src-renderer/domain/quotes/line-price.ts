import type { PriceTier } from '../catalog/catalog'
import { orderedTiers } from '../catalog/tiers'
import { type Currency, minorDigits } from '../values/currency'
import { convert, type RateDay } from '../values/exchange'
import { bigRatio, mulDiv } from '../values/integer'
import type { Money } from '../values/money'
import type { Quantity, UnitPrice } from '../values/quantity'
import type { QuoteLine } from './quote'

/** The currency in which amounts are wanted, and the day's rates for prices in another. */
export type Into = { readonly currency: Currency; readonly rates?: RateDay | null }

/**
 * Billionths of the price's major unit: millionths of a price times thousandths of a quantity, exact. Null when the price
 * of some unit is not stated. `raise` is added to each unit's price, in millionths.
 */
export function baseNanos(line: QuoteLine, count: Quantity, raise = 0): bigint | null {
  const { form, unitMrc } = line
  if (form?.kind === 'once') return 0n
  if (form?.kind === 'volume' || form?.kind === 'graduated') {
    const priced = form.kind === 'volume' ? volume(form.tiers, count) : graduated(form.tiers, count)
    return priced === null ? null : priced + BigInt(raise) * BigInt(count)
  }
  if (!unitMrc) return null
  return BigInt(unitMrc.micros + raise) * (form?.kind === 'flat' ? 1000n : BigInt(count))
}

/** The month's usage beyond what is included; null when the first units beyond it have no price. */
export function usageNanos(line: QuoteLine): bigint | null {
  const { usage } = line
  if (!usage) return 0n
  const beyond = Math.max(0, usage.expected - usage.included) as Quantity
  return beyond === 0 ? 0n : graduated(usage.tiers, beyond)
}

/** The tier that prices every unit of this quantity; null below the first. */
export const reachedTier = (tiers: readonly PriceTier[], count: Quantity): PriceTier | null =>
  [...orderedTiers(tiers)].reverse().find((tier) => tier.from <= count) ?? null

/** Billed at least the minimum, from each ramp step on with the step's quantity. */
export function billed(line: QuoteLine, month: number): Quantity {
  let count = line.quantity
  let since = 0
  for (const step of line.ramp ?? [])
    if (step.fromMonth <= month && step.fromMonth >= since) {
      count = step.quantity
      since = step.fromMonth
    }
  return Math.max(count, line.minimum ?? 0) as Quantity
}

/** The one currency of a line's monthly prices; null when it has none. Throws when they differ. */
export function currencyOf(line: QuoteLine): Currency | null {
  if (!line.form && !line.escalation && !line.listMrc && !line.usage) return line.unitMrc?.currency ?? null
  let found: Currency | null = null
  for (const price of monthlyPrices(line)) found = same(found, price, line)
  return found
}

/** Every price that can go into a month of a line. */
export function monthlyPrices(line: QuoteLine): readonly UnitPrice[] {
  const { form, escalation, listMrc, unitMrc, usage } = line
  const tiers = form && 'tiers' in form ? form.tiers.map((tier) => tier.price) : unitMrc ? [unitMrc] : []
  const raise = escalation && 'amount' in escalation ? [escalation.amount] : []
  return [...tiers, ...raise, ...(listMrc ? [listMrc] : []), ...(usage?.tiers ?? []).map((tier) => tier.price)]
}

/** `top / over` billionths of one currency as minor units of another, rounded once half away from zero. Throws without a rate. */
export function minorOf(top: bigint, over: bigint, from: Currency, { currency, rates }: Into): number {
  const scale = scales[minorDigits(currency)] ?? 1n
  if (from === currency && over === 1n && top <= exact && top >= -exact)
    return mulDiv(Number(top), Number(scale), 1_000_000_000)
  if (from === currency) return bigRatio(top * scale, over * 1_000_000_000n)
  const { times, by } = fraction(from, currency, rates ?? null)
  return bigRatio(top * scale * times, over * 1_000_000_000n * by)
}

/** A plain number holds every whole number up to here: most amounts need no big ones. */
const exact = BigInt(Number.MAX_SAFE_INTEGER)

/** 10 to the power of a currency's digits. */
const scales = [1n, 10n, 100n, 1000n, 10_000n] as const

/** An amount in the wanted currency, in minor units. Throws without a rate. */
export function minorIn(amount: Money, into: Into): number {
  if (amount.currency === into.currency) return amount.minor
  const converted = into.rates ? convert(amount, into.currency, into.rates) : null
  if (!converted) throw new RangeError(`no rate from ${amount.currency} to ${into.currency}`)
  return converted.amount.minor
}

/** Whether prices of one currency can stand in a quote of another: the same, or both have a rate on its day. */
export function hasRate(from: Currency, { currency, rates }: Into): boolean {
  return from === currency || (perEuro(from, rates ?? null) > 0 && perEuro(currency, rates ?? null) > 0)
}

function volume(tiers: readonly PriceTier[], count: Quantity): bigint | null {
  const tier = reachedTier(tiers, count)
  return tier && BigInt(tier.price.micros) * BigInt(count)
}

function graduated(tiers: readonly PriceTier[], count: Quantity): bigint | null {
  const ordered = orderedTiers(tiers)
  const starts = ordered.map((tier) => Math.max(0, tier.from - 1000))
  if (starts[0] !== 0) return null
  let total = 0n
  ordered.forEach(({ price }, index) => {
    const units = Math.min(count, starts[index + 1] ?? count) - (starts[index] ?? 0)
    if (units > 0) total += BigInt(units) * BigInt(price.micros)
  })
  return total
}

function same(found: Currency | null, price: UnitPrice, line: QuoteLine): Currency {
  if (found !== null && found !== price.currency) throw new RangeError(`line ${line.id} has prices in two currencies`)
  return price.currency
}

const perEuro = (currency: Currency, rates: RateDay | null): number =>
  currency === 'EUR' ? 1_000_000 : (rates?.perEuro[currency] ?? 0)

function fraction(
  from: Currency,
  to: Currency,
  rates: RateDay | null,
): { readonly times: bigint; readonly by: bigint } {
  const [by, times] = [perEuro(from, rates), perEuro(to, rates)]
  if (by <= 0 || times <= 0) throw new RangeError(`no rate from ${from} to ${to}`)
  return { times: BigInt(times), by: BigInt(by) }
}
