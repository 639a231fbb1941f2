import { useDeferredValue, useMemo } from 'react'
import { livingClients } from '#db/clients'
import { registrationsWith } from '#db/deals'
import { useLive } from '#db/live'
import { servicesOf } from '#db/services'
import { type MatchReason, matcher } from '#domain/clients/match'
import type { Registration } from '#domain/deals/registration'
import { type LookAlike, type Warning, warningsFor } from '#domain/deals/warnings'
import { useMoment } from './use-moment'

const mostAlike = 12

/** What speaks against this registration, checked again at every key typed into the company's name or website. */
export function useWarnings(
  registration: Registration,
  typed: { readonly name: string; readonly website: string },
): readonly Warning<MatchReason>[] {
  const { today } = useMoment()
  const { clientId, supplierId, form } = registration
  const clients = useLive(livingClients, [])
  const known = useMemo(() => {
    const others = (clients ?? []).filter((one) => one.id !== clientId)
    return { find: matcher(others).find, names: new Map(others.map((one) => [one.id, one.name])) }
  }, [clients, clientId])
  const name = useDeferredValue(typed.name)
  const website = useDeferredValue(typed.website)
  const lookAlikes = useMemo((): readonly LookAlike<MatchReason>[] => {
    if (name.trim() === '') return []
    const found = known.find({ name, website, city: form.city, country: form.country })
    return found
      .slice(0, mostAlike)
      .map(({ id, score, reasons }) => ({ clientId: id, name: known.names.get(id) ?? '', score, reasons }))
  }, [known, name, website, form.city, form.country])
  const ids = [clientId, ...lookAlikes.map((one) => one.clientId)]
  const held = useLive(async () => {
    const [registrations, services] = await Promise.all([registrationsWith(ids, supplierId), servicesOf(clientId)])
    return { registrations, services }
  }, [ids.join(), supplierId])
  if (!held) return []
  const deal = { registrationId: registration.id, clientId, supplierId, distributorId: registration.distributorId }
  return warningsFor(deal, { ...held, lookAlikes }, today)
}
