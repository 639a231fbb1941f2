import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coTermed, coTermOf } from '#domain/clients/co-term'
import { contractOf, termMonthsOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { forecast, sourcesOf } from '#domain/commissions/forecast'
import { contractMatters } from '#domain/insight/today'
import { duesOf } from '#domain/statements/due'
import type { Day } from '#domain/values/dates'
import { agreement, service } from '../../fakes/rows'

const today: Day = '2026-11-24'
/** Runs from February 2024 for three years, until the end of January 2027. */
const circuit = (facts: Partial<Service> = {}) =>
  service({ id: 'circuit', startsOn: '2024-02-01', signedOn: '2024-01-15', autoRenew: false, ...facts })
/** Would run for five years by itself. */
const phones = (facts: Partial<Service> = {}) =>
  service({
    ...{ id: 'phones', endsWith: 'circuit', startsOn: '2026-05-10', signedOn: '2026-05-01', termMonths: 60 },
    ...{ autoRenew: true, noticeDays: 30 },
    ...facts,
  })
const read = (...services: readonly Service[]) => {
  const found = coTermed(services).find((one) => one.id === 'phones')
  if (!found) throw new Error('no phones')
  return found
}

describe('a service that ends with another’s contract', () => {
  test('ends, renews and is given notice as that one, also after that one was extended', () => {
    expect(contractOf(read(circuit(), phones()), today)).toEqual(contractOf(circuit(), today))
    expect(contractOf(read(circuit(), phones()), today)).toMatchObject({ endsOn: '2027-01-31', noticeBy: null })
    expect(contractOf(read(circuit({ termMonths: 60 }), phones()), today).endsOn).toBe('2029-01-31')
    const renewing = circuit({ autoRenew: true, renewMonths: 24, noticeDays: 60 })
    expect(contractOf(read(renewing, phones()), '2027-02-01')).toMatchObject({
      ...{ endsOn: '2029-01-31', noticeBy: '2028-12-02', renewsTo: '2031-01-31', state: 'renewed' },
    })
  })

  test('is on Today when that one ends', () => {
    const matters = contractMatters(coTermed([circuit(), phones()]), today)
    expect(matters.map(({ key }) => key)).toEqual(['ends:circuit:2027-01-31', 'ends:phones:2027-01-31'])
    expect(contractMatters(coTermed([circuit({ termMonths: 60 }), phones()]), today)).toEqual([])
  })

  test('is paid for the months that are left where an agreement pays for the term, and for more once that one is extended', () => {
    const rules = [agreement({ duration: { kind: 'term' }, lagMonths: 0 })]
    const paid = (lead: Service) =>
      expectedMonths(earningOfService(read(lead, phones())), rules, '2026-01', 48).map((one) => one.usageMonth)
    expect([paid(circuit())[0], paid(circuit()).at(-1), paid(circuit()).length]).toEqual(['2026-05', '2027-01', 9])
    expect(paid(circuit({ termMonths: 40 })).at(-1)).toBe('2027-05')
    const [due] = duesOf([read(circuit(), phones())], rules, '2026-06', 1)
    expect(due?.termMonths).toBe(9)
  })

  test('is at risk in the forecast after that one’s end, although it would renew by itself', () => {
    const lines = (one: Service) =>
      forecast(sourcesOf([one], [], today), [agreement({ lagMonths: 0 })], '2026-12', 4, () => '').lines
    const [together] = lines(read(circuit(), phones()))
    expect(together?.atRisk.map((minor) => minor > 0)).toEqual([false, false, true, true])
    expect(together?.booked.map((minor) => minor > 0)).toEqual([true, true, false, false])
    expect(lines(phones())[0]?.atRisk.some((minor) => minor > 0)).toBe(false)
  })
})

describe('has its own end, and says why,', () => {
  const alone = contractOf(phones(), today)
  const why = (...services: readonly Service[]) => {
    const one = read(...services)
    const found = coTermOf(one, new Map(services.map((each) => [each.id, each])))
    if (!found || 'own' in found) expect(contractOf(one, today)).toEqual(alone)
    return found
  }

  test('where the other is gone, cancelled, only ordered, has no term, or was over before', () => {
    expect(contractOf(read(phones()), today)).toEqual(alone)
    expect(why(phones())).toEqual({ own: 'gone' })
    expect(why(circuit({ deletedAt: 5 }), phones())).toEqual({ own: 'gone' })
    expect(why(circuit({ clientId: 'client-2' }), phones())).toEqual({ own: 'gone' })
    expect(why(circuit({ status: 'cancelled', cancelledOn: '2026-12-31' }), phones())).toEqual({ own: 'ended' })
    expect(why(circuit({ status: 'ordered' }), phones())).toEqual({ own: 'ordered' })
    expect(why(circuit({ termMonths: 0 }), phones())).toEqual({ own: 'no-term' })
    expect(why(circuit({ startsOn: null }), phones())).toEqual({ own: 'no-term' })
    expect(why(circuit({ termMonths: 12 }), phones())).toEqual({ own: 'over' })
    expect(why(circuit(), phones({ endsWith: null }))).toBeNull()
  })

  test('where services end with each other in a round', () => {
    expect(why(circuit({ endsWith: 'phones' }), phones())).toEqual({ own: 'round' })
    expect(why(phones({ endsWith: 'phones' }))).toEqual({ own: 'round' })
    const other = circuit({ id: 'other', endsWith: 'circuit', termMonths: 48 })
    expect(why(circuit({ endsWith: 'other' }), other, phones())).toMatchObject({ lead: { id: 'circuit' } })
  })

  test('where the other has its own end again, ends with that; where it does not, with the end of the one it ends with', () => {
    const second = circuit({ endsWith: 'nothing' })
    expect(contractOf(read(second, phones()), today).endsOn).toBe('2027-01-31')
    const over = circuit({ endsWith: 'old' })
    const old = circuit({ id: 'old', startsOn: '2020-01-01', termMonths: 12 })
    expect(contractOf(read(old, over, phones()), today).endsOn).toBe('2027-01-31')
    const third = service({ id: 'third', startsOn: '2025-01-01', termMonths: 60, autoRenew: false })
    expect(contractOf(read(third, circuit({ endsWith: 'third' }), phones()), today).endsOn).toBe('2029-12-31')
  })
})

test('what was cancelled keeps the term that it shared, so that its past stays as it was', () => {
  const both = { status: 'cancelled', cancelledOn: '2026-10-31' } as const
  expect(termMonthsOf(read(circuit(both), phones({ ...both, termMonths: 0 })))).toBe(9)
  expect(contractOf(read(circuit(both), phones(both)), today)).toMatchObject({ endsOn: '2026-10-31', state: 'ended' })
})

test('whoever ends with whom, each ends as the one that was chosen for it ends, and reading twice is reading once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const anyOne = fc.record({
    endsWith: fc.option(fc.constantFrom(...ids, 'nobody')),
    termMonths: fc.constantFrom(0, 24, 36, 60),
    startsOn: fc.constantFrom<Day>('2024-02-01', '2025-03-15', '2030-01-01'),
    autoRenew: fc.boolean(),
    status: fc.constantFrom('active', 'active', 'cancelled', 'ordered'),
  })
  fc.assert(
    fc.property(fc.array(anyOne, { minLength: 1, maxLength: 5 }), (rows) => {
      const services = rows.map((facts, at) => service({ ...facts, id: ids[at] ?? '' } as Partial<Service>))
      const found = coTermed(services)
      for (const one of found) {
        const chosen = found.find(({ id }) => id === one.endsWith)
        if (one.contract) expect(chosen?.contract ?? chosen).toMatchObject(one.contract)
      }
      expect(coTermed(found)).toEqual(found)
    }),
  )
})
