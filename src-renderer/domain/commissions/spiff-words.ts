import type { Phrase } from '../values/explain'
import { money } from '../values/money'
import { type Rate, wholeRate } from '../values/rate'
import type { Condition } from './rule'
import type { Reach, Spiff } from './spiffs'

/** What stands in the way of a SPIFF, what nobody knows yet, how near the next tier is, and by when what must happen. */
export function hintsOf(spiff: Spiff): readonly Phrase[] {
  const { reach, amount, installBy, claimBy } = spiff
  return [
    ...(spiff.crowdedOut ? [{ label: 'spiff.crowded-out' }] : []),
    ...spiff.verdicts
      .filter((one) => one.state !== 'met')
      .map(({ condition, state }) => ({
        label: `spiff.${state}-${condition.kind}`,
        params: { count: countOf(condition) },
      })),
    ...(amount === null ? [{ label: 'spiff.no-amount' }] : []),
    ...(reach ? [reachWords(reach, amount?.currency ?? 'USD')] : []),
    ...(installBy ? [{ label: 'spiff.install-by', params: { day: { day: installBy } } }] : []),
    ...(claimBy ? [{ label: 'spiff.claim-by', params: { day: { day: claimBy } } }] : []),
  ]
}

function reachWords({ tiers, tier, missing, amount }: Reach, currency: string): Phrase {
  const kind = tier.rate >= wholeRate ? 'times' : 'rate'
  const rate = kind === 'times' ? timesOf(tier.rate) : { rate: tier.rate }
  if (tiers.by === 'seats' || tiers.by === 'deals')
    return {
      label: `spiff.reach-${tiers.by}-${kind}${amount ? '-amount' : ''}`,
      params: { count: missing, rate, ...(amount && { amount: { money: amount } }) },
    }
  return { label: `spiff.reach-${tiers.by}-${kind}`, params: { missing: { money: money(missing, currency) }, rate } }
}

const timesOf = (rate: Rate): number => rate / wholeRate

const countOf = (condition: Condition): number =>
  condition.kind === 'term' ? condition.months : condition.kind === 'first-bill' ? condition.days : 0
