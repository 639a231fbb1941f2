import { expect, test } from 'vitest'
import type { Outcome } from '#domain/deals/outcome'
import type { Envelope } from '#domain/deals/registration'
import { bridge } from '#main/connectors/bridge'
import { type Surroundings, startRounds } from '#sync/rounds'
import type { World } from '#sync/world'

const minute = 60_000

/** A world of one distributor with a clock and timers in hand; it writes down what sync asks of the network. */
function smallWorld(queue: Envelope[] = []) {
  const asked: string[] = []
  const clock = { now: Date.UTC(2026, 10, 24, 9) }
  const net = { online: true, outcome: { kind: 'busy', status: 429, retryAfterMs: null } as Outcome }
  const timers = new Map<number, { readonly at: number; readonly work: () => void }>()
  let made = 0
  let kicked: Parameters<Surroundings['events']>[0] = () => undefined
  let running = 0
  const world: World = {
    connectors: {
      endpoints: async () => ({
        ok: true,
        value: [
          {
            distributorId: 'd',
            kind: 'bridge',
            host: 'd.example',
            hasSecret: true,
            declares: bridge.declares({} as never),
          },
        ],
      }),
      deliver: async ({ envelopeId }) => {
        asked.push(`deliver ${envelopeId}`)
        return { ok: true, value: net.outcome as never }
      },
      update: async () => ({ ok: false, fault: { code: 'failed' } }),
      extend: async () => ({ ok: false, fault: { code: 'failed' } }),
      withdraw: async () => ({ ok: false, fault: { code: 'failed' } }),
      find: async () => ({ ok: false, fault: { code: 'failed' } }),
      poll: async () => {
        asked.push('poll')
        return { ok: true, value: { kind: 'page', registrations: [], cursor: null } }
      },
      probe: async () => {
        asked.push('probe')
        return { ok: true, value: { reachable: true, keyRefused: false } }
      },
    },
    queue: {
      underWay: async () => queue.filter((one) => one.status === 'waiting'),
      recoverCutOff: async () => 0,
      claimEnvelope: async (id) => {
        const envelope = queue.find((one) => one.id === id)
        return envelope ? { envelope, registration: null } : null
      },
      settleEnvelope: async (id, outcome) => {
        const at = queue.findIndex((one) => one.id === id)
        const status = outcome.kind === 'delivered' ? ('delivered' as const) : ('waiting' as const)
        const settled = { ...(queue[at] as Envelope), status, nextTryAt: clock.now + 30 * minute }
        queue[at] = settled
        return settled
      },
      changesReadUpTo: async () => null,
      awaitsNews: async () => true,
      hearChanges: async () => 0,
    },
    now: () => clock.now,
    random: () => 0.5,
    isOnline: () => net.online,
    tell: () => undefined,
    breakers: new Map(),
  }
  const rounds = startRounds(world, {
    exclusively: async (work) => {
      running += 1
      expect(running).toBe(1)
      await work()
      running -= 1
    },
    later: (work, ms) => {
      made += 1
      const id = made
      timers.set(id, { at: clock.now + ms, work })
      return () => timers.delete(id)
    },
    events: (kick) => {
      kicked = kick
      return () => undefined
    },
  })
  const pass = async (ms: number) => {
    const until = clock.now + ms
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      timers.delete(due[0])
      clock.now = Math.max(clock.now, due[1].at)
      due[1].work()
      await settled()
    }
    clock.now = until
  }
  return { rounds, asked, net, timers, pass, happens: (why: Parameters<typeof kicked>[0]) => kicked(why), clock }
}

const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

const envelope: Envelope = {
  id: 'e1',
  kind: 'register',
  sequence: 1,
  registrationId: 'r1',
  opportunityId: 'o1',
  distributorId: 'd',
  formatVersion: 1,
  document: '{}',
  status: 'waiting',
  tries: 0,
  nextTryAt: 0,
  lastTryAt: 0,
  leftAt: 0,
  lastFault: null,
  receipt: null,
  createdAt: 0,
}

test('offline nothing is asked of the network; back online it knocks, then sends', async () => {
  const { net, asked, pass, happens, rounds } = smallWorld([envelope])
  net.online = false
  await settled()
  asked.length = 0
  await pass(30 * minute)
  expect(asked).toEqual([])
  net.online = true
  happens('back')
  await pass(2000)
  expect(asked.slice(0, 2)).toEqual(['probe', 'deliver e1'])
  rounds.stop()
})

test('whatever happens at once, one round runs at a time and every wish is met', async () => {
  const { asked, rounds, net } = smallWorld([envelope])
  net.outcome = { kind: 'delivered', replayed: false, registration: {} as never }
  await Promise.all([rounds.kick('due'), rounds.kick('eager', true), rounds.kick('due')])
  expect(asked.filter((one) => one.startsWith('deliver'))).toEqual(['deliver e1'])
  expect(asked).toContain('poll')
  rounds.stop()
})

test('a person who sends now waits until all of it is settled', async () => {
  const { asked, rounds, net } = smallWorld([envelope])
  net.outcome = { kind: 'delivered', replayed: false, registration: {} as never }
  await rounds.kick('eager', true)
  expect(asked).toContain('deliver e1')
  expect(asked.at(-1)).toBe('poll')
  rounds.stop()
})

test('distributors are asked often after news and rarely in quiet times', async () => {
  const { asked, pass, rounds } = smallWorld()
  await settled()
  const polls = async (ms: number) => {
    asked.length = 0
    await pass(ms)
    return asked.filter((one) => one === 'poll').length
  }
  expect(await polls(2 * minute)).toBeGreaterThanOrEqual(10)
  await pass(10 * minute)
  expect(await polls(60 * minute)).toBeLessThanOrEqual(13)
  rounds.stop()
})

test('once stopped nothing runs any more', async () => {
  const { asked, pass, rounds, timers } = smallWorld([envelope])
  await settled()
  rounds.stop()
  asked.length = 0
  await pass(60 * minute)
  expect([asked, timers.size]).toEqual([[], 0])
})

/** An answer after which the envelope of this small world waits on and the line is good. */
const stillThere: Outcome = { kind: 'refused', status: 422, code: '', title: '', problems: [] }

test.each([true, false])(
  'after a night of sleep it knocks before it sends, told of the waking (%s) or only by its late timers',
  async (isTold) => {
    const { asked, rounds, pass, happens, clock, net } = smallWorld([
      { ...envelope, nextTryAt: Date.UTC(2026, 10, 24, 10) },
    ])
    net.outcome = stillThere
    await settled()
    asked.length = 0
    clock.now += 9 * 60 * minute
    if (isTold) happens('back')
    await pass(2000)
    expect(asked.filter((one) => one !== 'poll').slice(0, 2)).toEqual(['probe', 'deliver e1'])
    rounds.stop()
  },
)

test.each([
  ['hours', 5 * 60 * minute],
  ['years', 10 * 365 * 24 * 60 * minute],
])('a clock that is set back by %s holds nothing up', async (_what, ms) => {
  const { asked, rounds, clock, net } = smallWorld([{ ...envelope, nextTryAt: Date.UTC(2026, 10, 24, 9) }])
  net.outcome = stillThere
  await settled()
  asked.length = 0
  clock.now -= ms
  await rounds.kick('eager')
  expect(asked).toEqual(expect.arrayContaining(['deliver e1', 'poll']))
  rounds.stop()
})
