import type { OptionId } from '../values/ids'

/**
 * What the client decides by. A `must` is a gate that an option passes or fails, whatever else it offers; `weighed` is given
 * points by hand; `price` takes its points from the total cost, so that nobody has to judge what can be reckoned.
 */
export type Need = {
  readonly id: string
  readonly name: string
  readonly kind: NeedKind
  /** Whole parts of the decision, relative to the other needs; a gate has none. */
  readonly weight: number
}

export const needKinds = ['weighed', 'must', 'price'] as const
export type NeedKind = (typeof needKinds)[number]

/** How an option answers one need. Null is not answered yet, and never counts as a zero or as a yes. */
export type Answer = {
  readonly needId: string
  readonly points: Points | null
  readonly meets: boolean | null
  /** Where it can be read or who said so. The client sees it. */
  readonly evidence: string
}

declare const brand: unique symbol

/** Hundredths of a point: 7.5 points of 10 are 750. */
export type Points = number & { readonly [brand]: 'points' }

export const fullPoints = 1000 as Points
export const points = (hundredths: number): Points => {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0 || hundredths > fullPoints)
    throw new RangeError('points go from 0 to 10')
  return hundredths as Points
}

/** An option as the criteria see it; no field tells what it pays the advisor. */
export type Candidate = {
  readonly id: OptionId
  /** The total over the horizon; null while it is incomplete, because an incomplete total only looks low. */
  readonly tco: number | null
  readonly answers: readonly Answer[]
}
