import { book } from '#db/book'
import { belongingsOf } from '#db/client-whole'
import { clientOf } from '#db/clients'
import { useLive } from '#db/live'
import { type Belongings, living } from '#domain/clients/belongings'
import type { Client } from '#domain/clients/client'
import { inReadingOrder } from './order'

/** One client with all that hangs on it, and the names of whom it deals with. */
export type Whole = Belongings & { readonly client: Client; readonly nameOf: (id: string | null) => string }

/** Null when there is no such client; undefined until it is read. */
export const useClient = (id: string): Whole | null | undefined => useLive(() => wholeOf(id), [id])

async function wholeOf(id: string): Promise<Whole | null> {
  const client = await clientOf(id)
  if (!client) return null
  const all = living(await belongingsOf(id))
  const names = await namesIn(all)
  return { ...inReadingOrder(all), client, nameOf: (of) => (of && names.get(of)) || '' }
}

async function namesIn(all: Belongings): Promise<ReadonlyMap<string, string>> {
  const { suppliers, distributors } = book().tables
  const dealings = [...all.services, ...all.registrations, ...all.orders]
  const ids = (key: 'supplierId' | 'distributorId') => [...new Set(dealings.flatMap((one) => one[key] ?? []))]
  const found = await Promise.all([suppliers.bulkGet(ids('supplierId')), distributors.bulkGet(ids('distributorId'))])
  return new Map(found.flat().flatMap((one) => (one ? [[one.id, one.name] as const] : [])))
}
