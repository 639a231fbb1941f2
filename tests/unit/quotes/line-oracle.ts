import type { PriceTier } from '#domain/catalog/catalog'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'

/**
 * One month of a line worked out from the words of its contract, month by month and unit by unit, apart from the app's own
 * way through it: exact rationals, the month rounded once.
 */
export function oracleMonth(line: QuoteLine, option: QuoteOption, month: number): bigint {
  const from = line.startMonth ?? 1
  const to = line.coTerm === false ? from + option.termMonths - 1 : option.termMonths
  const leased = line.hardware?.how === 'leased' ? line.hardware.months : Number.POSITIVE_INFINITY
  const age = month - from + 1
  let cents = 0n
  if (age >= 1 && age <= leased) {
    const [top, over] = charged(line, option, month, from, to)
    cents = halfAway(top, over * 10_000_000n)
  }
  for (const one of line.discounts ?? [])
    if (one.kind === 'credit' && month >= one.fromMonth && month < one.fromMonth + one.months)
      cents -= BigInt(one.amount.minor)
  return cents
}

function charged(line: QuoteLine, option: QuoteOption, month: number, from: number, to: number): [bigint, bigint] {
  const steps = (line.ramp ?? []).filter((step) => step.fromMonth <= month)
  const latest = [...steps].sort((a, b) => a.fromMonth - b.fromMonth).at(-1)
  const count = Math.max(latest?.quantity ?? line.quantity, line.minimum ?? 0)
  const rise = line.escalation ?? {
    at: 'year' as const,
    percent: line.hardware?.how === 'leased' ? 0 : option.escalator,
  }
  const anchor = line.coTerm === false ? from : 1
  const renewal = option.autoRenew && option.renewMonths > 0 ? option.renewMonths : option.termMonths
  let times = 0
  for (let at = 1; at <= month; at += 1) {
    if (rise.at === 'year' && at > anchor && (at - anchor) % 12 === 0) times += 1
    if (rise.at === 'renewal' && at > to && (at - to - 1) % renewal === 0) times += 1
  }
  let top = base(line, count, 'amount' in rise ? rise.amount.micros * times : 0)
  let over = 1n
  if ('percent' in rise)
    for (let at = 0; at < times; at += 1) {
      top *= 1_000_000n + BigInt(rise.percent)
      over *= 1_000_000n
    }
  for (const one of line.discounts ?? [])
    if (one.kind === 'percent' && month >= one.fromMonth && month < one.fromMonth + one.months) {
      top *= 1_000_000n - BigInt(one.off)
      over *= 1_000_000n
    }
  const { promo } = line
  const free =
    promo !== null &&
    month <= to &&
    (promo.at === 'start' ? month < from + promo.freeMonths : month > to - promo.freeMonths)
  if (free || line.includedIn) top = 0n
  const beyond = Math.max(0, (line.usage?.expected ?? 0) - (line.usage?.included ?? 0))
  return [top + byTiers(line.usage?.tiers ?? [], beyond) * over, over]
}

function base(line: QuoteLine, count: number, raise: number): bigint {
  const each = BigInt((line.unitMrc?.micros ?? 0) + raise)
  if (!line.form) return each * BigInt(count)
  if (!('tiers' in line.form)) return line.form.kind === 'flat' ? each * 1000n : 0n
  if (line.form.kind === 'graduated') return byTiers(line.form.tiers, count) + BigInt(raise) * BigInt(count)
  const reached = [...line.form.tiers].sort((a, b) => a.from - b.from).filter((tier) => tier.from <= count)
  return BigInt((reached.at(-1)?.price.micros ?? 0) + raise) * BigInt(count)
}

/** Thousandth by thousandth would be slow: each tier's first thousandth is the one after the unit before it. */
function byTiers(tiers: readonly PriceTier[], count: number): bigint {
  const ordered = [...tiers].sort((a, b) => a.from - b.from)
  let total = 0n
  ordered.forEach((tier, at) => {
    const before = Math.max(0, tier.from - 1000)
    const next = ordered[at + 1]
    const end = next ? Math.max(0, next.from - 1000) : Number.MAX_SAFE_INTEGER
    const inside = Math.max(0, Math.min(count, end) - before)
    total += BigInt(inside) * BigInt(tier.price.micros)
  })
  return total
}

function halfAway(top: bigint, bottom: bigint): bigint {
  const sign = top < 0n ? -1n : 1n
  return (sign * (sign * top * 2n + bottom)) / (bottom * 2n)
}
