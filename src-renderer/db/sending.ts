import { liveQuery } from 'dexie'
import { afterCrash, claimed, isUnderWay, laneOf, settle } from '#domain/deals/envelope'
import type { Outcome } from '#domain/deals/outcome'
import { afterTry } from '#domain/deals/progress'
import type { Envelope, Registration } from '#domain/deals/registration'
import type { Instant } from '#domain/values/dates'
import type { EnvelopeId } from '#domain/values/ids'
import { book } from './book'
import { gathered } from './gathered'
import { actOn } from './queueing'
import { Refusal, writeOrRefuse } from './refusing'
import { type Act, type Pens, write } from './write'

/** A claimed envelope with the registration it is about. */
export type Claim = { readonly envelope: Envelope; readonly registration: Registration | null }

const tables = ['registrations', 'envelopes', 'watermarks'] as const

/** Every envelope on its way, in the order of Submit. */
export async function underWay(): Promise<readonly Envelope[]> {
  const { envelopes } = book().tables
  const range = (status: string) => envelopes.where('[status+nextTryAt]').between([status], [status, []]).toArray()
  return (await Promise.all([range('sending'), range('waiting')])).flat().sort((a, b) => a.sequence - b.sequence)
}

/** Rows still marked as sending when nothing is being sent: a try was cut off. They wait again under their keys. */
export async function recoverCutOff(): Promise<number> {
  const { envelopes } = book().tables
  const range = () => envelopes.where('[status+nextTryAt]').between(['sending'], ['sending', []]).toArray()
  const found = await range()
  if (found.length === 0) return 0
  await write(quiet('envelopes-recovered'), ['registrations', 'envelopes'], async (pens) => {
    const fresh = (await pens.envelopes.getMany(found.map((one) => one.id))).flatMap((one) =>
      one?.status === 'sending' ? [afterCrash(one, book().around.now())] : [],
    )
    await pens.envelopes.putMany(fresh)
    for (const one of fresh) await restate(pens, one, 'queued')
  })
  return found.length
}

/**
 * Marks an envelope as being sent, or gives null when it may not go: somebody took it back, it has gone, or an earlier one of its lane
 * is still on its way. Committed before any socket opens.
 */
export const claimEnvelope = async (id: EnvelopeId): Promise<Claim | null> => (await noted({ id })).claim

/** Writes down how a try ended: the envelope, its registration and, when told of an older state, how far changes are read. */
export const settleEnvelope = async (id: EnvelopeId, outcome: Outcome, random: number): Promise<Envelope | null> =>
  (await noted({ id, tried: { outcome, random } })).settled

type Tried = { readonly outcome: Outcome; readonly random: number }
type Note = { readonly id: EnvelopeId; readonly tried?: Tried }
type Noted = { readonly claim: Claim | null; readonly settled: Envelope | null }

const nothing: Noted = { claim: null, settled: null }

/** What lanes that go side by side have to write shares a commit. */
const noted = gathered(async (notes: readonly Note[]): Promise<readonly Noted[]> => {
  const now = book().around.now()
  const act = await actFor(notes, now)
  const written = await writeOrRefuse<'nothing', (typeof tables)[number], readonly Noted[]>(
    act,
    tables,
    async (pens) => {
      const isFirst = ({ id, tried }: Note, at: number) =>
        notes.findIndex((one) => one.id === id && !one.tried === !tried) === at
      const all = await Promise.all(notes.map((one, at) => (isFirst(one, at) ? noteOne(pens, one, now) : nothing)))
      if (all.every((one) => one === nothing)) throw new Refusal('nothing')
      for (const [at, { tried }] of notes.entries()) {
        const settled = all[at]?.settled
        if (settled && tried?.outcome.kind === 'delivered')
          await readAgainFrom(pens, settled.distributorId, tried.outcome.registration.updatedAt)
      }
      return all
    },
  )
  return written.ok ? written.value : notes.map(() => nothing)
})

async function noteOne(pens: Pens<(typeof tables)[number]>, { id, tried }: Note, now: Instant): Promise<Noted> {
  const claimed = tried ? null : await claim(pens, id, now)
  const settled = tried ? await settleOne(pens, id, tried, now) : null
  return claimed || settled ? { claim: claimed, settled } : nothing
}

