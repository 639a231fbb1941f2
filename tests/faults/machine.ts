import { answerConflict, dropEdits, editHeld, extendRegistration, updateRegistration } from '#db/amending'
import { awaitsNews, changesReadUpTo, hearChanges } from '#db/changes'
import { askDistributor, sendAgain, submitRegistration, withdrawEnvelope, withdrawRegistration } from '#db/outbox'
import { replaceWhole } from '#db/replace'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay } from '#db/sending'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { drain } from '#sync/drain'
import { pollAll } from '#sync/poll'
import type { World } from '#sync/world'
import { buildSandbox, type Sandbox } from '../distributor/server.ts'
import { closeBook, openTestBook, type TestBook } from '../fakes/book'
import { registration } from '../fakes/registration'
import { supplier } from '../fakes/rows'
import { buggy, hopeful } from './bugs.ts'
import { line } from './line.ts'
import { type Cut, mortal } from './mortal.ts'
import type { Bug, Step } from './steps.ts'
import { apiKey, editableOf, wired } from './wired.ts'

/** What a person did, kept outside the app: the oracle's own memory. */
export type Ledger = {
  readonly submitted: Set<string>
  readonly takenBack: Set<string>
  readonly withdrawn: Set<string>
  /** Was unclear or taken back for a while, so that later ones of its lane could go first. */
  readonly letOthersPass: Set<string>
  /** An extension was not granted: that it was asked for can no longer be seen. */
  readonly denied: Set<string>
}
export type Machine = {
  readonly book: TestBook
  readonly sandbox: Sandbox
  readonly ledger: Ledger
  readonly run: (step: Step) => Promise<void>
  readonly heal: () => Promise<void>
  /** Drains with a cut at one call; tells whether it struck. */
  readonly cutAt: (cut: Cut) => Promise<boolean>
  /** A second window over the same book, as if nothing kept it from sending. */
  readonly another: () => World
}

const aDay = 86_400_000

/** One book and one distributor of each kind for all schedules; each schedule finds them empty, later on the same clock. */
type Shared = {
  readonly book: TestBook
  readonly sandboxes: ReadonlyMap<boolean, Sandbox>
  readonly server: { now: number }
}

let shared: Promise<Shared> | null = null

async function openShared(): Promise<Shared> {
  const book = await openTestBook()
  const server = { now: book.time.now }
  const build = (uniqueReferences: boolean) =>
    buildSandbox({ folder: null, apiKey, now: () => server.now, uniqueReferences })
  return { book, server, sandboxes: new Map([true, false].map((unique) => [unique, build(unique)] as const)) }
}

export async function closeShared(): Promise<void> {
  const open = await shared
  shared = null
  for (const { app } of open?.sandboxes.values() ?? []) await app.close()
  closeBook()
}

