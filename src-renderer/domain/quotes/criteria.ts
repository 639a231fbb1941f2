import type { OptionId } from '../values/ids'
import { mulDiv } from '../values/integer'
import { type Rate, rate, wholeRate } from '../values/rate'
import { lacksPrice } from './line-cost'
import { type Answer, type Candidate, fullPoints, type Need, type Points, points } from './need'
import type { Quote } from './quote'
import { type Tipping, tippingOf } from './tipping'
import { askOf, optionTotals } from './totals'

/** The client's decision by their own needs, and nothing that the client may not see. */
export type Weighing = {
  readonly needs: readonly (Need & { readonly share: Rate | null })[]
  readonly options: readonly WeighedOption[]
  /** The best option that passes every gate; null while none can be named or several are level. */
  readonly winnerId: OptionId | null
  /** Options that share the highest total. */
  readonly levelIds: readonly OptionId[]
  readonly tipping: readonly Tipping[]
}

export type WeighedOption = {
  readonly optionId: OptionId
  /** One for each need, in their order. */
  readonly cells: readonly WeighedCell[]
  /** Weighted points of 10, rounded once to hundredths; null while a weighed need is not answered. */
  readonly total: Points | null
  /** Gates that it fails, by need: it can not win. */
  readonly failed: readonly string[]
  /** Needs that nobody has answered yet for it. */
  readonly open: readonly string[]
}

export type WeighedCell = {
  readonly needId: string
  readonly points: Points | null
  readonly meets: boolean | null
  readonly evidence: string
}

/**
 * Weighs the options by the client's needs. Points of the price are the lowest total of those that pass the gates, divided by
 * the option's own, times 10 (the usual relative-price rule of tenders), rounded once to a hundredth, half away from zero. Ranks by the
 * exact weighted sum, so that two totals that only look alike are not called level.
 */
export function weigh(needs: readonly Need[], candidates: readonly Candidate[]): Weighing {
  const weights = needs.map(weightOf)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const lowest = lowestOf(needs, candidates)
  const judged = candidates.map((candidate) => judge(candidate, needs, weights, whole, lowest))
  const able = judged.filter(({ option, sum }) => option.failed.length + option.open.length === 0 && sum !== null)
  const most = Math.max(...able.map(({ sum }) => sum as number))
  const levelIds = whole === 0 ? [] : able.filter(({ sum }) => sum === most).map(({ option }) => option.optionId)
  const winnerId = levelIds.length === 1 ? (levelIds[0] as OptionId) : null
  return {
    needs: needs.map((need, at) => ({
      ...need,
      share: whole === 0 || need.kind === 'must' ? null : rate(mulDiv(weights[at] ?? 0, wholeRate, whole)),
    })),
    options: judged.map(({ option }) => option),
    winnerId,
    levelIds,
    tipping:
      winnerId === null
        ? []
        : tippingOf(
            needs,
            weights,
            able.map(({ option }) => scoresOf(option)),
            winnerId,
          ),
  }
}

/** The options of a quote as the criteria see them. */
export function candidatesOf(quote: Quote): readonly Candidate[] {
  const ask = askOf(quote)
  return quote.options.map((option) => {
    const counted = option.lines.filter((line) => !line.optional)
    const complete = counted.length > 0 && !counted.some(lacksPrice)
    return {
      id: option.id,
      tco: complete ? optionTotals(option, ask).tco.minor : null,
      answers: option.answers ?? [],
    }
  })
}

/** Points of the price; null while the option's own total is incomplete. A total of zero or less takes them all. */
export function pricePoints(tco: number | null, lowest: number | null): Points | null {
  if (tco === null || lowest === null) return null
  if (tco <= 0) return fullPoints
  return points(Math.min(fullPoints, mulDiv(fullPoints, Math.max(0, lowest), tco)))
}

export const answerTo = (candidate: Pick<Candidate, 'answers'>, needId: string): Answer =>
  candidate.answers.find((answer) => answer.needId === needId) ?? { needId, points: null, meets: null, evidence: '' }

const weightOf = (need: Need): number => (need.kind === 'must' ? 0 : need.weight)

function lowestOf(needs: readonly Need[], candidates: readonly Candidate[]): number | null {
  const gates = needs.filter((need) => need.kind === 'must')
  const passing = candidates.filter((one) => gates.every((gate) => answerTo(one, gate.id).meets !== false))
  const totals = (passing.length > 0 ? passing : candidates).flatMap((one) => one.tco ?? [])
  return totals.length > 0 ? Math.min(...totals) : null
}

function judge(
  candidate: Candidate,
  needs: readonly Need[],
  weights: readonly number[],
  whole: number,
  lowest: number | null,
): { readonly option: WeighedOption; readonly sum: number | null } {
  const cells = needs.map((need): WeighedCell => {
    const answer = answerTo(candidate, need.id)
    const given = need.kind === 'price' ? pricePoints(candidate.tco, lowest) : answer.points
    const gate = need.kind === 'must'
    return {
      needId: need.id,
      points: gate ? null : given,
      meets: gate ? answer.meets : null,
      evidence: answer.evidence,
    }
  })
  const counts = needs.map((need, at) => need.kind === 'must' || (weights[at] ?? 0) > 0)
  const unanswered = cells.filter((cell, at) => counts[at] && cell.points === null && cell.meets === null)
  const sum = cells.reduce<number | null>((total, cell, at) => {
    const weight = weights[at] ?? 0
    if (weight === 0 || total === null) return total
    return cell.points === null ? null : total + weight * cell.points
  }, 0)
  return {
    option: {
      optionId: candidate.id,
      cells,
      total: sum === null || whole === 0 ? null : points(mulDiv(sum, 1, whole)),
      failed: cells.filter((cell) => cell.meets === false).map((cell) => cell.needId),
      open: unanswered.map((cell) => cell.needId),
    },
    sum,
  }
}

const scoresOf = (option: WeighedOption) => ({
  optionId: option.optionId,
  points: option.cells.map((cell) => cell.points ?? 0),
})
