import { awaitsNews, changesReadUpTo, hearChanges } from '#db/changes'
import { submitRegistration } from '#db/outbox'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay } from '#db/sending'
import { write } from '#db/write'
import { connectorOf } from '#main/connectors/all'
import { connectorHandlers } from '#main/handlers/connectors'
import type { Connectors, World } from '#sync/world'
import { openTestBook, type TestBook } from '../../fakes/book'
import { registration } from '../../fakes/registration'
import { client, distributor, supplier } from '../../fakes/rows'
import { targetFor } from './deal'

/** The real sync over the real connector of one connection to a server on loopback. */
export function worldOf(book: TestBook, kept: Readonly<Record<string, unknown>>, port: number): World {
  const target = targetFor({ port }, kept)
  const declares = connectorOf(target.kept).declares(target.kept)
  const never = async () => {
    throw new Error('not in this test')
  }
  const handlers = connectorHandlers(
    { set: never, setExtra: never, remove: never, list: () => [], target: () => target },
    () => book.time.now,
  )
  const through =
    <Ask, Value>(handle: (ask: Ask) => Promise<Value>) =>
    async (ask: Ask) => ({ ok: true as const, value: await handle(ask) })
  const endpoint = { distributorId: 'distributor-1', kind: target.kept.kind, host: 'x', hasSecret: true, declares }
  const connectors: Connectors = {
    endpoints: async () => ({ ok: true, value: [endpoint] }),
    deliver: through(handlers['connectors.deliver']),
    update: through(handlers['connectors.update']),
    extend: through(handlers['connectors.extend']),
    withdraw: through(handlers['connectors.withdraw']),
    find: through(handlers['connectors.find']),
    poll: through(handlers['connectors.poll']),
    probe: async () => ({ ok: true, value: { reachable: true, keyRefused: false } }),
  }
  return {
    connectors,
    queue: { underWay, recoverCutOff, claimEnvelope, settleEnvelope, changesReadUpTo, awaitsNews, hearChanges },
    now: () => book.time.now,
    random: () => 0.5,
    isOnline: () => true,
    tell: () => undefined,
    breakers: new Map(),
  }
}

/** A book with one registration that was submitted a moment ago. */
export async function submitted() {
  const book = await openTestBook()
  await write(
    { label: 'x', undoable: false },
    ['registrations', 'clients', 'distributors', 'suppliers'],
    async (pens) => {
      await pens.clients.put(client())
      await pens.distributors.put(distributor())
      await pens.suppliers.put(supplier())
      await pens.registrations.put(registration())
    },
  )
  const sent = await submitRegistration('registration-1')
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  const { envelopes } = book.book.tables
  return { book, envelope: sent.value, statusOf: async (id: string) => (await envelopes.get(id))?.status }
}
