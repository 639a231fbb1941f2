import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'

/** The TCO formula with exact rationals, written apart from the app: the month's line amount is the only thing rounded. */
type Ratio = readonly [bigint, bigint]

const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]]

function halfAway([top, bottom]: Ratio): bigint {
  const sign = top < 0n ? -1n : 1n
  return (sign * (sign * top * 2n + bottom)) / (bottom * 2n)
}

function lineInMonth(line: QuoteLine, option: QuoteOption, month: number, digits: number): bigint {
  if (line.optional || !line.unitMrc) return 0n
  const { promo } = line
  const free =
    promo !== null &&
    (promo.at === 'start' ? month <= Math.min(promo.freeMonths, option.termMonths) : isLast(promo.freeMonths))
  if (free) return 0n
  let amount: Ratio = [BigInt(line.unitMrc.micros) * BigInt(line.quantity) * 10n ** BigInt(digits), 10n ** 9n]
  for (let year = 1; year <= Math.floor((month - 1) / 12); year += 1)
    amount = times(amount, [1_000_000n + BigInt(option.escalator), 1_000_000n])
  return halfAway(amount)

  function isLast(count: number): boolean {
    return month <= option.termMonths && month > option.termMonths - count
  }
}

const oneTime = (line: QuoteLine, digits: number): bigint =>
  line.optional || !line.unitNrc
    ? 0n
    : halfAway([BigInt(line.unitNrc.micros) * BigInt(line.quantity) * 10n ** BigInt(digits), 10n ** 9n])

export function oracleTco(option: QuoteOption, horizon: number, digits: number): bigint {
  let total = 0n
  for (const line of option.lines) {
    total += oneTime(line, digits)
    for (let month = 1; month <= horizon; month += 1) total += lineInMonth(line, option, month, digits)
  }
  return total
}
