import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextMove, type Offer } from '#domain/deals/envelope'
import type { Envelope } from '#domain/deals/registration'
import { fieldsAmong, lacking } from '#domain/deals/required'
import { filledForm, waitingSince } from '../../fakes/registration'

const now = Date.UTC(2026, 10, 24, 9)
const hour = 3_600_000
const waiting = waitingSince(now)
const offers = (['key-header', 'external-id', 'look-up-first', 'none'] as const).flatMap((idempotency) =>
  [true, false].map((finds): Offer => ({ idempotency, finds })),
)
const left = (hours: number): Envelope => ({ ...waiting, leftAt: now - hours * hour })

describe('what a try begins with', () => {
  test.each(offers)('a first try is simply sent to %j', (offer) => {
    expect(nextMove(waiting, offer, now)).toBe('send')
  })

  test.each<[Offer['idempotency'], boolean, string]>([
    ['key-header', true, 'send'],
    ['key-header', false, 'send'],
    ['external-id', true, 'send'],
    ['external-id', false, 'send'],
    ['look-up-first', true, 'look-first'],
    ['none', true, 'look-first'],
    ['none', false, 'ask-person'],
  ])('after a try an hour ago that may have arrived: %s (can be asked: %s) %s', (idempotency, finds, move) => {
    expect(nextMove(left(1), { idempotency, finds }, now)).toBe(move)
  })

  test.each<[Offer['idempotency'], boolean, string]>([
    ['key-header', true, 'look-first'],
    ['key-header', false, 'ask-person'],
    ['external-id', false, 'send'],
    ['none', false, 'ask-person'],
  ])('when that try is two days old: %s (can be asked: %s) %s', (idempotency, finds, move) => {
    expect(nextMove(left(48), { idempotency, finds }, now)).toBe(move)
  })

  test('the advisor who sends again by hand has decided where nobody can be asked', () => {
    const again: Envelope = { ...waiting, lastFault: { code: 'look-first', detail: '' } }
    expect(nextMove(again, { idempotency: 'none', finds: false }, now)).toBe('send')
    expect(nextMove(again, { idempotency: 'none', finds: true }, now)).toBe('look-first')
  })

  test('what may have arrived is never sent blindly to a system that honours neither key nor reference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 * now }), fc.boolean(), (leftAt, finds) => {
        for (const idempotency of ['none', 'look-up-first'] as const)
          expect(nextMove({ ...waiting, leftAt }, { idempotency, finds }, now)).not.toBe('send')
      }),
    )
  })
})

describe('required fields', () => {
  test('are what the system at the other end declares, and names that no form has are passed over', () => {
    const form = { ...filledForm, postcode: '', website: '', estimatedMrc: null }
    const required = fieldsAmong(['legalName', 'postcode', 'toString', 'duns'], form)
    expect(required).toEqual(['legalName', 'postcode'])
    expect(lacking(form, required)).toEqual([{ field: 'postcode', why: 'missing' }])
    expect(lacking(form)).toEqual([{ field: 'estimatedMrc', why: 'missing' }])
  })
})
