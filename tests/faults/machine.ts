import { awaitsNews, changesReadUpTo, hearChanges } from '#db/changes'
import { askDistributor, sendAgain, submitRegistration, withdrawEnvelope, withdrawRegistration } from '#db/outbox'
import { replaceWhole } from '#db/replace'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay } from '#db/sending'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { bridge } from '#main/connectors/bridge'
import { connectorHandlers } from '#main/handlers/connectors'
import { drain } from '#sync/drain'
import { pollAll } from '#sync/poll'
import type { Connectors, World } from '#sync/world'
import { buildSandbox, type Sandbox } from '../distributor/server.ts'
import { closeBook, openTestBook, type TestBook } from '../fakes/book'
import { registration } from '../fakes/registration'
import { supplier } from '../fakes/rows'
import { line } from './line.ts'
import { mortal } from './mortal.ts'
import type { Bug, Step } from './steps.ts'

/** What a person did, kept outside the app: the oracle's own memory. */
export type Ledger = {
  readonly submitted: Set<string>
  readonly takenBack: Set<string>
  readonly withdrawn: Set<string>
  /** Was unclear or taken back for a while, so that later ones of its lane could go first. */
  readonly letOthersPass: Set<string>
}
export type Machine = {
  readonly book: TestBook
  readonly sandbox: Sandbox
  readonly ledger: Ledger
  readonly run: (step: Step) => Promise<void>
  readonly heal: () => Promise<void>
}

const aDay = 86_400_000
const apiKey = 'model'

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
  }
  let made = 0
  let world = freshWorld()

  function freshWorld(): World {
    return {
      connectors: bug === 'new-key-each-try' ? forgetfulKeys(connectors(book)) : connectors(book),
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
        if (envelope?.kind === 'register' && (await withdrawEnvelope(envelope.id)).ok)
          ledger.takenBack.add(envelope.registrationId)
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
        if (entry) await sandbox.desk.decide(entry.held.id, { status: step.status, protectedUntil: '2027-02-22' })
        return
      }
      case 'drain': {
        const dying = mortal(world, step.cut)
        const work = drain(dying.world, step.mood).then(() => pollAll(dying.world))
        if (step.meanwhile) await run(step.meanwhile)
        const cut = await Promise.race([dying.died.then(() => true), work.then(() => false)])
        await dying.settled()
        if (cut) world = freshWorld()
        return noteUnclear()
      }
    }
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
      if ((await underWay()).length === 0) break
      await run({ do: 'pass', ms: aDay + 3_600_000 })
    }
    await pollAll(world)
  }

  return { book, sandbox, ledger, run, heal }
}

function connectors(book: TestBook): Connectors {
  const target = {
    base: new URL('http://127.0.0.1:4010'),
    allowed: { loopback: true, privateNetwork: false },
    apiKey,
  }
  const connected = [0, 1].map((number) => ({
    distributorId: `distributor-${number}`,
    kind: 'bridge' as const,
    host: '127.0.0.1:4010',
    hasSecret: true,
    declares: bridge.declares({} as never),
  }))
  const handlers = connectorHandlers(
    { set: never, remove: never, list: () => connected, target: () => target },
    () => book.time.now,
  )
  const through =
    <Ask, Value>(handle: (ask: Ask) => Promise<Value>) =>
    async (ask: Ask) => ({ ok: true as const, value: await handle(ask) })
  return {
    endpoints: async () => ({ ok: true, value: connected }),
    deliver: through(handlers['connectors.deliver']),
    withdraw: through(handlers['connectors.withdraw']),
    find: through(handlers['connectors.find']),
    poll: through(handlers['connectors.poll']),
    probe: through(handlers['connectors.probe']),
  }
}

async function never(): Promise<never> {
  throw new Error('not in this test')
}

let keys = 0

/** A seeded bug: every try is a new intent. */
function forgetfulKeys(good: Connectors): Connectors {
  return {
    ...good,
    deliver: (ask) => {
      keys += 1
      return good.deliver({ ...ask, envelopeId: `key-${keys}` })
    },
  }
}

/** A seeded bug: no answer is taken for a good one. */
const hopeful: World['queue']['settleEnvelope'] = async (id, outcome, random) => {
  if (outcome.kind !== 'unreachable') return settleEnvelope(id, outcome, random)
  const registration = {
    remoteId: 'REG-0',
    partnerReference: '',
    rawStatus: 'submitted',
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: new Date(0).toISOString(),
  }
  return settleEnvelope(id, { kind: 'delivered', registration, replayed: false }, random)
}
