import type { Day, Instant } from '../values/dates'
import type { AgreementId } from '../values/ids'
import { wholeRate } from '../values/rate'
import { accepted, type Result, refused } from '../values/result'
import type { Agreement } from './agreement'
import { ruleOf, termsOf } from './rule'
import { wrongRule, wrongTerms } from './rule-check'

/** Everything of an agreement that a person writes; id, version and end come from its place among the others. */
export type AgreementFacts = Omit<Agreement, 'id' | 'version' | 'updatedAt' | 'deletedAt'>

export type AgreementRefusal =
  | 'no-distributor'
  | 'no-name'
  | 'residual'
  | 'share'
  | 'splits'
  | 'payee'
  | 'ends-before-start'
  | 'same-day'
  | 'rule'
  | 'tiers'
  | 'clawback'
  | 'minimum-over-cap'

/** What saving will do to the neighbours in time, for words before and rows after. */
export type Placement = {
  readonly agreement: Agreement
  /** The version in force before, which ends where the new one begins. */
  readonly closes: Agreement | null
  /** A later version, which stays: the new one ends where it begins. */
  readonly before: Agreement | null
}

export const sameScope = (a: Scope, b: Scope): boolean =>
  a.distributorId === b.distributorId &&
  a.supplierId === b.supplierId &&
  a.category === b.category &&
  a.offeringId === b.offeringId &&
  (a.account || null) === (b.account || null) &&
  (a.opportunityId || null) === (b.opportunityId || null) &&
  streamOf(a) === streamOf(b)

type Scope = Pick<
  Agreement,
  'name' | 'distributorId' | 'supplierId' | 'category' | 'offeringId' | 'account' | 'opportunityId' | 'terms'
>

/** SPIFFs run side by side, so each has a line of versions under its own name; an upfront takes a residual's place. */
const streamOf = (one: Scope): string => (one.terms?.pays === 'spiff' ? `spiff ${one.name.trim()}` : 'main')
type Stamp = { readonly id: AgreementId; readonly now: Instant }

/**
 * Puts new terms into the line of versions of their scope (distributor, supplier, category, offering). The one in force ends on
 * the new first day, a later one limits the new end; no month before `from` changes. Refused when a version begins that very day.
 */
export function place(
  facts: AgreementFacts,
  agreements: readonly Agreement[],
  { id, now }: Stamp,
): Result<Placement, AgreementRefusal> {
  const wrong = wrongIn(facts)
  if (wrong) return refused(wrong)
  const line = lineOf(facts, agreements)
  if (line.some((one) => one.from === facts.from)) return refused('same-day')
  const closes = line.findLast((one) => one.from < facts.from && (one.to === null || one.to > facts.from)) ?? null
  const before = line.find((one) => one.from > facts.from) ?? null
  const to = earlier(facts.to, before?.from ?? null)
  const version = line.reduce((highest, one) => Math.max(highest, one.version), 0) + 1
  return accepted({ agreement: { ...facts, to, id, version, updatedAt: now, deletedAt: 0 }, closes, before })
}

/** The versions of one scope, the earliest first. */
export function lineOf(scope: Scope, agreements: readonly Agreement[]): readonly Agreement[] {
  return agreements
    .filter((one) => one.deletedAt === 0 && sameScope(one, scope))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.version - b.version))
}

/** More specific agreements that win over these terms for a part of what they cover. */
export function exceptionsTo(scope: Scope, agreements: readonly Agreement[]): readonly Agreement[] {
  const wider = (whole: string | null, part: string | null) => whole === null || whole === part
  return agreements.filter(
    (one) =>
      one.deletedAt === 0 &&
      !sameScope(one, scope) &&
      streamOf(one) === 'main' &&
      streamOf(scope) === 'main' &&
      one.distributorId === scope.distributorId &&
      wider(scope.account || null, one.account || null) &&
      wider(scope.opportunityId || null, one.opportunityId || null) &&
      wider(scope.supplierId, one.supplierId) &&
      wider(scope.category, one.category) &&
      wider(scope.offeringId, one.offeringId),
  )
}

/** Days of a line on which nothing is agreed: between one version's end and the next one's start. */
export function gapsIn(line: readonly Agreement[]): readonly { readonly from: Day; readonly to: Day }[] {
  return line.flatMap((one, index) => {
    const next = line[index + 1]
    return next && one.to !== null && one.to < next.from ? [{ from: one.to, to: next.from }] : []
  })
}

function wrongIn(facts: AgreementFacts): AgreementRefusal | null {
  if (facts.distributorId === '') return 'no-distributor'
  if (facts.name.trim() === '') return 'no-name'
  const byResidual = ruleOf(facts).kind === 'percent'
  if (byResidual && (facts.residual <= 0 || facts.residual > wholeRate)) return 'residual'
  if (facts.advisorShare <= 0 || facts.advisorShare > wholeRate) return 'share'
  if (facts.splits.some((one) => one.payee.trim() === '')) return 'payee'
  if (facts.splits.some((one) => one.share <= 0)) return 'splits'
  const outOf = facts.splits.filter((one) => !one.onTop)
  if (outOf.reduce<number>((total, one) => total + one.share, 0) > wholeRate) return 'splits'
  const rule = wrongRule(ruleOf(facts)) ?? wrongTerms(termsOf(facts))
  if (rule) return rule
  return facts.to !== null && facts.to <= facts.from ? 'ends-before-start' : null
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a < b ? a : b)
