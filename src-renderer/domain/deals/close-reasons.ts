import type { Opportunity } from '../quotes/quote'
import type { Day } from '../values/dates'
import { fold } from '../values/text'

/** One reason as it was first written, and how many deals it decided. `reason` is empty for those that name none. */
export type ReasonCount = { readonly reason: string; readonly count: number }

/** Why deals in a closed stage went that way since a day, the commonest first; two spellings of one word are one reason. */
export function closeReasons(
  opportunities: readonly Opportunity[],
  stage: 'won' | 'lost',
  since: Day,
): readonly ReasonCount[] {
  const counts = new Map<string, ReasonCount>()
  for (const { stage: own, closedOn, closeReason } of opportunities) {
    if (own !== stage || (closedOn !== null && closedOn < since)) continue
    const key = fold(closeReason)
    const before = counts.get(key)
    counts.set(key, { reason: before?.reason ?? closeReason.trim(), count: (before?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}
