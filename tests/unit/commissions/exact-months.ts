import type { Agreement } from '#domain/commissions/agreement'
import type { Earning } from '#domain/commissions/expected'
import type { Condition, Rule } from '#domain/commissions/rule'
import { type Exact, exact, minus, over, plus, rounded, times } from './exact'
import { type Billed, billedIn, monthAfter, monthsApart, stateAt } from './exact-charge'

/**
 * The commission arithmetic a second time, sharing no code with the engine: fractions in bigint, every month on its own from the
 * first month of service on, every agreement looked at, the rules as the trade notes and the agreement's own words tell them.
 */
export type ExactMonth = {
  readonly month: string
  readonly payMonth: string
  readonly agreementId: string
  readonly commission: bigint
  readonly arrives: bigint
  readonly own: bigint
  readonly others: readonly bigint[]
  readonly onTop: readonly bigint[]
}

type Kept = { paid: bigint; carried: bigint }

export function exactMonths(sale: Earning, rules: readonly Agreement[], from: string, count: number): ExactMonth[] {
  const start = sale.startsOn?.slice(0, 7) ?? from
  const kept = new Map<string, Kept>()
  const told: ExactMonth[] = []
  for (let month = start; month < monthAfter(from, count); month = monthAfter(month, 1)) {
    const number = monthsApart(start, month) + 1
    const rule = winner(sale, rules, month === start ? (sale.startsOn ?? '') : `${month}-01`)
    const commission = rule && commissionIn(sale, rule, month, number)
    if (!rule || commission === null || commission === undefined) continue
    const before = kept.get(rule.id) ?? { paid: 0n, carried: 0n }
    const due = yoursOf(commission, rule)
    const { yours, after } = afterEarlier(due, rule, before)
    kept.set(rule.id, after)
    if (yours !== null && month >= from) told.push(shared(month, commission, yours, rule))
  }
  return told
}

/** The commission of a month before the advisor's share, null when nothing is paid or a fact is missing. */
function commissionIn(sale: Earning, rule: Agreement, month: string, number: number): bigint | null {
  const once = rule.terms !== undefined && rule.terms.pays !== 'residual'
  const paid = once
    ? 1
    : rule.duration.kind === 'evergreen'
      ? Number.POSITIVE_INFINITY
      : rule.duration.kind === 'term'
        ? sale.termMonths
        : rule.duration.months
  if (number > paid) return null
  const counted = billedIn(sale, month, rule.terms?.proration ?? 'month-end')
  if (!counted) return null
  const billed = once ? { ...stateAt(sale, sale.startsOn ?? ''), usedPart: exact(1n) } : counted
  const whole = byRule(sale, rule, billed, number)
  if (whole === null) return null
  const late = sale.renews === false && sale.termMonths > 0 && number > sale.termMonths
  const after = !once && late && rule.terms?.afterTerm !== undefined ? rule.terms.afterTerm : null
  const first = rounded(whole, rule.rounding)
  return after === null ? first : rounded(times(exact(first), perMillion(after)), rule.rounding)
}

const perMillion = (value: number): Exact => over(BigInt(value), 1_000_000n)

function byRule(sale: Earning, agreement: Agreement, billed: Billed, number: number): Exact | null {
  const mrc = exact(billed.mrc)
  const rule: Rule = agreement.rule ?? { kind: 'percent', without: [] }
  const now = sale.mrc.minor > 0 ? BigInt(sale.mrc.minor) : null
  // What was stated for the charge of today moves with it, each rounded once.
  const moved = (minor: number) =>
    now === null ? BigInt(minor) : rounded(over(BigInt(minor) * billed.mrc, now), 'half-away')
  switch (rule.kind) {
    case 'percent': {
      const out = (sale.charges ?? []).filter((one) => rule.without.includes(one.kind))
      return times(
        out.reduce((rest, one) => minus(rest, exact(moved(one.mrc.minor))), mrc),
        perMillion(agreement.residual),
      )
    }
    case 'multiple':
      return times(mrc, perMillion(rule.times))
    case 'unit':
      return over(BigInt(rule.price.micros) * billed.seats * 100n, 1_000_000_000n)
    case 'usage': {
      if (sale.usage == null) return null
      const used = rounded(times(exact(BigInt(sale.usage)), billed.usedPart), 'half-away')
      return over(BigInt(rule.price.micros) * used * 100n, 1_000_000_000n)
    }
    case 'margin':
      return sale.cost ? times(minus(mrc, exact(moved(sale.cost.minor))), perMillion(rule.rate)) : null
    case 'ramp': {
      const steps = rule.steps.toSorted((a, b) => a.month - b.month)
      return times(mrc, perMillion((steps.filter((one) => one.month <= number).at(-1) ?? steps[0])?.rate ?? 0))
    }
    case 'tiers':
      return byTiers(sale, rule, billed)
  }
}

function byTiers(sale: Earning, rule: Extract<Rule, { kind: 'tiers' }>, billed: Billed): Exact {
  const mrc = exact(billed.mrc)
  const tiers = rule.tiers.toSorted((a, b) => a.from - b.from)
  const unit = rule.by === 'seats' ? 1000n : 1n
  const size = {
    seats: billed.seats,
    mrr: billed.mrc,
    tcv: billed.mrc * BigInt(sale.termMonths) + BigInt(sale.nrc?.minor ?? 0),
    deals: BigInt(sale.dealNumber ?? 1),
  }[rule.by]
  if (rule.how === 'whole' || rule.by === 'deals' || size <= 0n) {
    const reached = tiers.filter((one) => BigInt(one.from) * unit <= size).at(-1)
    return reached ? times(mrc, perMillion(reached.rate)) : exact(0n)
  }
  // The seat that a tier begins with lies in it; money begins where it is reached.
  const begins = (from: number) => (rule.by === 'seats' ? BigInt(Math.max(0, from - 1)) * 1000n : BigInt(from))
  return tiers.reduce((sum, tier, at) => {
    const next = tiers[at + 1]
    const end = next && begins(next.from) < size ? begins(next.from) : size
    const part = end - begins(tier.from)
    return part > 0n ? plus(sum, times(times(mrc, over(part, size)), perMillion(tier.rate))) : sum
  }, exact(0n))
}