async function claim(pens: Pens<'registrations' | 'envelopes'>, id: EnvelopeId, now: Instant): Promise<Claim | null> {
  const envelope = await pens.envelopes.get(id)
  if (envelope?.status !== 'waiting') return null
  const lane = (await pens.envelopes.where('opportunityId', envelope.opportunityId)).filter(
    (one) => isUnderWay(one) && laneOf(one) === laneOf(envelope),
  )
  if (lane.some((one) => one.sequence < envelope.sequence)) return null
  const taken = claimed(envelope, now)
  await pens.envelopes.put(taken)
  return { envelope: taken, registration: await restate(pens, taken, 'sending') }
}

async function settleOne(
  pens: Pens<(typeof tables)[number]>,
  id: EnvelopeId,
  { outcome, random }: Tried,
  now: Instant,
): Promise<Envelope | null> {
  const envelope = await pens.envelopes.get(id)
  if (envelope?.status !== 'sending') return null
  const settled = settle(envelope, outcome, now, random)
  const registration = await pens.registrations.get(envelope.registrationId)
  await pens.envelopes.put(settled)
  if (registration) {
    const after = afterTry(registration, settled, outcome, now)
    if (after !== registration) await pens.registrations.put(after)
  }
  if (settled.status === 'delivered') await closeOthers(pens, settled)
  return settled
}

/** Calls back when there may be more to send than before; returns its own unsubscribe. */
export function watchQueue(changed: () => void): () => void {
  let seen = { last: -1, count: 0 }
  const look = async () => {
    const { envelopes } = book().tables
    const last = (await envelopes.orderBy('sequence').last())?.sequence ?? 0
    const count = await envelopes.where('[status+nextTryAt]').between(['waiting'], ['waiting', []]).count()
    return { last, count }
  }
  const subscription = liveQuery(look).subscribe((found) => {
    const more = seen.last >= 0 && (found.last !== seen.last || found.count > seen.count)
    seen = found
    if (more) changed()
  })
  return () => subscription.unsubscribe()
}

const quiet = (label: string): Act => ({ label, undoable: false })

/** What is said of what lanes write together: nothing of tries that go on, the one that ended by its name, several by their number. */
async function actFor(notes: readonly Note[], now: Instant): Promise<Act> {
  const before = await book().tables.envelopes.bulkGet(notes.map((one) => one.id))
  const ended = notes.flatMap(({ tried }, at) => {
    const envelope = before[at]
    if (!tried || envelope?.status !== 'sending') return []
    const settled = settle(envelope, tried.outcome, now, tried.random)
    return tried.outcome.kind === 'delivered' || settled.status !== 'waiting' ? [settled] : []
  })
  const [first] = ended
  if (!first) return quiet(notes.some((one) => one.tried) ? 'envelope-tried' : 'envelope-claimed')
  if (ended.length > 1) return { ...quiet('envelopes-settled'), params: { count: ended.length }, say: true }
  const act = await actOn(first.registrationId, `envelope-${first.kind}-${first.status}`)
  return { ...act, undoable: false, say: true }
}

async function restate(
  pens: Pens<'registrations'>,
  envelope: Envelope,
  status: Registration['status'],
): Promise<Registration | null> {
  const registration = await pens.registrations.get(envelope.registrationId)
  if (!registration || envelope.kind !== 'register') return registration ?? null
  const stated = { ...registration, status, updatedAt: book().around.now() }
  await pens.registrations.put(stated)
  return stated
}

/** A withdrawal that went through answers what was unclear about the same registration. */
async function closeOthers(pens: Pens<'envelopes'>, settled: Envelope): Promise<void> {
  if (settled.kind !== 'withdraw') return
  const unclear = (await pens.envelopes.where('registrationId', settled.registrationId)).filter(
    (one) => one.status === 'unclear',
  )
  await pens.envelopes.putMany(unclear.map((one): Envelope => ({ ...one, status: 'withdrawn' })))
}

/** A replayed answer may be older than what was read since: its changes are then read again. */
async function readAgainFrom(pens: Pens<'watermarks'>, distributorId: string, updatedAt: string): Promise<void> {
  const mark = await pens.watermarks.get(distributorId)
  if (mark?.updatedSince && Date.parse(updatedAt) < Date.parse(mark.updatedSince))
    await pens.watermarks.put({ ...mark, updatedSince: updatedAt })
}
