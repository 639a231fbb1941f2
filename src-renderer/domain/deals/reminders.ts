import { type Day, daysBetween } from '../values/dates'

/** Days before the end of a protection on which the advisor is reminded; a calendar file rings on the same. */
export const remindDays = [30, 14, 7, 1] as const
export type RemindDay = (typeof remindDays)[number]

/**
 * The reminder that stands on a day: the last of 30, 14, 7 and 1 days before the end that has come, whether Evergreen was open then
 * or not. One that stood while it was closed is taken over by the next, so that a morning after weeks away says it once. Null before the
 * first, and after the last day.
 */
export function reminderOn(protectedUntil: Day, today: Day): RemindDay | null {
  const left = daysBetween(today, protectedUntil)
  return left < 0 ? null : (remindDays.findLast((days) => left <= days) ?? null)
}
