import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTry } from '#domain/deals/backoff'
import { afterAnswer, type Breaker, closedBreaker, mayKnock } from '#domain/deals/breaker'
import { fieldAt, freeze } from '#domain/deals/document'
import { afterCrash, canTakeBack, claimed, isDue, mustLookFirst, settle } from '#domain/deals/envelope'
import type { Outcome } from '#domain/deals/outcome'
import { afterTry } from '#domain/deals/progress'
import type { Envelope } from '#domain/deals/registration'
import { waitingReason } from '#domain/deals/waiting'
import { registration, waitingSince } from '../../fakes/registration'

const now = Date.UTC(2026, 10, 24, 9)
const hour = 3_600_000
const day = 24 * hour

const waiting = waitingSince(now)
const sending = claimed(waiting, now)
const remote = {
  remoteId: 'REG-1',
  partnerReference: 'registration-1',
  rawStatus: 'under-review',
  statusReason: null,
  protectedUntil: null,
  etag: '"v1"',
  updatedAt: '2026-11-24T09:00:00Z',
}
const refusal = (status: number, code: string): Outcome => ({
  kind: 'refused',
  status,
  code,
  title: 'No',
  problems: [],
})
const silence: Outcome = { kind: 'unreachable', left: true, reason: 'timeout' }
const deaf: Outcome = { kind: 'unreachable', left: false, reason: 'ECONNREFUSED' }

describe('an envelope after a try', () => {
  test('keeps its key and its document whatever happens', () => {
    const outcomes: Outcome[] = [
      { kind: 'delivered', registration: remote, replayed: false },
      { kind: 'absent' },
      refusal(422, ''),
      { kind: 'unauthorized', status: 401 },
      { kind: 'busy', status: 429, retryAfterMs: null },
      silence,
      deaf,
      { kind: 'nonsense', left: true, reason: 'body' },
      { kind: 'unknowable', reason: '404' },
      { kind: 'unreadable', reason: 'bad-ask' },
    ]
    for (const outcome of outcomes) {
      const { id, document, sequence, status } = settle(sending, outcome, now, 0.5)
      expect({ id, document, sequence }).toEqual({ id: 'envelope-1', document: '{}', sequence: 1 })
      expect(status, outcome.kind).not.toBe('sending')
    }
  })

  test.each<[Outcome, Envelope['status'], boolean]>([
    [deaf, 'waiting', false],
    [{ kind: 'unauthorized', status: 401 }, 'waiting', false],
    [{ kind: 'busy', status: 503, retryAfterMs: null }, 'waiting', false],
    [silence, 'waiting', true],
    [{ kind: 'nonsense', left: true, reason: 'html' }, 'waiting', true],
    [refusal(422, 'invalid-registration'), 'refused', false],
    [{ kind: 'unreadable', reason: 'bad-ask' }, 'parked', false],
    [{ kind: 'unknowable', reason: '404' }, 'unclear', false],
  ])('%o leaves it %s; may have arrived: %s', (outcome, status, left) => {
    const settled = settle(sending, outcome, now, 0.5)
    expect([settled.status, settled.leftAt > 0]).toEqual([status, left])
    expect(canTakeBack(settled)).toBe(!left && (status === 'waiting' || status === 'parked'))
  })

  test('that was delivered carries a receipt', () => {
    const settled = settle(sending, { kind: 'delivered', registration: remote, replayed: true }, now, 0)
    expect(settled).toMatchObject({ status: 'delivered', receipt: { remoteId: 'REG-1', at: now, replayed: true } })
  })

  test('told that its reference is held already, asks before it sends', () => {
    const settled = settle(sending, refusal(409, 'duplicate-reference'), now, 0.5)
    expect(settled).toMatchObject({ status: 'waiting', nextTryAt: now })
    expect(mustLookFirst(settled, now)).toBe(true)
  })

  test('that gets only nonsense is unclear in the end, and is never dropped', () => {
    let envelope: Envelope = waiting
    for (let round = 0; envelope.status === 'waiting' && round < 100; round += 1)
      envelope = settle(claimed(envelope, now), { kind: 'nonsense', left: true, reason: 'body' }, now, 0.5)
    expect(envelope).toMatchObject({ status: 'unclear', lastFault: { code: 'used-up' } })
  })
})

