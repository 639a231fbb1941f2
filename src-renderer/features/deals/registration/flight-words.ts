import type { TFunction } from 'i18next'
import { type FlightLine, outcomeOf } from '#domain/deals/flight'

/** What happened and how it came out, in the reader's words; the other side's own words stand as they came. */
export function flightWords(line: FlightLine, t: TFunction): { readonly what: string; readonly how: string } {
  const { key, words } = outcomeOf(line)
  return {
    what: t(`flight:kind.${line.event.kind}`),
    how: key === 'none' ? line.event.answered : t(`flight:outcome.${key}`, { words }),
  }
}

/** UTC to the second, because clocks of two houses are compared. */
export const utc = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
