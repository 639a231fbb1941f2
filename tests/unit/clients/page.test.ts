import { describe, expect, test } from 'vitest'
import { explainedCharges, monthlyCharges } from '#domain/clients/charges'
import { coverage } from '#domain/clients/coverage'
import { deletedWith, restoredWith, whyNotDelete } from '#domain/clients/deletion'
import { nextNotice } from '#domain/clients/lines'
import { timelineOf } from '#domain/clients/timeline'
import { money } from '#domain/values/money'
import { belongings, note, registration } from '../../fakes/clients'
import { client, opportunity, service } from '../../fakes/rows'

const now = Date.UTC(2026, 10, 24, 9)

describe('monthly charges of a client', () => {
  const services = [
    service({ id: 'a', mrc: money(275_000, 'USD') }),
    service({ id: 'b', mrc: money(1, 'USD') }),
    service({ id: 'c', mrc: money(80_000, 'MXN') }),
    service({ id: 'd', mrc: money(5, 'USD'), status: 'ordered' }),
    service({ id: 'e', mrc: money(5, 'USD'), status: 'cancelled' }),
  ]

  test('count what runs, one amount a currency', () => {
    expect(monthlyCharges(services)).toEqual([money(275_001, 'USD'), money(80_000, 'MXN')])
  })

  test('explain themselves: the steps before the last add up to the amount', () => {
    for (const { amount, steps } of explainedCharges(services, (one) => one.id)) {
      const parts = steps.slice(0, -1).map((step) => ('money' in step.value ? step.value.money.minor : Number.NaN))
      expect(parts.reduce((total, part) => total + part, 0)).toBe(amount.minor)
    }
  })
})

describe('coverage', () => {
  test('has all twelve categories; a cancelled service covers nothing and an ordered one does', () => {
    const covers = coverage([
      service({ category: 'voice', status: 'cancelled' }),
      service({ category: 'security', status: 'ordered', supplierId: 's1' }),
      service({ category: 'security', supplierId: 's1' }),
    ])
    expect(covers).toHaveLength(12)
    expect(
      covers.filter((cover) => cover.services.length > 0).map((cover) => [cover.category, cover.suppliers]),
    ).toEqual([['security', ['s1']]])
  })
})

test('the next notice is the earliest that has not passed', () => {
  const notice = (startsOn: '2024-02-01' | '2025-06-01' | null) => service({ startsOn, termMonths: 36, noticeDays: 60 })
  expect(nextNotice([notice('2025-06-01'), notice('2024-02-01'), notice(null)], '2026-11-24')).toBe('2026-12-02')
  expect(nextNotice([notice(null)], '2026-11-24')).toBeNull()
})

describe('the timeline', () => {
  test('tells what was said and what happened in one order, newest first, and nothing that is still to come', () => {
    const all = {
      ...belongings(),
      notes: [note({ at: now - 1000 })],
      opportunities: [opportunity({ stage: 'won', closedOn: '2026-11-20', createdAt: Date.UTC(2026, 8, 1) })],
      services: [service({ startsOn: '2024-02-01' }), service({ id: 'next', startsOn: '2027-02-01' })],
      registrations: [registration({ submittedAt: Date.UTC(2026, 9, 2), createdAt: Date.UTC(2026, 9, 1) })],
    }
    const entries = timelineOf(client({ createdAt: Date.UTC(2020, 0, 1) }), all, now, () => 'Northline Voice')
    expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).sort((a, b) => b - a))
    const told = entries.map((entry) => ('note' in entry ? 'note' : entry.what))
    expect(told).toContain('opportunity-won')
    expect(told.indexOf('registration-submitted')).toBeLessThan(told.indexOf('registration-made'))
    expect(told.filter((what) => what === 'service-started')).toHaveLength(1)
    expect(told.at(-1)).toBe('client-added')
    expect(entries.some((entry) => 'what' in entry && entry.name === 'Northline Voice, Cloud PBX')).toBe(true)
  })
})

describe('deleting a client', () => {
  test('is refused while a registration is on its way', () => {
    const with_ = (status: 'queued' | 'approved') => ({ ...belongings(), registrations: [registration({ status })] })
    expect(whyNotDelete(with_('queued'))).toBe('waiting')
    expect(whyNotDelete(with_('approved'))).toBeNull()
  })

  test('and restoring it brings back what went with it, not what was deleted before', () => {
    const rows = [service({ id: 'alive' }), service({ id: 'old', deletedAt: 5 })]
    const deleted = deletedWith(rows, 9)
    expect(deleted.map((row) => row.id)).toEqual(['alive'])
    expect(restoredWith([...deleted, service({ id: 'old', deletedAt: 5 })], 9)).toEqual([service({ id: 'alive' })])
  })
})
