import { addDays, addMonths, type Day, firstDayOf, type Month, monthOf } from '../values/dates'
import type { Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { quantity } from '../values/quantity'
import type { Agreement } from './agreement'
import { stateOn } from './charge'
import { type Verdict, verdictsOf } from './conditions'
import type { Earning } from './expected'
import { givenOf, partsFor } from './given'
import { endSteps, explainMonth, type Parts } from './parts'
import { covers, isInForce } from './precedence'
import { ruleOf, type Tier, termsOf } from './rule'
import { measured, nextTier, type Tiers } from './tiers'
import { sameScope } from './versions'

/** How far the next tier is, and what the SPIFF would then be at the same price a unit. */
export type Reach = {
  readonly tiers: Tiers
  readonly tier: Tier
  readonly missing: number
  readonly amount: Money | null
}

/** A SPIFF that covers a sale: what it pays or would pay, what stands in its way, and by when. */
export type Spiff = {
  readonly agreement: Agreement
  readonly verdicts: readonly Verdict[]
  /** No condition is known to be broken, and nothing better that excludes it is paid. */
  readonly eligible: boolean
  /** Left out because it may not be paid beside one that pays more. */
  readonly crowdedOut: boolean
  /** The advisor's own part, in the currency of the charge; null when a fact is missing. */
  readonly amount: Money | null
  /** What the amount was made of; its `arrives` is what the payer sends. */
  readonly parts: Parts | null
  readonly explanation: Explanation | null
  readonly reach: Reach | null
  readonly claimBy: Day | null
  readonly installBy: Day | null
  /** Null while the start is not known. */
  readonly payMonth: Month | null
}

/**
 * Every SPIFF that is in force for a sale on a day, those that pay first. One that does not stack is paid alone, and only when
 * it is worth more than all that do together; `on` counts where the signing is not known.
 */
export function spiffsFor(earning: Earning, on: Day, agreements: readonly Agreement[]): readonly Spiff[] {
  const day = earning.signedOn ?? on
  const live = agreements.filter((one) => termsOf(one).pays === 'spiff' && covers(one, earning) && isInForce(one, day))
  const newest = live.filter(
    (one) => !live.some((other) => other !== one && sameScope(one, other) && isLater(other, one)),
  )
  return ranked(newest.map((agreement) => spiffOf(earning, agreement, day)))
}

/** What is paid of them, ready to be expected. */
export const paying = (spiffs: readonly Spiff[]): readonly Spiff[] =>
  spiffs.filter((one) => one.eligible && one.amount !== null && one.amount.minor > 0)

/** Why as much arrives: the same steps up to what the payer sends, which statements are held against. Null when a fact is missing. */
export const arrivingOf = ({ parts, explanation }: Spiff): Explanation | null =>
  parts &&
  explanation && {
    ...explanation,
    amount: parts.arrives,
    steps: [...explanation.steps.slice(0, -1), ...endSteps(parts, true)],
  }

function spiffOf(earning: Earning, agreement: Agreement, day: Day): Spiff {
  const start = earning.startsOn
  const state = { ...stateOn(earning, start ?? day), part: null }
  const parts = partsFor(earning, state, 1, agreement)
  const verdicts = verdictsOf(earning, agreement)
  const usageMonth = monthOf(start ?? day)
  const { claim } = termsOf(agreement)
  return {
    agreement,
    verdicts,
    eligible: verdicts.every((one) => one.state !== 'unmet'),
    crowdedOut: false,
    amount: parts?.net ?? null,
    parts,
    explanation: parts ? explainMonth(givenOf(earning, state, 1), agreement, parts, { usageMonth, verdicts }) : null,
    reach: reachOf(earning, agreement, state),
    claimBy: !claim ? null : 'by' in claim ? claim.by : start && addDays(start, claim.days),
    installBy: installBy(earning, agreement),
    payMonth: start && addMonths(usageMonth, agreement.lagMonths),
  }
}

function ranked(spiffs: readonly Spiff[]): readonly Spiff[] {
  const worth = (one: Spiff) => (one.eligible ? (one.amount?.minor ?? 0) : 0)
  const together = spiffs.filter((one) => termsOf(one.agreement).stacks).reduce((sum, one) => sum + worth(one), 0)
  const alone = spiffs
    .filter((one) => !termsOf(one.agreement).stacks)
    .reduce<Spiff | null>((best, one) => (best === null || worth(one) > worth(best) ? one : best), null)
  const wins = alone !== null && worth(alone) > together
  return spiffs
    .map((one) => {
      const kept = !one.eligible || (wins ? one === alone : termsOf(one.agreement).stacks) || worth(one) === 0
      return kept ? one : { ...one, eligible: false, crowdedOut: true }
    })
    .sort((a, b) => worth(b) - worth(a) || (a.agreement.id < b.agreement.id ? -1 : 1))
}

function reachOf(earning: Earning, agreement: Agreement, state: ReturnType<typeof stateOn>): Reach | null {
  const rule = ruleOf(agreement)
  if (rule.kind !== 'tiers') return null
  const given = givenOf(earning, { ...state, part: null }, 1)
  const size = measured(rule.by, given)
  const next = size === null ? null : nextTier(rule, size)
  if (!next) return null
  if (rule.by !== 'seats' || state.quantity === null || state.quantity <= 0)
    return { tiers: rule, ...next, amount: null }
  const count = quantity(state.quantity + next.missing * 1000)
  const mrc = money(mulDiv(state.mrc.minor, count, state.quantity), state.mrc.currency)
  const then = partsFor({ ...earning, mrc }, { mrc, quantity: count, part: null }, 1, agreement)
  return { tiers: rule, ...next, amount: then?.net ?? null }
}

/** The earlier of the last day to install by the window, and the last day for a first bill after the signing. */
function installBy(earning: Earning, agreement: Agreement): Day | null {
  const days = termsOf(agreement).conditions.flatMap((one): readonly Day[] => {
    if (one.kind === 'window' && one.of === 'installed' && one.by) return [one.by]
    if (one.kind === 'first-bill' && earning.signedOn) return [addDays(earning.signedOn, one.days)]
    return []
  })
  return days.reduce<Day | null>((first, one) => (first === null || one < first ? one : first), null)
}

const isLater = (a: Agreement, b: Agreement): boolean =>
  a.from === b.from ? a.version > b.version || (a.version === b.version && a.id > b.id) : a.from > b.from

/**
 * What came for each of the SPIFFs of one sale, in their order: a payment of exactly what one is due is for that one, the rest
 * goes to the first that are open, and what is over to the last. Parts sum to what came; all amounts in one currency.
 */
export function sharedAmong(due: readonly Money[], came: readonly Money[]): readonly Money[] {
  const left = came.map((one) => one.minor)
  const got = due.map(({ minor }) => {
    const at = left.indexOf(minor)
    return at < 0 ? 0 : (left.splice(at, 1)[0] ?? 0)
  })
  let rest = left.reduce((sum, one) => sum + one, 0)
  return due.map(({ minor, currency }, at) => {
    const own = got[at] ?? 0
    const more = at === due.length - 1 ? rest : Math.max(-own, Math.min(rest, minor - own))
    rest -= more
    return money(own + more, currency)
  })
}

/** Where a SPIFF of a running sale stands. `unclaimed` comes before `late`: nobody pays what was not asked for. */
export type SpiffStanding = 'paid' | 'low' | 'missed' | 'unclaimed' | 'waiting' | 'due' | 'late'

export type Standing = { readonly standing: SpiffStanding; readonly paid: Money | null }

/**
 * Ticked off by what came for it, in what the payer sends: enough is paid, less is low. Otherwise by its dates; the payment month
 * itself is `due`, later is `late`.
 */
export function standingOf(spiff: Spiff, came: Money | null, claimed: boolean, today: Day): Standing {
  const { claimBy, payMonth, parts } = spiff
  if (parts && came && came.minor > 0)
    return { standing: came.minor >= parts.arrives.minor ? 'paid' : 'low', paid: came }
  if (termsOf(spiff.agreement).claim && !claimed)
    return { standing: claimBy && claimBy < today ? 'missed' : 'unclaimed', paid: null }
  if (payMonth === null || firstDayOf(payMonth) > today) return { standing: 'waiting', paid: null }
  return { standing: payMonth === monthOf(today) ? 'due' : 'late', paid: null }
}
