import type { Opportunity, Stage } from '../quotes/quote'
import { stages } from '../quotes/quote'
import { type Day, daysBetween, type Instant } from '../values/dates'
import { add, type Money } from '../values/money'

/** What a card asks the advisor to look at, the most pressing first. */
export type Nudge = 'close-passed' | 'quiet' | 'no-next-step'

/** The money in one stage: one sum a currency, in the order of currency codes, and how many have no amount yet. */
export type StageTotal = { readonly sums: readonly Money[]; readonly count: number; readonly unpriced: number }

export const openStages = ['lead', 'qualified', 'quoting', 'deciding'] as const satisfies readonly Stage[]
export const isOpen = (stage: Stage): boolean => stage !== 'won' && stage !== 'lost'

/** Days in a stage after which an open opportunity counts as gone quiet. The advisor's rule of thumb, not a distributor's. */
export const quietAfter: Readonly<Record<(typeof openStages)[number], number>> = {
  lead: 21,
  qualified: 21,
  quoting: 14,
  deciding: 14,
}

/** Whole days since the stage last changed, never negative. */
export const daysInStage = (opportunity: Opportunity, now: Instant): number =>
  Math.max(0, Math.floor((now - opportunity.stageAt) / 86_400_000))

/** Null for closed opportunities and for those that move. */
export function nudgeOf(opportunity: Opportunity, now: Instant, today: Day): Nudge | null {
  const { stage, expectedCloseOn, nextStep } = opportunity
  if (stage === 'won' || stage === 'lost') return null
  if (expectedCloseOn !== null && daysBetween(today, expectedCloseOn) < 0) return 'close-passed'
  if (daysInStage(opportunity, now) > quietAfter[stage]) return 'quiet'
  return nextStep === '' ? 'no-next-step' : null
}

/** Sums the monthly charge by currency; never across currencies, and never a missing amount as zero. */
export function totalOf(opportunities: readonly Opportunity[]): StageTotal {
  const sums = new Map<string, Money>()
  let unpriced = 0
  for (const { mrc } of opportunities) {
    if (!mrc) {
      unpriced += 1
      continue
    }
    const before = sums.get(mrc.currency)
    sums.set(mrc.currency, before ? add(before, mrc) : mrc)
  }
  const inOrder = [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency))
  return { sums: inOrder, count: opportunities.length, unpriced }
}

/** The opportunity in another stage: closed on `today` when that is won or lost, open again without a reason when not. */
export function moved(opportunity: Opportunity, stage: Stage, reason: string, now: Instant, today: Day): Opportunity {
  const closing = !isOpen(stage)
  return {
    ...opportunity,
    stage,
    stageAt: opportunity.stage === stage ? opportunity.stageAt : now,
    closedOn: closing ? (opportunity.stage === stage ? opportunity.closedOn : today) : null,
    closeReason: closing ? reason : '',
    updatedAt: now,
  }
}

/** The next stage in the direction of reading (1) or against it (-1); null at the ends. */
export const stageBeside = (stage: Stage, step: 1 | -1): Stage | null => stages[stages.indexOf(stage) + step] ?? null
