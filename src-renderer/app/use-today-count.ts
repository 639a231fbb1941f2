import { useContractsToday, useMattersToday } from '#db/today'
import { now } from '#platform/clock'
import { useDay } from '#ui/use-day'

/** How much needs a person today. */
export function useTodayCount(): number | undefined {
  const today = useDay(now)
  const contracts = useContractsToday(today)
  const others = useMattersToday(today, now)
  return contracts && others ? contracts.length + others.length : undefined
}
