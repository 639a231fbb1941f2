import { openBook } from '#db/book'
import { awaitsNews, changesReadUpTo, hearChanges } from '#db/changes'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay } from '#db/sending'
import { write } from '#db/write'
import { freeze } from '#domain/deals/document'
import { bridge, must } from '#platform/bridge'
import { drain } from '#sync/drain'
import type { World } from '#sync/world'
import { registration, waitingSince } from '../../fakes/registration'

const distributorId = 'bench'
let ready: Promise<unknown> | null = null

/** Milliseconds until `count` waiting registrations, each of a deal of its own, are delivered and settled in the book and its journal. */
export async function drainWaiting(count: number, url: string, key: string, round: string): Promise<number> {
  ready ??= prepare()
  await ready
  await must(bridge.connectors.setEndpoint({ kind: 'bridge', distributorId, url, allowLoopback: true }))
  await must(bridge.secrets.set({ name: `distributor:${distributorId}`, value: key }))
  const now = Date.now()
  const rows = documents(count, round).map(({ id, document }, index) => ({
    registration: registration({ id, opportunityId: id, distributorId, status: 'queued', submittedAt: now }),
    envelope: {
      ...waitingSince(now),
      id: `key-${id}`,
      sequence: now * 1000 + index,
      registrationId: id,
      opportunityId: id,
      distributorId,
      document,
    },
  }))
  await write({ label: 'x', undoable: false }, ['registrations', 'envelopes'], async (pens) => {
    await pens.registrations.addMany(rows.map((one) => one.registration))
    await pens.envelopes.addMany(rows.map((one) => one.envelope))
  })
  const begun = performance.now()
  const { delivered } = await drain(world(), 'due')
  const ms = performance.now() - begun
  if (delivered !== count) throw new Error(`${String(delivered)} of ${String(count)} were delivered`)
  return ms
}

/** The documents of a round, as Submit freezes them. */
export function documents(count: number, round: string): readonly { readonly id: string; readonly document: string }[] {
  const advisor = { name: 'Ada Moreno', company: '', email: 'ada@moreno.example', phone: '' }
  return Array.from({ length: count }, (_, index) => {
    const id = `deal-${round}-${String(index)}`
    return { id, document: freeze(registration({ id }), { supplier: 'Northline Voice', advisor, now: Date.now() }) }
  })
}

function prepare(): Promise<unknown> {
  return openBook(
    {
      now: Date.now,
      newId: () => crypto.randomUUID(),
      journal: async ({ changes, ...entry }) =>
        void (await must(bridge.safety.append({ ...entry, changes: JSON.stringify(changes) }))),
    },
    'bench-drain',
  )
}

const world = (): World => ({
  connectors: bridge.connectors,
  queue: { underWay, recoverCutOff, claimEnvelope, settleEnvelope, changesReadUpTo, awaitsNews, hearChanges },
  now: Date.now,
  random: Math.random,
  isOnline: () => true,
  tell: () => undefined,
  breakers: new Map(),
})
