import type { OptionId } from '../values/ids'
import { type Quantity, quantity } from '../values/quantity'
import type { Rate } from '../values/rate'
import { candidatesOf, type Weighing, weigh } from './criteria'
import type { NeedKind } from './need'
import type { Quote } from './quote'

/** What the client decides by and how the options stand, one judgement for each option in their order. */
export type CopyCriteria = {
  readonly needs: readonly {
    readonly id: string
    readonly name: string
    readonly kind: NeedKind
    readonly share: Rate | null
  }[]
  readonly options: readonly CopyJudged[]
}

export type CopyJudged = {
  readonly optionId: OptionId
  /** One for each need; points are of 10, null is not answered. */
  readonly cells: readonly CopyAnswer[]
  readonly total: Quantity | null
  readonly standing: 'fails' | 'open' | 'best' | 'level' | 'passes'
}

export type CopyAnswer = {
  readonly points: Quantity | null
  readonly meets: boolean | null
  readonly evidence: string
}

/** Null where no need is stated. */
export function copyCriteria(quote: Quote): CopyCriteria | null {
  if (!quote.needs || quote.needs.length === 0) return null
  const found = weigh(quote.needs, candidatesOf(quote))
  return {
    needs: found.needs.map(({ id, name, kind, share }) => ({ id, name, kind, share })),
    options: found.options.map((option) => ({
      optionId: option.optionId,
      cells: option.cells.map(({ points, meets, evidence }) => ({ points: ofTen(points), meets, evidence })),
      total: ofTen(option.total),
      standing: standingOf(option, found),
    })),
  }
}

/** Hundredths of a point as thousandths, which quantities are counted in. */
const ofTen = (points: number | null): Quantity | null => (points === null ? null : quantity(points * 10))

function standingOf(option: Weighing['options'][number], found: Weighing): CopyJudged['standing'] {
  if (option.failed.length > 0) return 'fails'
  if (option.open.length > 0) return 'open'
  if (option.optionId === found.winnerId) return 'best'
  return found.levelIds.includes(option.optionId) ? 'level' : 'passes'
}