function yoursOf(commission: bigint, { advisorShare, rounding, terms }: Agreement): bigint {
  const whole = rounded(times(exact(commission), perMillion(advisorShare)), rounding)
  const cap = terms?.cap?.per === 'month' ? BigInt(terms.cap.amount.minor) : null
  const capped = cap !== null && whole > cap ? cap : whole
  const least = terms?.minimum?.below === 'forfeit' ? BigInt(terms.minimum.amount.minor) : 0n
  return capped > 0n && capped < least ? 0n : capped
}

/** What the months before make of it: too little waits, and a cap in all is used up. */
function afterEarlier(own: bigint, { terms }: Agreement, before: Kept): { yours: bigint | null; after: Kept } {
  const due = own + before.carried
  const least = terms?.minimum?.below === 'carry' ? BigInt(terms.minimum.amount.minor) : null
  if (least !== null && due >= 0n && due < least) return { yours: null, after: { ...before, carried: due } }
  const cap = terms?.cap?.per === 'account' ? BigInt(terms.cap.amount.minor) : null
  if (cap === null) return { yours: due, after: { paid: before.paid + due, carried: 0n } }
  const room = cap > before.paid ? cap - before.paid : 0n
  const yours = due < room ? due : room
  const after = { paid: before.paid + yours, carried: 0n }
  return { yours: yours === 0n && due > 0n ? null : yours, after }
}

function shared(month: string, commission: bigint, yours: bigint, rule: Agreement): ExactMonth {
  const outOf = rule.splits.filter((one) => !one.onTop)
  const shares = outOf.map((one) => BigInt(one.share))
  const weights = [1_000_000n - shares.reduce((a, b) => a + b, 0n), ...shares]
  const size = yours < 0n ? -yours : yours
  const parts = weights.map((weight, at) => ({
    at,
    minor: (size * weight) / 1_000_000n,
    rest: (size * weight) % 1_000_000n,
  }))
  const spare = Number(size - parts.reduce((sum, part) => sum + part.minor, 0n))
  const lucky = new Set(
    parts
      .toSorted((a, b) => Number(b.rest - a.rest) || a.at - b.at)
      .slice(0, spare)
      .map((part) => part.at),
  )
  const [own = 0n, ...others] = parts.map(
    ({ at, minor }) => (yours < 0n ? -1n : 1n) * (minor + (lucky.has(at) ? 1n : 0n)),
  )
  return {
    month,
    payMonth: monthAfter(month, rule.lagMonths),
    agreementId: rule.id,
    commission,
    own,
    others,
    arrives: outOf.reduce((sum, one, at) => (one.paidBy === 'advisor' ? sum + (others[at] ?? 0n) : sum), own),
    onTop: rule.splits
      .filter((one) => one.onTop)
      .map((one) => rounded(times(exact(yours), perMillion(one.share)), rule.rounding)),
  }
}

function winner(sale: Earning, rules: readonly Agreement[], usage: string): Agreement | undefined {
  const level = (one: Agreement) =>
    (one.opportunityId ? 'D' : '-') +
    (one.account ? 'A' : '-') +
    (one.offeringId ? '9' : String((one.category ? 2 : 0) + (one.supplierId ? 1 : 0)))
  const rank = (one: Agreement) => `${level(one)} ${one.from} ${String(one.version).padStart(6, '0')}`
  const fits = (asked: string | null | undefined, own: string | null | undefined) => !asked || asked === own
  return rules
    .filter((one) => one.deletedAt === 0 && one.terms?.pays !== 'spiff' && one.distributorId === sale.distributorId)
    .filter((one) => fits(one.supplierId, sale.supplierId) && fits(one.category, sale.category))
    .filter((one) => fits(one.offeringId, sale.offeringId) && fits(one.account, sale.account))
    .filter((one) => fits(one.opportunityId, sale.opportunityId))
    .filter((one) => (one.terms?.conditions ?? []).every((condition) => holds(condition, sale)))
    .filter((one) => one.from <= usage && (one.to ?? '9999-99-99') > usage)
    .sort((a, b) => (rank(a) === rank(b) ? (a.id < b.id ? -1 : 1) : rank(a) > rank(b) ? -1 : 1))[0]
}

/** What the book does not know is taken as met. */
function holds(condition: Condition, sale: Earning): boolean {
  if (condition.kind === 'term') return sale.termMonths >= condition.months
  if (condition.kind === 'list-price') return !sale.listMrc || sale.mrc.minor >= sale.listMrc.minor
  if (condition.kind === 'new-customer') return sale.newCustomer !== false
  if (condition.kind === 'new-location') return sale.newLocation !== false
  if (condition.kind === 'first-bill') {
    if (!sale.signedOn || !sale.startsOn) return true
    return (Date.parse(sale.startsOn) - Date.parse(sale.signedOn)) / 86_400_000 <= condition.days
  }
  const days = { quoted: sale.quotedOn, signed: sale.signedOn, submitted: sale.submittedOn, installed: sale.startsOn }
  const on = days[condition.of]
  return !on || ((condition.from ?? '') <= on && on <= (condition.by ?? '9999'))
}
