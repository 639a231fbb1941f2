import { livingDistributors } from '#db/catalog'
import { useLive } from '#db/live'
import { myProfile } from '#db/profile'
import { newestRates } from '#db/rates'
import { namesOf } from '#db/residuals'
import { paidThisMonth, useMattersToday, useServicesToday, useSpiffsToday } from '#db/today'
import { type Group, groups, type Matter } from '#domain/insight/today'
import type { Day } from '#domain/values/dates'
import type { ClientId } from '#domain/values/ids'
import { now } from '#platform/clock'

export type MatterGroup = { readonly group: Group; readonly matters: readonly Matter[] }

/** Everything that needs a person, grouped in the order of the screen; undefined until all of it was read. */
export function useToday(today: Day): readonly MatterGroup[] | undefined {
  const services = useServicesToday(today)
  const others = useMattersToday(today, now)
  const spiffs = useSpiffsToday(today)
  if (!services || !others || !spiffs) return undefined
  const all = [...services.contracts, ...others, ...spiffs]
  return groups.flatMap((group) => {
    const matters = all.filter((matter) => matter.group === group)
    return matters.length > 0 ? [{ group, matters }] : []
  })
}

/** Clients' names for the rows on the screen. */
export function useClientNames(ids: readonly ClientId[]): ReadonlyMap<ClientId, string> | undefined {
  const key = [...new Set(ids)].sort().join()
  return useLive(async () => (await namesOf(key === '' ? [] : key.split(','))).clients, [key])
}

export function useFigures(today: Day) {
  const services = useServicesToday(today)
  const money = useLive(async () => ({ paid: await paidThisMonth(today), rates: await newestRates() }), [today])
  return services && money && { ...services, ...money }
}

/** Whether the book is still new: nobody to pay, nothing to look at. */
export function useIsNew(): boolean | undefined {
  return useLive(async () => {
    const [profile, distributors] = await Promise.all([myProfile(), livingDistributors()])
    return distributors.length === 0 && !profile?.sample
  }, [])
}
