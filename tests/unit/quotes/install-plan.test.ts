import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, installPlan, mayFollow } from '#domain/quotes/install-plan'
import { money } from '#domain/values/money'
import { quoteLine, quoteOption } from '../../fakes/rows.ts'

const line = (id: string, supplierId: string, facts: Parameters<typeof quoteLine>[0] = {}) =>
  quoteLine({ id, supplierId, description: id, ...facts })
const porting = { kind: 'porting', name: '', amount: money(0, 'USD') } as const

describe('one install plan over all suppliers of a package', () => {
  test('phones wait for their circuit, the numbers come over when all is live, and the plan says what decides the day', () => {
    const plan = installPlan(
      quoteOption({
        installDays: 14,
        portDays: 30,
        lines: [
          line('circuit', 'tern', { leadDays: 45 }),
          line('phones', 'alder', { leadDays: 10, afterLine: 'circuit' }),
          line('firewall', 'hearth'),
        ],
      }),
    )
    expect(plan.steps.map(({ id, from, to, critical }) => ({ id, from, to, critical }))).toEqual([
      { id: 'circuit', from: 0, to: 45, critical: true },
      { id: 'firewall', from: 0, to: 14, critical: false },
      { id: 'phones', from: 45, to: 55, critical: true },
      { id: 'porting', from: 0, to: 30, critical: false },
      { id: 'cut-over', from: 55, to: 56, critical: true },
    ])
    expect(plan.liveAfter).toBe(56)
    expect(dayOf('2026-12-01', plan.liveAfter)).toBe('2027-01-26')
  })

  test('lines of one supplier that come together are one step; optional lines and parts of a bundle are none', () => {
    const plan = installPlan(
      quoteOption({
        installDays: 20,
        lines: [
          line('seat', 'alder'),
          line('handset', 'alder'),
          line('spare', 'alder', { optional: true }),
          line('part', 'alder', { includedIn: 'seat' }),
        ],
      }),
    )
    expect(plan.steps.map((step) => step.lineIds)).toEqual([['seat', 'handset'], []])
  })

  test('a lead time that nobody has stated is missing: no day behind it is known, none is guessed', () => {
    const plan = installPlan(
      quoteOption({
        installDays: null,
        costs: [porting],
        lines: [line('seat', 'alder'), line('lan', 'tern', { leadDays: 3 })],
      }),
    )
    expect(plan.liveAfter).toBeNull()
    expect(plan.missing).toEqual(['seat', 'porting'])
    expect(plan.steps.find((step) => step.id === 'lan')?.to).toBe(3)
    expect(plan.steps.at(-1)).toMatchObject({ kind: 'cut-over', from: null, critical: false })
  })

  test('an option without lines has no plan', () => {
    expect(installPlan(quoteOption({ lines: [] }))).toEqual({ steps: [], liveAfter: null, missing: [] })
  })

  test('a line never waits for itself, not even around a corner', () => {
    const lines = [line('a', 's'), line('b', 's', { afterLine: 'a' }), line('c', 's', { afterLine: 'b' })]
    expect(mayFollow(lines, 'a', 'c')).toBe(false)
    expect(mayFollow(lines, 'a', 'a')).toBe(false)
    expect(mayFollow(lines, 'c', 'a')).toBe(true)
  })

  test('whatever waits for whatever, each step begins when what it waits for is done and all are done by the last day', () => {
    const anyLines = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 90 }), after: fc.option(fc.nat({ max: 7 }), { nil: null }) }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(anyLines, (made) => {
        const lines = made.map(({ days, after }, at) =>
          line(String(at), `s${String(at)}`, { leadDays: days, afterLine: after === null ? null : String(after) }),
        )
        const { steps, liveAfter } = installPlan(quoteOption({ lines }))
        const ends = new Map(steps.map((step) => [step.id, step.to ?? Number.NaN]))
        for (const step of steps) {
          expect(step.from).toBe(Math.max(0, ...step.after.map((id) => ends.get(id) ?? Number.NaN)))
          expect(step.to).toBeLessThanOrEqual(liveAfter ?? -1)
        }
        expect(steps.filter((step) => step.critical).some((step) => step.from === 0)).toBe(true)
      }),
    )
  })
})
