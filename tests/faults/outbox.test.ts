import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { line } from './line.ts'
import { closeShared, openMachine } from './machine.ts'
import { type Bug, type Step, schedule } from './steps.ts'
import { isGood, judge, type Verdict } from './verdict.ts'

vi.mock('#main/connectors/http', async () => {
  const { exchangeInProcess } = await import('./line.ts')
  return { exchange: exchangeInProcess, limits: { connectMs: 1, totalMs: 1, bytes: 1 } }
})

const schedules = Number(process.env.EVERGREEN_SCHEDULES ?? '2000')
const isLong = schedules > 2000
// The long run looks for what nobody has seen yet; the short one is the same for everybody.
const seed = Number(process.env.EVERGREEN_SEED ?? (isLong ? String(Date.now() % 2 ** 31) : '20261124'))
const patience = 60 * 60_000

afterAll(closeShared)

/** Fractions from one seed, so that a schedule that fails once fails again. */
function chanceFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

async function verdictOn(uniqueReferences: boolean, steps: readonly Step[], bug: Bug = null): Promise<Verdict> {
  const machine = await openMachine(uniqueReferences, chanceFrom(steps.length), bug)
  for (const step of steps) await machine.run(step)
  await machine.heal()
  return judge(machine)
}

const drained: Step = { do: 'drain', mood: 'due', cut: null, meanwhile: null }
const submit: Step = { do: 'submit', opportunity: 0, distributor: 0 }

/** Schedules that broke a promise once, as small as they could be made. */
const kept: readonly { readonly what: string; readonly uniqueReferences: boolean; readonly steps: readonly Step[] }[] =
  [
    {
      what: 'an undo of Submit in the middle of sending took back what had left',
      uniqueReferences: false,
      steps: [submit, { ...drained, meanwhile: { do: 'undo' } }],
    },
    {
      what: 'a refusal after a try without an answer was taken for the last word, and the edited deal doubled the first',
      uniqueReferences: false,
      steps: [
        submit,
        { do: 'faults', faults: [{ kind: 'reset', after: true }, { kind: 'invalid' }] },
        drained,
        { do: 'pass', ms: 45_000 },
        drained,
      ],
    },
    {
      what: 'a refused envelope was taken back although a later one had been delivered',
      uniqueReferences: false,
      steps: [
        { do: 'faults', faults: [{ kind: 'invalid' }] },
        submit,
        drained,
        { do: 'send-again' },
        drained,
        { do: 'take-back', which: 0 },
      ],
    },
    {
      what: 'a deal that was taken unanswered, then refused and found again, counted as sent behind the next one of its lane',
      uniqueReferences: false,
      steps: [
        { do: 'faults', faults: [{ kind: 'error', after: true }] },
        submit,
        drained,
        submit,
        { do: 'pass', ms: 45_000 },
        { do: 'faults', faults: [{ kind: 'invalid' }] },
        drained,
      ],
    },
    {
      what: 'a rejected registration that was opened again on appeal was never asked about any more',
      uniqueReferences: false,
      steps: [
        submit,
        drained,
        { do: 'review', which: 0, status: 'rejected' },
        drained,
        { do: 'review', which: 0, status: 'under-review' },
      ],
    },
  ]

const promise = (bug: Bug = null) =>
  fc.asyncProperty(schedule, async ({ uniqueReferences, steps }) => {
    const verdict = await verdictOn(uniqueReferences, steps, bug)
    if (!isGood(verdict)) throw new Error(JSON.stringify(verdict))
  })

describe('the outbox over any schedule of faults', () => {
  test(
    `${schedules} schedules: 0 lost, 0 doubled, 0 stuck, in order, and the book tells the truth (seed ${seed})`,
    async () => {
      const began = performance.now()
      await fc.assert(promise(), { numRuns: schedules, seed, endOnFailure: false })
      report({
        schedules,
        seed,
        lost: 0,
        duplicated: 0,
        stuck: 0,
        disordered: 0,
        ms: Math.round(performance.now() - began),
      })
    },
    patience,
  )

  test.each(kept)('once failed: $what', async ({ uniqueReferences, steps }) => {
    expect(isGood(await verdictOn(uniqueReferences, steps))).toBe(true)
  })

  test.each<Bug>(['new-key-each-try', 'silence-is-success', 'any-version'])(
    'the harness catches a seeded bug: %s',
    async (bug) => {
      // Ends with the first that it catches; a rare one may need many, as what goes side by side never meets in the same way twice.
      const found = await fc.check(promise(bug), { numRuns: 3000, seed, endOnFailure: true })
      expect(found.failed).toBe(true)
    },
    patience,
  )
})

test(
  'a clean network costs at most 1.05 requests for each registration, update, extension and withdrawal',
  async () => {
    const machine = await openMachine(true, chanceFrom(1))
    const deals = 60
    const now: Step = { do: 'drain', mood: 'due', cut: null, meanwhile: null }
    for (let index = 0; index < deals; index += 1) {
      await machine.run({ do: 'submit', opportunity: index % 3, distributor: index % 2 })
      if (index % 5 === 0) await machine.run(now)
    }
    await machine.run(now)
    for (const status of ['under-review', 'approved'])
      for (let which = 0; which < deals; which += 1) await machine.run({ do: 'review', which, status })
    await machine.run(now)
    for (let which = 0; which < deals; which += 1) {
      await machine.run({ do: 'edit', which, field: which % 2 === 0 ? 'notes' : 'need' })
      if (which % 2 === 0) await machine.run({ do: 'extend', which })
    }
    await machine.run(now)
    for (let which = 0; which < deals; which += 3) await machine.run({ do: 'withdraw', which })
    await machine.run(now)
    const envelopes = await machine.book.book.tables.envelopes.toArray()
    expect(envelopes.every(({ status }) => status === 'delivered')).toBe(true)
    expect(new Set(envelopes.map(({ kind }) => kind))).toEqual(new Set(['register', 'update', 'extend', 'withdraw']))
    const isPoll = (one: string) => /^GET \/v1\/registrations(\?updatedSince=[^&]*|)$/.test(one)
    const requests = machine.sandbox.heard.filter((one) => !isPoll(one)).length
    expect(isGood(await judge(machine))).toBe(true)
    expect(requests / envelopes.length).toBeLessThanOrEqual(1.05)
    report({
      operations: envelopes.length,
      requestsPerOperation: requests / envelopes.length,
      requestsWithPolls: line.requests,
    })
  },
  patience,
)

/** Only the long run leaves a report behind. */
function report(figures: Readonly<Record<string, number>>): void {
  if (!isLong) return
  const file = new URL('./report.json', import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  const before = read(file)
  writeFileSync(file, `${JSON.stringify({ ...before, outbox: { ...(before.outbox ?? {}), ...figures } }, null, 2)}\n`)
}

function read(file: URL): { readonly outbox?: object } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { outbox?: object }
  } catch {
    return {}
  }
}
