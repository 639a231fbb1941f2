import type { OptionId } from '../values/ids'
import type { Money } from '../values/money'
import { candidatesOf, weigh } from './criteria'
import type { Quote } from './quote'
import type { OptionResidual } from './residual'

/** Whom the recommendation serves. Private: no client copy is made from it. */
export type Neutrality = {
  readonly recommendedId: OptionId
  /** Best by the client's needs, several when level; empty while no option can be named. */
  readonly byNeeds: readonly OptionId[]
  /** The lowest complete total; null when none is complete. */
  readonly lowestId: OptionId | null
  /** Pay most over the horizon; empty when no agreement pays any option. */
  readonly bestPaid: readonly OptionId[]
  /** What the recommended option pays more than the best one for the client does; null when it is that one or pays no more. */
  readonly extraPay: Money | null
  readonly finding: Finding
}

/**
 * `serves`: best for the client by everything known. `partly`: best by needs or by total, not by both. `pays-you`: best by
 * neither, and the one that pays most. `unexplained`: best by neither, and not for the pay. `unknown`: nothing to judge by.
 */
export type Finding = 'serves' | 'partly' | 'pays-you' | 'unexplained' | 'unknown'

/** Best by the client's needs, and the lowest complete total among the options that fail no must-have. */
export function bestForClient(quote: Quote): Pick<Neutrality, 'byNeeds' | 'lowestId'> {
  const candidates = candidatesOf(quote)
  const found = weigh(quote.needs ?? [], candidates)
  const able = candidates.flatMap(({ id, tco }, at) =>
    tco !== null && found.options[at]?.failed.length === 0 ? [{ id, tco }] : [],
  )
  return { byNeeds: found.levelIds, lowestId: able.sort((a, b) => a.tco - b.tco)[0]?.id ?? null }
}

/** Null without a recommendation or without a choice. Pay that all options share is no reason for any of them. */
export function neutrality(
  recommendedId: OptionId | null,
  byNeeds: readonly OptionId[],
  lowestId: OptionId | null,
  residuals: readonly OptionResidual[],
): Neutrality | null {
  const mine = residuals.find((one) => one.optionId === recommendedId)
  if (recommendedId === null || !mine || residuals.length < 2) return null
  const most = Math.max(...residuals.map((one) => one.overHorizon.minor))
  const bestPaid = most > 0 ? residuals.filter((one) => one.overHorizon.minor === most).map((one) => one.optionId) : []
  const best = residuals.find((one) => one.optionId === (byNeeds.length > 0 ? byNeeds[0] : lowestId))
  const extra = best ? mine.overHorizon.minor - best.overHorizon.minor : 0
  const facts = { recommendedId, byNeeds, lowestId, bestPaid }
  const alone = bestPaid.length < residuals.length && bestPaid.includes(recommendedId)
  const extraPay = extra > 0 ? ({ ...mine.overHorizon, minor: extra } as Money) : null
  return { ...facts, extraPay, finding: findingOf(recommendedId, byNeeds, lowestId, alone) }
}

function findingOf(id: OptionId, byNeeds: readonly OptionId[], lowestId: OptionId | null, paidForIt: boolean): Finding {
  const speaks = [
    ...(byNeeds.length > 0 ? [byNeeds.includes(id)] : []),
    ...(lowestId !== null ? [lowestId === id] : []),
  ]
  if (speaks.length === 0) return 'unknown'
  if (speaks.every(Boolean)) return 'serves'
  if (speaks.some(Boolean)) return 'partly'
  return paidForIt ? 'pays-you' : 'unexplained'
}
