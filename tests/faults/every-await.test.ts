import { afterAll, describe, expect, test, vi } from 'vitest'
import { drain } from '#sync/drain'
import type { Fault } from '../distributor/faults.ts'
import { closeShared, openMachine } from './machine.ts'
import type { Step } from './steps.ts'
import { isGood, judge } from './verdict.ts'

vi.mock('#main/connectors/http', async () => {
  const { exchangeInProcess } = await import('./line.ts')
  return { exchange: exchangeInProcess, limits: { connectMs: 1, totalMs: 1, bytes: 1 } }
})

afterAll(closeShared)

const submit: Step = { do: 'submit', opportunity: 0, distributor: 0 }
const drained = (cut: Extract<Step, { do: 'drain' }>['cut']): Step => ({
  do: 'drain',
  mood: 'eager',
  cut,
  meanwhile: null,
})
const approved: Step = { do: 'review', which: 0, status: 'approved' }

const nothingWrong = { lost: [], duplicated: [], stuck: [], unwanted: [], misdone: [] }

/** What leads up to a drain that does one thing, for each thing that an envelope can ask. */
const intents: Readonly<Record<string, readonly Step[]>> = {
  'a registration': [submit],
  'two registrations of one deal': [submit, submit],
  'an update': [submit, drained(null), { do: 'edit', which: 0, field: 'notes' }],
  'an update that meets a change of another field': [
    submit,
    drained(null),
    { do: 'edit', which: 0, field: 'notes' },
    { do: 'their-edit', which: 0, field: 'need' },
  ],
  'an update that meets a change of the same field': [
    submit,
    drained(null),
    { do: 'edit', which: 0, field: 'notes' },
    { do: 'their-edit', which: 0, field: 'notes' },
  ],
  'an extension': [submit, drained(null), approved, drained(null), { do: 'extend', which: 0 }],
  'a withdrawal': [submit, drained(null), { do: 'withdraw', which: 0 }],
}
const answers: readonly (Fault | null)[] = [null, { kind: 'reset', after: true }]
/** More calls than any of these drains makes: the enumeration ends by itself when a cut strikes nothing. */
const beyond = 60

describe.each(Object.entries(intents))('a power cut at every await of sending %s', (_what, before) => {
  test.each([true, false])(
    'loses and doubles nothing, whether the distributor knows references (%s) or only keys',
    async (uniqueReferences) => {
      const points: string[] = []
      for (const fault of answers)
        for (const after of [false, true])
          for (let call = 1; call <= beyond; call += 1) {
            const machine = await openMachine(uniqueReferences, () => 0.5)
            for (const step of before) await machine.run(step)
            if (fault) await machine.run({ do: 'faults', faults: [null, fault] })
            const struck = await machine.cutAt({ call, after })
            await machine.heal()
            const verdict = await judge(machine)
            expect({ call, after, fault: fault?.kind ?? 'none', verdict }).toMatchObject({ verdict: nothingWrong })
            expect(isGood(verdict)).toBe(true)
            if (!struck) break
            points.push(`${call} ${String(after)}`)
          }
      expect(points.length).toBeGreaterThan(8)
    },
    600_000,
  )
})

test('two instances that send at the same time send no deal twice', async () => {
  for (const uniqueReferences of [true, false]) {
    const machine = await openMachine(uniqueReferences, () => 0.5)
    for (let index = 0; index < 30; index += 1)
      await machine.run({ do: 'submit', opportunity: index % 7, distributor: index % 2 })
    const worlds = [machine.another(), machine.another(), machine.another()]
    await Promise.all(worlds.map((world) => drain(world, 'due')))
    await machine.heal()
    expect(await judge(machine)).toMatchObject(nothingWrong)
    expect(machine.sandbox.store.all()).toHaveLength(30)
  }
})

test('a drain tells how many it delivered, though many lanes ran side by side', async () => {
  const machine = await openMachine(true, () => 0.5)
  for (let index = 0; index < 40; index += 1) await machine.run({ do: 'submit', opportunity: index, distributor: 0 })
  expect(await drain(machine.another(), 'due')).toMatchObject({ delivered: 40, next: null })
})
