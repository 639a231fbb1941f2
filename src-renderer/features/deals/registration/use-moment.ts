import { useState } from 'react'
import { type Day, dayAt, type Instant } from '#domain/values/dates'
import { now } from '#platform/clock'

/** The clock as it stood when the screen opened: ages and countdowns do not move under the eye. */
export function useMoment(): { readonly at: Instant; readonly today: Day } {
  const [at] = useState(now)
  return { at, today: dayAt(at) }
}
