import { useLive } from '#db/live'
import { contractsToday, mattersToday } from '#db/today'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'

/** How much needs a person today. Contracts are counted apart, so that only a changed service has them all read again. */
export function useTodayCount(): number | undefined {
  const today = dayAt(now())
  const contracts = useLive(async () => (await contractsToday(today)).length, [today])
  const others = useLive(async () => (await mattersToday(today, now())).length, [today])
  return contracts === undefined || others === undefined ? undefined : contracts + others
}
