import { useMattersToday, useServicesToday, useSpiffsToday } from '#db/today'
import { now } from '#platform/clock'
import { useDay } from '#ui/use-day'

/** How much needs a person today. */
export function useTodayCount(): number | undefined {
  const today = useDay(now)
  const services = useServicesToday(today)
  const others = useMattersToday(today, now)
  const spiffs = useSpiffsToday(today)
  return services && others && spiffs ? services.contracts.length + others.length + spiffs.length : undefined
}
