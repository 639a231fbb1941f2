import { nearlySure } from '#domain/clients/match'
import type { Tone } from '#ui/Badge'

export type Sureness = 'sure' | 'likely' | 'possible'

/** A score as a word: a figure with decimals would claim to know more than it does. */
export const sureness = (score: number): Sureness =>
  score >= nearlySure ? 'sure' : score >= 0.65 ? 'likely' : 'possible'

export const surenessTone: Readonly<Record<Sureness, Tone>> = { sure: 'good', likely: 'info', possible: 'plain' }
