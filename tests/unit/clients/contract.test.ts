import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractOf } from '#domain/clients/contract'
import { addDays } from '#domain/values/dates'
import { service } from '../../fakes/rows'

const term = { startsOn: '2024-02-01', termMonths: 36, autoRenew: true, renewMonths: 12, noticeDays: 60 } as const
const stateOn = (today: `${number}-${number}-${number}`, facts: Parameters<typeof service>[0] = {}) =>
  contractOf(service({ ...term, ...facts }), today).state

describe('a contract that renews by itself', () => {
  test('ends on the last day of its term, with notice counted back from it', () => {
    expect(contractOf(service(term), '2026-01-01')).toEqual({
      endsOn: '2027-01-31',
      noticeBy: '2026-12-02',
      renewsTo: '2028-01-31',
      state: 'in-term',
    })
  })

  test('asks for a decision from 60 days before the last day for notice, and says when it is too late', () => {
    expect(stateOn('2026-10-02')).toBe('in-term')
    expect(stateOn('2026-10-03')).toBe('notice-due')
    expect(stateOn('2026-12-02')).toBe('notice-due')
    expect(stateOn('2026-12-03')).toBe('notice-missed')
    expect(stateOn('2027-01-31')).toBe('notice-missed')
  })

  test('rolls on when nobody gave notice', () => {
    expect(contractOf(service(term), '2027-02-01')).toMatchObject({ endsOn: '2028-01-31', state: 'renewed' })
    expect(contractOf(service(term), '2031-06-15')).toMatchObject({ endsOn: '2032-01-31', renewsTo: '2033-01-31' })
  })
})

test('without renewal a contract becomes month to month', () => {
  expect(contractOf(service({ ...term, autoRenew: false }), '2027-01-31')).toMatchObject({
    noticeBy: null,
    state: 'in-term',
  })
  expect(stateOn('2027-02-01', { autoRenew: false })).toBe('month-to-month')
  expect(stateOn('2026-01-01', { termMonths: 0 })).toBe('month-to-month')
})

test('a cancelled service has ended, one to be cancelled runs until then and renews no more', () => {
  expect(stateOn('2026-01-01', { status: 'cancelled', cancelledOn: '2025-12-31' })).toBe('ended')
  expect(contractOf(service({ ...term, cancelledOn: '2026-06-30' }), '2026-01-01')).toEqual({
    endsOn: '2026-06-30',
    noticeBy: null,
    renewsTo: null,
    state: 'in-term',
  })
})

test('without a start nothing is claimed', () => {
  expect(stateOn('2026-01-01', { startsOn: null })).toBe('none')
})

test('today is always inside the period that is shown, whatever the dates', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 36 }),
      (startsOn, today, termMonths, renewMonths) => {
        const seen = contractOf(service({ startsOn, termMonths, renewMonths, noticeDays: 30 }), today)
        expect(seen.endsOn && seen.endsOn >= today).toBe(true)
        const before = contractOf(service({ startsOn, termMonths, renewMonths }), addDays(seen.endsOn ?? today, 1))
        expect(before.endsOn).toBe(seen.renewsTo)
      },
    ),
  )
})
