import { useDeferredValue, useMemo } from 'react'
import { allSites, livingClients } from '#db/clients'
import { registrationsWith } from '#db/deals'
import { useLive } from '#db/live'
import { servicesOfAll } from '#db/services'
import { type MatchReason, matcher } from '#domain/clients/match'
import { type Address, type Neighbour, neighboursAt, type Place } from '#domain/deals/address'
import type { Registration } from '#domain/deals/registration'
import { type LookAlike, type Warning, warningsFor } from '#domain/deals/warnings'
import { useMoment } from './use-moment'

export type Reason =
  | MatchReason
  | { readonly why: 'same-address' | 'near-address' | 'same-site' | 'near-site'; readonly word: string }
export type Typed = { readonly name: string; readonly website: string; readonly address: string }

const mostAlike = 12
/** Below what a name says for sure, so that a shared door asks for a look and does not forbid. */
const sharedDoor = 0.6

/** What speaks against this registration, checked again at every key typed into the company's name, website or address. */
export function useWarnings(registration: Registration, typed: Typed): readonly Warning<Reason>[] {
  const { today } = useMoment()
  const { clientId, supplierId, form } = registration
  const clients = useLive(livingClients, [])
  const sites = useLive(allSites, [])
  const known = useMemo(() => {
    const others = (clients ?? []).filter((one) => one.id !== clientId)
    const names = new Map(others.map((one) => [one.id, one.name]))
    const own = others.map((one): Place => ({ ...one, clientId: one.id, site: '' }))
    const theirs = (sites ?? []).filter((one) => names.has(one.clientId)).map((one) => ({ ...one, site: one.name }))
    return { find: matcher(others).find, names, places: [...own, ...theirs] }
  }, [clients, sites, clientId])
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
    return withNeighbours(found, known, { address, city, country, postcode })
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

type Book = { readonly names: ReadonlyMap<string, string>; readonly places: readonly Place[] }

/** The look-alikes with those behind the same door or the next, whose names may say nothing. */
function withNeighbours(
  found: readonly LookAlike<Reason>[],
  { names, places }: Book,
  mine: Address,
): readonly LookAlike<Reason>[] {
  const doors = new Map(neighboursAt(mine, places))
  const alike = found.map((one) => {
    const door = doors.get(one.clientId)
    doors.delete(one.clientId)
    return door ? { ...one, reasons: [...one.reasons, reasonOf(door)] } : one
  })
  const neighbours = [...doors.values()].slice(0, mostAlike).map(
    (door): LookAlike<Reason> => ({
      clientId: door.clientId,
      name: names.get(door.clientId) ?? '',
      score: sharedDoor,
      reasons: [reasonOf(door)],
    }),
  )
  return [...alike, ...neighbours]
}

/** What is the same needs no more words than the site's name; what is near is shown, because the eye decides. */
function reasonOf({ likeness, site, address }: Neighbour): Reason {
  if (site === '') return { why: `${likeness}-address`, word: address }
  return { why: `${likeness}-site`, word: likeness === 'same' ? site : `${site}, ${address}` }
}
