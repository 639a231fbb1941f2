import { useContractsToday, useMattersToday } from '#db/today'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'

/** How much needs a person today. */
export function useTodayCount(): number | undefined {
  const today = dayAt(now())
  const contracts = useContractsToday(today)
  const others = useMattersToday(today, now)
  return contracts && others ? contracts.length + others.length : undefined
}
