import type { Agreement } from '#domain/commissions/agreement'
import type { Earning } from '#domain/commissions/expected'
import { over, rounded } from './exact'

/**
 * A second engine that shares no code with the first: exact fractions in BigInt, dates through the calendar of `Date`, every
 * month asked on its own, every agreement looked at.
 */
export type Told = { readonly month: string; readonly minor: bigint; readonly agreementId: string }

export function oracle(earning: Earning, agreements: readonly Agreement[], from: string, count: number): Told[] {
  return Array.from({ length: count }, (_, offset) => monthAfter(from, offset)).flatMap((month) => {
    const number = earning.startsOn ? distance(earning.startsOn.slice(0, 7), month) + 1 : distance(from, month) + 1
    if (number < 1) return []
    if (earning.endsOn && earning.endsOn < lastOf(month)) return []
    const usage = earning.startsOn?.startsWith(month) ? earning.startsOn : `${month}-01`
    const rule = winner(earning, agreements, usage)
    if (!rule) return []
    const { duration } = rule
    if (duration.kind === 'term' && number > earning.termMonths) return []
    if (duration.kind === 'months' && number > duration.months) return []
    return [{ month, minor: net(BigInt(earning.mrc.minor), rule), agreementId: rule.id }]
  })
}

export function net(mrc: bigint, rule: Agreement): bigint {
  const million = 1_000_000n
  const commission = settle(mrc * BigInt(rule.residual), million, rule.rounding)
  const yours = settle(commission * BigInt(rule.advisorShare), million, rule.rounding)
  const shares = rule.splits.map((one) => BigInt(one.share))
  const weights = [million - shares.reduce((a, b) => a + b, 0n), ...shares]
  const size = yours < 0n ? -yours : yours
  const floors = weights.map((weight) => (size * weight) / million)
  const rests = weights.map((weight, index) => ({ index, rest: (size * weight) % million }))
  const spare = Number(size - floors.reduce((a, b) => a + b, 0n))
  const lucky = rests.sort((a, b) => Number(b.rest - a.rest) || a.index - b.index).slice(0, spare)
  const mine = (floors[0] ?? 0n) + (lucky.some((one) => one.index === 0) ? 1n : 0n)
  return yours < 0n ? -mine : mine
}

const settle = (top: bigint, bottom: bigint, how: string): bigint => rounded(over(top, bottom), how)

function winner(earning: Earning, agreements: readonly Agreement[], usage: string): Agreement | undefined {
  const level = (one: Agreement) => {
    if (one.offeringId) return 4
    if (one.category) return one.supplierId ? 3 : 2
    return one.supplierId ? 1 : 0
  }
  const rank = (one: Agreement) => `${level(one)} ${one.from} ${String(one.version).padStart(6, '0')}`
  return agreements
    .filter((one) => one.deletedAt === 0 && one.distributorId === earning.distributorId)
    .filter((one) => [null, earning.supplierId].includes(one.supplierId))
    .filter((one) => [null, earning.category].includes(one.category))
    .filter((one) => [null, earning.offeringId].includes(one.offeringId))
    .filter((one) => one.from <= usage && (one.to ?? '9999-99-99') > usage)
    .sort((a, b) => (rank(a) === rank(b) ? (a.id < b.id ? -1 : 1) : rank(a) > rank(b) ? -1 : 1))[0]
}

const utc = (month: string, offset: number) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + offset, 1))
const monthAfter = (month: string, offset: number) => utc(month, offset).toISOString().slice(0, 7)
const lastOf = (month: string) => new Date(utc(month, 1).getTime() - 86_400_000).toISOString().slice(0, 10)
const distance = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
