import { laneOf } from '#domain/deals/envelope'
import type { Envelope } from '#domain/deals/registration'
import { isFinal, statusOf } from '#domain/deals/remote-status'
import type { Entry } from '../distributor/store.ts'
import type { Machine } from './machine.ts'

export type Verdict = {
  readonly lost: readonly string[]
  readonly duplicated: readonly string[]
  readonly stuck: readonly string[]
  readonly disordered: readonly string[]
  /** Sent although it was taken back, or held although it was withdrawn. */
  readonly unwanted: readonly string[]
  /** The book says something else than the distributor. */
  readonly untrue: readonly string[]
  /** An update or extension that was done twice, not at all, or over a change that the person had not seen. */
  readonly misdone: readonly string[]
}

/** Compares what the distributor holds with what the person wanted; the app's own word counts only where it is checked. */
export async function judge({ book, sandbox, ledger }: Machine): Promise<Verdict> {
  const held = sandbox.store.all().map((entry) => entry.held)
  const count = (id: string) => held.filter((one) => one.partnerReference === id).length
  const envelopes = await book.book.tables.envelopes.orderBy('sequence').toArray()
  const registrations = await book.book.tables.registrations.toArray()
  // The distributor would not let go, and the advisor was told: the deal stands as the distributor says.
  const notLetGo = new Set(
    envelopes.flatMap(({ kind, status, registrationId: id }) =>
      kind === 'withdraw' && status === 'refused' ? [id] : [],
    ),
  )
  const wanted = [...ledger.submitted].filter((id) => !ledger.takenBack.has(id))
  const wantedThere = wanted.filter((id) => !ledger.withdrawn.has(id))
  const refusedForGood = new Set(
    registrations.filter(({ status }) => status === 'draft' || status === 'conflict').map(({ id }) => id),
  )
  return {
    lost: wantedThere.filter((id) => count(id) === 0),
    duplicated: [...ledger.submitted].filter((id) => count(id) > 1),
    stuck: envelopes
      .filter(({ status }) => ['waiting', 'sending', 'unclear', 'parked'].includes(status))
      .map(({ id, status }) => `${id} ${status}`),
    disordered: disorder(sandbox.store.all(), envelopes, ledger.letOthersPass),
    unwanted: [
      ...[...ledger.takenBack].filter((id) => count(id) > 0).map((id) => `${id} was taken back`),
      ...held
        .filter(
          ({ partnerReference: id }) => ledger.withdrawn.has(id) && !ledger.takenBack.has(id) && !notLetGo.has(id),
        )
        .filter(({ status }) => !['withdrawn', 'expired', 'rejected'].includes(status))
        .map(({ partnerReference: id, status }) => `${id} is still ${status}`),
    ],
    misdone: [
      ...updatesMisdone(sandbox.store.all(), envelopes),
      ...sandbox.store.all().flatMap(({ held: { partnerReference: id }, extensions = 0 }) => {
        const asked = envelopes.filter((one) => one.kind === 'extend' && one.registrationId === id && one.leftAt > 0)
        return extensions > asked.length && !ledger.denied.has(id) ? [`${id} extended ${extensions} times`] : []
      }),
      ...registrations.flatMap(({ id, form, edits, status, remoteId }) => {
        const there = held.find((one) => one.partnerReference === id && one.id === remoteId)
        if (!there || edits || isFinal(status)) return []
        const differs = form.notes !== (there.document.opportunity.notes ?? '')
        return differs ? [`${id} says ${form.notes}, they hold ${String(there.document.opportunity.notes)}`] : []
      }),
    ],
    untrue: registrations
      .filter(({ id }) => (wantedThere.includes(id) || notLetGo.has(id)) && !refusedForGood.has(id))
      .filter(({ id, status, remoteId }) => {
        const there = held.find((one) => one.partnerReference === id)
        return there === undefined || there.id !== remoteId || statusOf(there.status) !== status
      })
      .map(
        ({ id, status }) =>
          `${id} ${status} but ${held.find((one) => one.partnerReference === id)?.status ?? 'absent'}`,
      ),
  }
}

/** Every update by the distributor's own record: once where it was delivered, and always on the value that the person had before them. */
function updatesMisdone(entries: readonly Entry[], envelopes: readonly Envelope[]): readonly string[] {
  const updates = new Map(envelopes.flatMap((one) => (one.kind === 'update' ? [[one.id as string, one] as const] : [])))
  const done = entries.flatMap(({ changes }) => changes.filter(({ by }) => by === 'partner'))
  const times = (key: string) => done.filter((one) => one.key === key).length
  return [
    ...[...updates.values()]
      .filter(({ id, status }) => times(id) > 1 || (status === 'delivered' && times(id) === 0))
      .map(({ id, status }) => `${id} ${status} was done ${times(id)} times`),
    ...done.flatMap(({ key, fields }) => {
      const envelope = updates.get(key)
      if (!envelope) return [`${key} is no update of ours`]
      const { changed } = JSON.parse(envelope.document) as { changed: { pointer: string; from: unknown }[] }
      return changed
        .filter(({ pointer, from }) => (fields[pointer]?.from ?? null) !== from)
        .map(
          ({ pointer, from }) => `${key} wrote ${pointer} over ${String(fields[pointer]?.from)}, not ${String(from)}`,
        )
    }),
  ]
}

/**
 * In each lane the distributor's numbers rise in the order of Submit, by the envelope under whose key a deal was made there; what was
 * unclear or taken back for a while has let others pass.
 */
function disorder(
  entries: readonly Entry[],
  envelopes: readonly Envelope[],
  letOthersPass: ReadonlySet<string>,
): readonly string[] {
  const numbers = new Map(entries.map(({ held, keys }) => [keys[0]?.key ?? '', held.id]))
  const last = new Map<string, string>()
  const wrong: string[] = []
  for (const envelope of envelopes) {
    const number = numbers.get(envelope.id)
    if (number === undefined || letOthersPass.has(envelope.registrationId)) continue
    const before = last.get(laneOf(envelope))
    if (before !== undefined && before > number) wrong.push(`${envelope.registrationId} (${number}) after ${before}`)
    last.set(laneOf(envelope), number)
  }
  return wrong
}

export const isGood = (verdict: Verdict): boolean => Object.values(verdict).every((list) => list.length === 0)
