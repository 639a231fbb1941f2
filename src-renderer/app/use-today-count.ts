import { useContractsToday, useMattersToday, useSpiffsToday } from '#db/today'
import { now } from '#platform/clock'
import { useDay } from '#ui/use-day'

/** How much needs a person today. */
export function useTodayCount(): number | undefined {
  const today = useDay(now)
  const contracts = useContractsToday(today)
  const others = useMattersToday(today, now)
  const spiffs = useSpiffsToday(today)
  return contracts && others && spiffs ? contracts.length + others.length + spiffs.length : undefined
}
