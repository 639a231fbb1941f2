import { expect, test } from 'vitest'
import { protectedDay, statusOf } from '#domain/deals/remote-status'

test.each([
  ['submitted', 'submitted'],
  ['under-review', 'under-review'],
  ['UNDER_REVIEW', 'under-review'],
  ['Approved', 'approved'],
  ['Not approved', 'rejected'],
  ['Disapproved by vendor', 'rejected'],
  ['DECLINED', 'rejected'],
  ['Pending approval', 'under-review'],
  ['On hold (legal)', 'under-review'],
  ['Awaiting more information', 'info-requested'],
  ['Returned - incomplete', 'info-requested'],
  ['Extension pending', 'extension-requested'],
  ['Lapsed', 'expired'],
  ['Cancelled by partner', 'withdrawn'],
  ['Duplicate: already registered', 'conflict'],
  ['Closed - won', 'won'],
  ['Closed - lost', 'lost'],
  ['New', 'submitted'],
  ['', 'under-review'],
  ['ζ', 'under-review'],
])('%j is nearest to %s', (raw, status) => {
  expect(statusOf(raw)).toBe(status)
})

test('protection ends on a day, whether a day or a moment was sent; anything else is none', () => {
  expect(protectedDay('2027-02-22')).toBe('2027-02-22')
  expect(protectedDay('2027-02-22T23:59:59Z')).toBe('2027-02-22')
  expect(['2027-02-30', 'in 90 days', '', null].map(protectedDay)).toEqual([null, null, null, null])
})
