import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Task } from '#domain/clients/client'
import { type DealPerson, dealRoles, mineInPlan, newPerson } from '#domain/deals/people'
import { planOf } from '#domain/deals/plan'
import { money } from '#domain/values/money'
import { planHtml } from '#export/plan-html'
import { opportunity } from '../../fakes/rows'

const person = (id: string, facts: Partial<DealPerson> = {}): DealPerson => ({
  ...newPerson(id, 'supplier-rep', `Person ${id}`),
  ...facts,
})
const task = (id: string, facts: Partial<Task> = {}): Task => ({
  id,
  title: `Task ${id}`,
  clientId: 'client-1',
  opportunityId: 'opportunity-1',
  dueOn: '2026-12-01',
  doneAt: 0,
  createdAt: 0,
  ...facts,
})

describe('a plan that a client may read', () => {
  test('holds tasks with a name on them, the open ones first by day', () => {
    const people = [person('ana')]
    const tasks = [
      task('late', { who: 'ana', dueOn: '2026-12-20' }),
      task('done', { who: mineInPlan, dueOn: '2026-11-01', doneAt: Date.UTC(2026, 10, 2, 9) }),
      task('soon', { who: mineInPlan, dueOn: '2026-12-02' }),
      task('private'),
      task('left', { who: 'somebody who has left' }),
    ]
    const plan = planOf(opportunity({ people }), 'Osprey', tasks)
    expect(plan.steps.map(({ what, who, doneOn }) => [what, who, doneOn !== null])).toEqual([
      ['Task soon', '', false],
      ['Task late', 'Person ana', false],
      ['Task done', '', true],
    ])
  })

  test('a sub-agent stays out with every step, until the advisor names them', () => {
    const sub = newPerson('sub', 'sub-agent', 'Rosa Ibarra')
    const tasks = [task('a', { who: 'sub' })]
    expect(planOf(opportunity({ people: [sub] }), 'Osprey', tasks)).toMatchObject({ people: [], steps: [] })
    const named = planOf(opportunity({ people: [{ ...sub, shared: true }] }), 'Osprey', tasks)
    expect(named.steps).toHaveLength(1)
  })

  test('whatever the deal holds: no charge, no reason, no note and no hidden person gets into the plan', () => {
    const secret = 'SECRET-7731'
    fc.assert(
      fc.property(fc.constantFrom(...dealRoles), fc.boolean(), (role, shared) => {
        const people = [person('p', { role, shared, note: secret, ...(shared ? {} : { name: secret, email: secret }) })]
        const deal = opportunity({
          people,
          mrc: money(7_731_00, 'USD'),
          currentMrc: money(7_731_00, 'USD'),
          closeReason: secret,
          nextStep: secret,
          source: secret,
        })
        const tasks = [
          task('mine', { title: secret }),
          task('theirs', { who: 'p', title: shared ? 'Site walk' : secret }),
        ]
        const text = JSON.stringify(planOf(deal, 'Osprey', tasks))
        expect(text).not.toContain(secret)
        expect(text).not.toContain('7731')
      }),
    )
  })

  test('hostile words stay words on the page, which asks nobody for anything', () => {
    const hostile = '<img src=x onerror=alert(1)></style><script>alert(1)</script>'
    const table = { title: hostile, none: hostile, columns: [hostile], rows: [{ cells: [hostile] }] }
    const page = planHtml(
      {
        language: 'en',
        title: hostile,
        lead: hostile,
        brand: hostile,
        color: 'red;}body{background:url(https://evil.example)}',
        need: hostile,
        facts: [[hostile, hostile]],
        steps: table,
        people: { ...table, rows: [] },
      },
      '',
    )
    expect(page).not.toMatch(/<(?:script|img|link|iframe)/i)
    expect(page).not.toMatch(/url\(|https?:|@import/i)
  })
})