/** The real domain, book and sync over the real connectors, with the network, the clock and the power in the test's hand. */
export async function openMachine(uniqueReferences: boolean, chance: () => number, bug: Bug = null): Promise<Machine> {
  shared ??= openShared()
  const { book, server, sandboxes } = await shared
  const sandbox = sandboxes.get(uniqueReferences) as Sandbox
  const meta = { key: 'book' as const, bookId: 'model', generation: 0 }
  await replaceWhole(book.book, { meta, tables: new Map([['suppliers', [supplier()]]]) })
  sandbox.store.clear()
  sandbox.faults.clear()
  sandbox.heard.length = 0
  book.commits.length = 0
  book.said.length = 0
  book.time.now = server.now
  Object.assign(line, { sandbox, isUp: true, faults: [], requests: 0 })
  const net = { online: true }
  const ledger: Ledger = {
    submitted: new Set(),
    takenBack: new Set(),
    withdrawn: new Set(),
    letOthersPass: new Set(),
    denied: new Set(),
  }
  let made = 0
  let world = freshWorld()

  function freshWorld(): World {
    return {
      connectors: buggy(
        wired(() => book.time.now),
        sandbox,
        bug,
      ),
      queue: {
        underWay,
        recoverCutOff,
        claimEnvelope,
        settleEnvelope: bug === 'silence-is-success' ? hopeful : settleEnvelope,
        changesReadUpTo,
        awaitsNews,
        hearChanges,
      },
      now: () => book.time.now,
      random: chance,
      isOnline: () => net.online,
      tell: () => undefined,
      breakers: new Map(),
    }
  }

  const registrations = async () => book.book.tables.registrations.orderBy('id').toArray()
  const envelopes = async () => book.book.tables.envelopes.orderBy('sequence').toArray()
  const nth = <Item>(items: readonly Item[], index: number) => items[index % Math.max(items.length, 1)]

  async function submit(opportunity: number, distributor: number): Promise<void> {
    made += 1
    const draft = registration({
      id: `deal-${made}`,
      opportunityId: `opportunity-${opportunity}`,
      distributorId: `distributor-${distributor}`,
    })
    await write({ label: 'draft', undoable: false }, ['registrations'], (pens) => pens.registrations.put(draft))
    if ((await submitRegistration(draft.id)).ok) ledger.submitted.add(draft.id)
  }

  async function run(step: Step): Promise<void> {
    switch (step.do) {
      case 'submit':
        return submit(step.opportunity, step.distributor)
      case 'take-back': {
        const envelope = nth(await envelopes(), step.which)
        if (!envelope || !(await withdrawEnvelope(envelope.id)).ok) return
        if (envelope.kind === 'register') ledger.takenBack.add(envelope.registrationId)
        if (envelope.kind === 'withdraw') ledger.withdrawn.delete(envelope.registrationId)
        return
      }
      case 'edit': {
        const held = nth(await registrations(), step.which)
        made += 1
        if (held) await editHeld(held.id, { [step.field]: `mine-${made}` }, editableOf(held))
        return held && sendEdits(held.id)
      }
      case 'their-edit': {
        const entry = nth(sandbox.store.all(), step.which)
        made += 1
        if (entry) await sandbox.desk.rework(entry.held.id, { [`/opportunity/${step.field}`]: `theirs-${made}` })
        return
      }
      case 'extend': {
        const held = nth(await registrations(), step.which)
        if (held) await extendRegistration(held.id, 'The client needs another month')
        return
      }
      case 'undo': {
        const undone = await undoLast()
        if (undone.ok) await forgetUndone()
        return
      }
      case 'withdraw': {
        const envelope = nth(await envelopes(), step.which)
        if (envelope && (await withdrawRegistration(envelope.registrationId, 'changed our mind')).ok)
          ledger.withdrawn.add(envelope.registrationId)
        return
      }
      case 'send-again':
        return sendRefusedAgain()
      case 'network':
        net.online = step.online
        line.isUp = step.up
        return
      case 'faults':
        line.faults.push(...step.faults)
        return
      case 'pass':
        book.time.now += step.ms
        server.now += step.ms
        return
      case 'jump':
        book.time.now = Math.max(aDay, book.time.now + step.ms)
        return
      case 'review': {
        const entry = nth(sandbox.store.all(), step.which)
        if (!entry) return
        const wasAsked = entry.held.status === 'extension-requested'
        if (wasAsked && step.status !== 'approved') ledger.denied.add(entry.held.partnerReference)
        made += 1
        const protectedUntil = wasAsked ? `2027-06-${String(10 + (made % 20))}` : '2027-02-22'
        await sandbox.desk.decide(entry.held.id, { status: step.status, protectedUntil })
        return
      }
      case 'drain':
        await drained(step)
        return noteUnclear()
    }
  }

  /** Drains and listens until it is done or the power is cut; tells whether it was. */
  async function drained({ mood, cut, meanwhile }: Extract<Step, { do: 'drain' }>): Promise<boolean> {
    const dying = mortal(world, cut)
    const work = drain(dying.world, mood).then(() => pollAll(dying.world))
    if (meanwhile) await run(meanwhile)
    const struck = await Promise.race([dying.died.then(() => true), work.then(() => false)])
    await dying.settled()
    if (struck) world = freshWorld()
    return struck
  }

  /** What an undo took back is no longer what the person wants. */
  async function forgetUndone(): Promise<void> {
    const standing = (await envelopes()).filter(({ status }) => status !== 'withdrawn')
    const has = (id: string, kind: string) => standing.some((one) => one.registrationId === id && one.kind === kind)
    for (const id of ledger.submitted) {
      if (has(id, 'register')) {
        if (ledger.takenBack.delete(id)) ledger.letOthersPass.add(id)
      } else ledger.takenBack.add(id)
      if (!has(id, 'withdraw')) ledger.withdrawn.delete(id)
    }
  }

  /** A person answers what came back: the newest word on each intent, unless it is closed for good. */
  async function sendRefusedAgain(): Promise<void> {
    const newest = new Map((await envelopes()).map((one) => [`${one.kind} ${one.registrationId}`, one]))
    for (const { id, kind, status, registrationId, lastFault } of newest.values()) {
      if (status !== 'refused' && status !== 'parked') continue
      if (kind === 'register' && !ledger.takenBack.has(registrationId)) await sendAgain(id)
      if (kind === 'withdraw' && lastFault?.code !== 'conflict') await withdrawRegistration(registrationId, 'once more')
    }
  }

  /** The person chooses in every conflict, now one side and now the other, and sends what is left to send. */
  async function sendEdits(id: string): Promise<void> {
    const row = await book.book.tables.registrations.get(id)
    if (row?.theirs) {
      made += 1
      const side = made % 2 === 0 ? 'mine' : 'theirs'
      await answerConflict(id, { notes: side, need: side })
    }
    const fresh = await book.book.tables.registrations.get(id)
    if (!fresh?.edits) return
    const sent = await updateRegistration(id, editableOf(fresh))
    if (!sent.ok && sent.refusal.kind === 'closed') await dropEdits(id)
  }

  async function noteUnclear(): Promise<void> {
    for (const { status, registrationId } of await envelopes())
      if (status === 'unclear') ledger.letOthersPass.add(registrationId)
  }

  /** The network comes back for good, and a person answers what waits for one. */
  async function heal(): Promise<void> {
    Object.assign(line, { isUp: true, faults: [] })
    net.online = true
    world = freshWorld()
    for (let round = 0; round < 12; round += 1) {
      await drain(world, 'eager')
      for (const envelope of await envelopes()) if (envelope.status === 'unclear') await askDistributor(envelope.id)
      await sendRefusedAgain()
      for (const { id } of await registrations()) await sendEdits(id)
      if ((await underWay()).length === 0) break
      await run({ do: 'pass', ms: aDay + 3_600_000 })
    }
    await pollAll(world)
    for (let round = 0; round < 3 && (await unsentEdits()).length > 0; round += 1) {
      for (const { id } of await unsentEdits()) await sendEdits(id)
      await drain(world, 'eager')
      await pollAll(world)
    }
  }

  const unsentEdits = async () => (await registrations()).filter((one) => one.edits !== undefined)

  return {
    book,
    sandbox,
    ledger,
    run,
    heal,
    cutAt: (cut) => drained({ do: 'drain', mood: 'eager', cut, meanwhile: null }),
    another: freshWorld,
  }
}
