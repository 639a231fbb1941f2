import { useDeferredValue, useMemo } from 'react'
import { livingClients } from '#db/clients'
import { registrationsWith } from '#db/deals'
import { useLive } from '#db/live'
import { servicesOfAll } from '#db/services'
import type { Client } from '#domain/clients/client'
import { type MatchReason, matcher } from '#domain/clients/match'
import { isSameAddress } from '#domain/deals/address'
import type { Registration } from '#domain/deals/registration'
import { type LookAlike, type Warning, warningsFor } from '#domain/deals/warnings'
import { useMoment } from './use-moment'

export type Reason = MatchReason | { readonly why: 'same-address' }
export type Typed = { readonly name: string; readonly website: string; readonly address: string }

const mostAlike = 12
/** Below what a name says for sure, so that a shared door asks for a look and does not forbid. */
const sharedDoor = 0.6

/** What speaks against this registration, checked again at every key typed into the company's name, website or address. */
export function useWarnings(registration: Registration, typed: Typed): readonly Warning<Reason>[] {
  const { today } = useMoment()
  const { clientId, supplierId, form } = registration
  const clients = useLive(livingClients, [])
  const known = useMemo(() => {
    const others = (clients ?? []).filter((one) => one.id !== clientId)
    return { others, find: matcher(others).find, names: new Map(others.map((one) => [one.id, one.name])) }
  }, [clients, clientId])
  const name = useDeferredValue(typed.name)
  const website = useDeferredValue(typed.website)
  const address = useDeferredValue(typed.address)
  const { city, country, postcode } = form
  const lookAlikes = useMemo((): readonly LookAlike<Reason>[] => {
    const byName = name.trim() === '' ? [] : known.find({ name, website, city, country }).slice(0, mostAlike)
    const found: readonly LookAlike<Reason>[] = byName.map(({ id, score, reasons }) => ({
      clientId: id,
      name: known.names.get(id) ?? '',
      score,
      reasons,
    }))
    return withNeighbours(found, known.others, { address, city, country, postcode })
  }, [known, name, website, address, city, country, postcode])
  const ids = [clientId, ...lookAlikes.map((one) => one.clientId)]
  const held = useLive(async () => {
    const [registrations, services] = await Promise.all([registrationsWith(ids, supplierId), servicesOfAll(ids)])
    return { registrations, services }
  }, [ids.join(), supplierId])
  if (!held) return []
  const deal = { registrationId: registration.id, clientId, supplierId, distributorId: registration.distributorId }
  return warningsFor(deal, { ...held, lookAlikes }, today)
}

/** The look-alikes with those behind the same door, whose names may say nothing. */
function withNeighbours(
  found: readonly LookAlike<Reason>[],
  others: readonly Client[],
  mine: Parameters<typeof isSameAddress>[0],
): readonly LookAlike<Reason>[] {
  const doors = new Map(others.filter((one) => isSameAddress(mine, one)).map((one) => [one.id, one]))
  const alike = found.map((one) =>
    doors.delete(one.clientId) ? { ...one, reasons: [...one.reasons, { why: 'same-address' } as const] } : one,
  )
  const neighbours = [...doors.values()].slice(0, mostAlike).map(
    ({ id, name }): LookAlike<Reason> => ({
      clientId: id,
      name,
      score: sharedDoor,
      reasons: [{ why: 'same-address' }],
    }),
  )
  return [...alike, ...neighbours]
}
