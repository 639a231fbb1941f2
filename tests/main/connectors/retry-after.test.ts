import { expect, test } from 'vitest'
import { retryAfterMs } from '#main/connectors/retry-after'

const now = Date.parse('2026-03-31T10:00:00Z')
const day = 86_400_000

test.each([
  ['30', 30_000],
  ['0', 0],
  [' 7 ', 7000],
  ['86400', day],
  ['86401', day],
  ['99999999999999999999', day],
  ['Tue, 31 Mar 2026 10:01:00 GMT', 60_000],
  ['Tue, 31 Mar 2026 09:00:00 GMT', 0],
  ['Thu, 31 Dec 2099 23:59:59 GMT', day],
  ['Tuesday, 31-Mar-26 10:00:30 GMT', 30_000],
  [undefined, null],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['2026', 2_026_000],
  ['2026-03-31T10:05:00Z', null],
  ['Tue, 31 Mar 2026 10:01:00', null],
  ['Tue, 99 Mar 2026 10:01:00 GMT', null],
])('Retry-After %j waits %j ms', (header, wanted) => {
  expect(retryAfterMs(header, now)).toBe(wanted)
})
