import { type Belongings, belongingNames, softNames } from '#domain/clients/belongings'
import type { Client } from '#domain/clients/client'
import { type DeletionRefusal, deletedWith, restoredWith, whyNotDelete } from '#domain/clients/deletion'
import { type MergeChoices, mergedAway, mergedClient, moved } from '#domain/clients/merge'
import type { ClientId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { book } from './book'
import type { Pen } from './pen'
import { type Pens, write } from './write'

type WholeTable = 'clients' | (typeof belongingNames)[number]
type AnyPen = Pen<{ readonly id: string }>

const tables = ['clients', ...belongingNames] as const

/** Everything that hangs on a client, as stored, read as of one moment. */
export function belongingsOf(clientId: ClientId): Promise<Belongings> {
  const { dexie, tables: all } = book()
  return dexie.transaction(
    'r',
    belongingNames.map((name) => all[name]),
    () => gather((name) => dexie.table(name).where('clientId').equals(clientId).toArray()),
  )
}

/** Deletes a client softly with its services, opportunities, quotes, registrations and orders: one act, one undo. */
export async function deleteClient(client: Client): Promise<Result<null, DeletionRefusal>> {
  const why = whyNotDelete(await belongingsOf(client.id))
  if (why) return refused(why)
  const at = book().around.now()
  await write({ label: 'client-deleted', params: { name: client.name }, say: true }, tables, async (pens) => {
    await eachSoft(pens, client.id, (rows) => deletedWith(rows, at))
    await changeNow(pens, client.id, (now) => ({ ...now, deletedAt: at, updatedAt: at }))
  })
  return accepted(null)
}

/** Brings a deleted client back with what was deleted together with it. */
export async function restoreClient(client: Client): Promise<void> {
  const at = book().around.now()
  await write({ label: 'client-restored', params: { name: client.name }, say: true }, tables, async (pens) => {
    await eachSoft(pens, client.id, (rows) => restoredWith(rows, client.deletedAt))
    await changeNow(pens, client.id, (now) => ({ ...now, deletedAt: 0, mergedInto: null, updatedAt: at }))
  })
}

/** Makes one client of two: everything of `gone` moves to `kept`, in one act that undo takes back exactly. */
export async function mergeClients(kept: Client, gone: Client, choices: MergeChoices): Promise<void> {
  const params = { winner: kept.name, loser: gone.name }
  await write({ label: 'clients-merged', params, say: true }, tables, async (pens) => {
    const now = book().around.now()
    const rows = moved(await gather((name) => pens[name].where('clientId', gone.id)), kept.id)
    for (const name of belongingNames)
      if (rows[name].length > 0) await (pens[name] as unknown as AnyPen).putMany(rows[name])
    const [here, there] = await pens.clients.getMany([kept.id, gone.id])
    if (!here || !there) throw new Error('a client to merge is not in the book')
    await pens.clients.putMany([mergedClient(here, there, choices, now), mergedAway(there, kept.id, now)])
  })
}

async function gather(
  read: (name: (typeof belongingNames)[number]) => PromiseLike<readonly object[]>,
): Promise<Belongings> {
  const found: [string, readonly object[]][] = []
  for (const name of belongingNames) found.push([name, await read(name)])
  return Object.fromEntries(found) as unknown as Belongings
}

type SoftRow = { readonly id: string; readonly deletedAt: number }

async function eachSoft(
  pens: Pens<WholeTable>,
  id: ClientId,
  change: (rows: readonly SoftRow[]) => readonly SoftRow[],
): Promise<void> {
  for (const name of softNames) {
    const table = pens[name] as unknown as Pen<SoftRow>
    const changed = change(await table.where('clientId', id))
    if (changed.length > 0) await table.putMany(changed)
  }
}

async function changeNow(pens: Pens<WholeTable>, id: ClientId, change: (client: Client) => Client): Promise<void> {
  const client = await pens.clients.get(id)
  if (client) await pens.clients.put(change(client))
}
