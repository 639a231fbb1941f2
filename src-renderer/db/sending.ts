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
 * is still on its way. Committed before any socket opens; lanes that ask at the same time share a commit.
 */
export const claimEnvelope = gathered(async (ids: readonly EnvelopeId[]): Promise<readonly (Claim | null)[]> => {
  const names = ['registrations', 'envelopes'] as const
  const claims = await writeOrRefuse<'held', (typeof names)[number], readonly (Claim | null)[]>(
    quiet('envelope-claimed'),
    names,
    async (pens) => {
      const taken: (Claim | null)[] = []
      for (const id of ids) taken.push(await claim(pens, id))
      if (taken.every((one) => one === null)) throw new Refusal('held')
      return taken
    },
  )
  return claims.ok ? claims.value : ids.map(() => null)
})

async function claim(pens: Pens<'registrations' | 'envelopes'>, id: EnvelopeId): Promise<Claim | null> {
  const envelope = await pens.envelopes.get(id)
  if (envelope?.status !== 'waiting') return null
  const lane = (await pens.envelopes.where('opportunityId', envelope.opportunityId)).filter(
    (one) => isUnderWay(one) && laneOf(one) === laneOf(envelope),
  )
  if (lane.some((one) => one.sequence < envelope.sequence)) return null
  const taken = claimed(envelope, book().around.now())
  await pens.envelopes.put(taken)
  return { envelope: taken, registration: await restate(pens, taken, 'sending') }
}

type Tried = { readonly id: EnvelopeId; readonly outcome: Outcome; readonly random: number }

/** Writes down how a try ended: the envelope, its registration and, when told of an older state, how far changes are read. */
export const settleEnvelope = (id: EnvelopeId, outcome: Outcome, random: number): Promise<Envelope | null> =>
  settleTried({ id, outcome, random })

const settleTried = gathered(async (tries: readonly Tried[]): Promise<readonly (Envelope | null)[]> => {
  const now = book().around.now()
  const before = await book().tables.envelopes.bulkGet(tries.map((one) => one.id))
  const expected = tries.flatMap(({ outcome, random }, at) => {
    const envelope = before[at]
    return envelope?.status === 'sending' ? [{ outcome, settled: settle(envelope, outcome, now, random) }] : []
  })
  if (expected.length === 0) return tries.map(() => null)
  const { value } = await write(await actFor(expected), tables, async (pens) => {
    const settled: (Envelope | null)[] = []
    for (const one of tries) settled.push(await settleOne(pens, one, now))
    return settled
  })
  return value
})

async function settleOne(
  pens: Pens<(typeof tables)[number]>,
  { id, outcome, random }: Tried,
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
  if (outcome.kind === 'delivered') await readAgainFrom(pens, envelope.distributorId, outcome.registration.updatedAt)
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

type Expected = { readonly settled: Envelope; readonly outcome: Outcome }

/** What is said of tries that ended together: nothing of those that go on, the one that ended by its name, several by their number. */
async function actFor(expected: readonly Expected[]): Promise<Act> {
  const ended = expected.filter(({ settled, outcome }) => outcome.kind === 'delivered' || settled.status !== 'waiting')
  const [first] = ended
  if (!first) return quiet('envelope-tried')
  if (ended.length > 1) return { ...quiet('envelopes-settled'), params: { count: ended.length }, say: true }
  const act = await actOn(first.settled.registrationId, `envelope-${first.settled.kind}-${first.settled.status}`)
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
