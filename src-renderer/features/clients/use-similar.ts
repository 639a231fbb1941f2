import { useDeferredValue, useMemo } from 'react'
import { livingClients } from '#db/clients'
import { useLive } from '#db/live'
import type { Client } from '#domain/clients/client'
import { type Candidate, type MatchReason, matcher } from '#domain/clients/match'

export type Similar = { readonly client: Client; readonly score: number; readonly reasons: readonly MatchReason[] }

/** Clients that may be the one described, best first, at most three. */
export function useSimilar(candidate: Candidate): readonly Similar[] {
  const clients = useLive(livingClients, [])
  const known = useMemo(
    () => clients && { byId: new Map(clients.map((client) => [client.id, client])), find: matcher(clients).find },
    [clients],
  )
  const { name, website = '', city = '', country = '' } = candidate
  const asked = useDeferredValue(JSON.stringify([name.trim(), website, city, country]))
  return useMemo(() => {
    const [named = '', ...place] = JSON.parse(asked) as string[]
    if (!known || named.length < 3) return []
    const found = known.find({ name: named, website: place[0] ?? '', city: place[1] ?? '', country: place[2] ?? '' })
    return found.slice(0, 3).flatMap(({ id, score, reasons }) => {
      const client = known.byId.get(id)
      return client ? [{ client, score, reasons }] : []
    })
  }, [known, asked])
}