describe('a try that a crash cut off', () => {
  test('goes again at once under the same key, and counts as having left', () => {
    const survivor = afterCrash(sending, now + hour)
    expect(survivor).toMatchObject({ id: 'envelope-1', status: 'waiting', nextTryAt: now + hour, leftAt: now })
    expect(canTakeBack(survivor)).toBe(false)
  })

  test('is looked up when the key may be forgotten or the clock ran backwards, and sent again when it is fresh', () => {
    const survivor = afterCrash(sending, now)
    expect(mustLookFirst(survivor, now + 23 * hour)).toBe(false)
    expect(mustLookFirst(survivor, now + 25 * hour)).toBe(true)
    expect(mustLookFirst(survivor, now - 1)).toBe(true)
    expect(mustLookFirst(waiting, now + 365 * day)).toBe(false)
  })
})

describe('the wait before the next try', () => {
  test('lies below 30 s doubling to 6 h, and never below what the distributor asked, up to a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.option(fc.integer({ min: -day, max: 1000 * day })),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (tries, asked, random) => {
          const wait = nextTry(tries, asked, now, random) - now
          const ceiling = Math.min(6 * hour, 30_000 * 2 ** (tries - 1))
          const floor = Math.min(Math.max(asked ?? 0, 0), day)
          expect(wait).toBeGreaterThanOrEqual(floor)
          expect(wait).toBeLessThanOrEqual(Math.max(ceiling, floor))
        },
      ),
    )
  })

  test('longer than a day can only be a clock that was set back, so it is over', () => {
    expect(isDue({ ...waiting, nextTryAt: now + hour }, now)).toBe(false)
    expect(isDue({ ...waiting, nextTryAt: now + 30 * day }, now)).toBe(true)
    expect(mayKnock({ failures: 1, openUntil: now + 30 * day, why: 'unreachable' }, now)).toBe(true)
  })
})

describe("a distributor's line", () => {
  const after = (outcomes: readonly Outcome[]) =>
    outcomes.reduce<Breaker>((breaker, outcome) => afterAnswer(breaker, outcome, now, 0.5), closedBreaker)
  test('opens at once when nobody is there, the key is refused or it asks to wait', () => {
    for (const outcome of [
      deaf,
      { kind: 'unauthorized', status: 401 } as const,
      { kind: 'busy', status: 429, retryAfterMs: 60_000 } as const,
    ])
      expect(mayKnock(after([outcome]), now + 1000), outcome.kind).toBe(false)
  })
  test('stays closed for one poisonous deal, and opens at the third failure in a row', () => {
    expect(mayKnock(after([silence, silence]), now)).toBe(true)
    expect(mayKnock(after([silence, silence, refusal(422, ''), silence]), now)).toBe(true)
    expect(mayKnock(after([silence, silence, silence]), now)).toBe(false)
  })
  test('is not closed by a deal that is merely being worked on', () => {
    expect(mayKnock(after([{ kind: 'busy', status: 409, retryAfterMs: null }]), now)).toBe(true)
  })
})

describe('what the registration shows', () => {
  test('a refusal is a draft again, with the words at the fields they mean', () => {
    const outcome: Outcome = {
      kind: 'refused',
      status: 422,
      code: 'invalid-registration',
      title: 'Some fields need another look',
      problems: [
        { pointer: '/contact/email', detail: 'is not an e-mail address' },
        { pointer: '/opportunity/estimatedMrc/amount', detail: 'is too small' },
        { pointer: '', detail: 'tender published' },
      ],
    }
    const after = afterTry(registration({ status: 'sending' }), settle(sending, outcome, now, 0), outcome, now)
    expect(after).toMatchObject({ status: 'draft', statusReason: 'Some fields need another look' })
    expect(after.problems).toEqual([
      { field: 'contactEmail', detail: 'is not an e-mail address' },
      { field: 'estimatedMrc', detail: 'is too small' },
      { field: '', detail: 'tender published' },
    ])
  })

  test('every field of the document leads back to its field of the form', () => {
    const advisor = { name: 'Ada', company: '', email: '', phone: '' }
    const document = JSON.parse(freeze(registration(), { supplier: 'Northline', advisor, now })) as Record<
      string,
      object
    >
    for (const part of ['customer', 'contact', 'opportunity'])
      for (const name of Object.keys(document[part] ?? {})) expect(fieldAt(`/${part}/${name}`), name).not.toBeNull()
  })

  test('the reason why something waits names the cause that holds everything first', () => {
    const tried = settle(sending, silence, now, 0.5)
    expect(waitingReason(tried, { online: false, connected: [] })).toBe('not-connected')
    expect(waitingReason(tried, { online: false, connected: ['distributor-1'] })).toBe('offline')
    expect(waitingReason(tried, { online: true, connected: ['distributor-1'] })).toBe('no-answer')
    expect(waitingReason(waiting, { online: true, connected: null })).toBe('ready')
    const letters = { online: false, connected: ['distributor-1'], byHand: ['distributor-1'] }
    expect(waitingReason(waiting, letters)).toBe('by-hand')
  })
})
