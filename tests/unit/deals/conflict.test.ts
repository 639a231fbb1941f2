import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesIn, factsIn, freezeUpdate } from '#domain/deals/amendment'
import { answered, meetingOf, versionsOf } from '#domain/deals/conflict'
import { formFields, freeze, pointerOf, sectionsOf } from '#domain/deals/document'
import { settle } from '#domain/deals/envelope'
import type { Held, RemoteRegistration } from '#domain/deals/outcome'
import { afterTry, heard } from '#domain/deals/progress'
import type { Facts, Registration, RegistrationForm } from '#domain/deals/registration'
import { money } from '#domain/values/money'
import { quantity } from '#domain/values/quantity'
import { filledForm, registration, waitingSince } from '../../fakes/registration'

const now = Date.UTC(2026, 10, 24, 9)
const around = {
  supplier: 'Northline Voice',
  advisor: { name: 'Ada Moreno', company: '', email: '', phone: '' },
  now,
}
const mine: Partial<RegistrationForm> = { notes: 'Board meets in May', seats: quantity(50_000) }
const held = registration({ status: 'approved', remoteId: 'REG-1', etag: '"v3"', formEtag: '"v2"', edits: mine })
const update = {
  ...waitingSince(now),
  kind: 'update' as const,
  document: freezeUpdate(held, mine, around),
  ifMatch: '"v2"',
  tries: 1,
}
const remote = (there: Held | undefined, etag: string | null = '"v4"'): RemoteRegistration => ({
  remoteId: 'REG-1',
  partnerReference: held.id,
  rawStatus: 'approved',
  statusReason: null,
  protectedUntil: '2027-02-22',
  etag,
  updatedAt: '2026-11-24T09:00:00.000Z',
  ...(there ? { held: there } : {}),
})
const wholeOf = (form: RegistrationForm): Held =>
  Object.fromEntries(
    formFields.map((field) => {
      const [section = '', name = ''] = pointerOf(field).slice(1).split('/')
      const sections = sectionsOf({ form }) as Record<string, Record<string, unknown>>
      return [pointerOf(field), sections[section]?.[name] ?? null]
    }),
  ) as Held
const standing = (changes: Partial<RegistrationForm>) => wholeOf({ ...filledForm, ...changes })

describe('the document of an update', () => {
  test('is the whole as it shall be, with each changed field and what it was', () => {
    const whole = JSON.parse(freeze({ ...held, form: { ...filledForm, ...mine } }, around))
    const { submittedAt, ...rest } = whole
    expect(JSON.parse(update.document)).toEqual({
      ...rest,
      updatedAt: submittedAt,
      changed: [
        { pointer: '/opportunity/seats', from: 42 },
        { pointer: '/opportunity/notes', from: null },
      ],
    })
    expect(changesIn(update.document)).toEqual({ before: { seats: quantity(42_000), notes: '' }, after: mine })
  })

  test('says every form so that it is read back the same, whatever is given and whatever is not', () => {
    const text = fc.string({ maxLength: 20 }).map((one) => one.trim())
    fc.assert(
      fc.property(
        fc.record({
          need: text,
          contactName: text,
          seats: fc.option(fc.nat({ max: 1e6 }).map(quantity)),
          sites: fc.option(fc.nat({ max: 1000 })),
          estimatedMrc: fc.option(
            fc
              .tuple(fc.nat({ max: 1e9 }), fc.constantFrom('USD', 'JPY', 'BHD'))
              .map(([minor, currency]) => money(minor, currency)),
          ),
        }),
        (fields) => {
          const form = { ...filledForm, ...fields }
          expect(factsIn(wholeOf(form))).toEqual(form)
        },
      ),
    )
  })
})

describe('an update that met another version', () => {
  test('is done when the version is its own: the answer to the first try was lost', () => {
    expect(meetingOf(update, remote(standing(mine)))).toBe('there')
    const settled = settle(update, { kind: 'changed-there', registration: remote(standing(mine)) }, now, 0)
    expect(settled).toMatchObject({ status: 'delivered', receipt: { replayed: true } })
    const { edits, ...after } = afterTry(
      held,
      settled,
      { kind: 'changed-there', registration: remote(standing(mine)) },
      now,
    )
    expect([edits, after.form, after.formEtag]).toEqual([undefined, { ...filledForm, ...mine }, '"v4"'])
  })

  test('goes again on that version when its own fields are untouched, and takes over the others', () => {
    const there = standing({ need: 'Their words' })
    const outcome = { kind: 'changed-there' as const, registration: remote(there) }
    const settled = settle(update, outcome, now, 0)
    expect(settled).toMatchObject({ status: 'waiting', ifMatch: '"v4"', nextTryAt: now, id: update.id })
    expect(afterTry(held, settled, outcome, now)).toMatchObject({
      form: { need: 'Their words', notes: '' },
      formEtag: '"v4"',
      edits: mine,
    })
  })

  test('waits for the advisor when both changed one field, with the version of the distributor kept', () => {
    const outcome = { kind: 'changed-there' as const, registration: remote(standing({ notes: 'Their note' })) }
    const settled = settle(update, outcome, now, 0)
    expect(settled).toMatchObject({ status: 'refused', lastFault: { code: 'changed-there' } })
    const after = afterTry(held, settled, outcome, now)
    expect(after).toMatchObject({ form: filledForm, edits: mine, theirs: { etag: '"v4"', at: now } })
    expect(versionsOf(after)).toEqual([
      { field: 'seats', base: quantity(42_000), mine: quantity(50_000), theirs: quantity(42_000), changed: 'mine' },
      { field: 'notes', base: '', mine: 'Board meets in May', theirs: 'Their note', changed: 'both' },
    ])
  })

  test('of a system that numbers no versions and says nothing of the fields is not guessed at', () => {
    expect(meetingOf(update, remote({}, null))).toBe('conflict')
  })
})

describe('the answer to a conflict', () => {
  const met: Registration = {
    ...held,
    theirs: { form: { ...filledForm, notes: 'Their note', need: 'Their need' }, etag: '"v4"', at: now },
  }

  test.each([
    ['mine', mine],
    ['theirs', { seats: quantity(50_000) }],
  ] as const)('with %s leaves what is still to be sent, on the version of the distributor', (side, edits) => {
    const after = answered(met, { notes: side })
    expect(after).toMatchObject({ form: { notes: 'Their note', need: 'Their need' }, formEtag: '"v4"', edits })
    expect('theirs' in after).toBe(false)
  })

  test('may bring back what only the distributor changed, or give up what only the advisor did', () => {
    const after = answered(met, { notes: 'theirs', need: 'mine', seats: 'theirs' })
    expect(after.edits).toEqual({ need: filledForm.need })
  })
})

describe('news of the document', () => {
  const calm = registration({ status: 'approved', remoteId: 'REG-1', etag: '"v3"', formEtag: '"v3"' })

  test('is taken over where the advisor changed nothing', () => {
    const after = heard(calm, remote(standing({ sites: 9 })), now)
    expect(after).toMatchObject({ form: { sites: 9 }, formEtag: '"v4"' })
    expect(heard(after, remote(standing({ sites: 9 })), now + 1)).toBe(after)
  })

  test('that meets an unsent change of the same field is a conflict at once, and told once', () => {
    const after = heard(held, remote(standing({ notes: 'Their note' })), now)
    expect(after.theirs?.form.notes).toBe('Their note')
    expect(heard(after, remote(standing({ notes: 'Their note' })), now + 1)).toBe(after)
  })

  test('of a deal found from an earlier try shows what was edited since as changes to send', () => {
    const sent = registration({ form: { ...filledForm, notes: 'Edited since' }, status: 'sending' })
    const found = { kind: 'delivered' as const, replayed: true, registration: remote(standing({ notes: 'First' })) }
    const after = afterTry(sent, { ...waitingSince(now), status: 'delivered' }, found, now)
    expect(after).toMatchObject({ form: { notes: 'First' }, edits: { notes: 'Edited since' }, formEtag: '"v4"' })
  })
})

describe('what a distributor asks for beside the form', () => {
  const given = registration({ ...held, extra: { costCentre: '4711', onSite: 'yes' } })
  const edits: Facts = { 'extra.costCentre': '4712', 'extra.vertical': 'Retail' }
  const changing = { ...update, document: freezeUpdate(given, edits, around) }
  const mineIs = { ...given, edits }

  test('is changed like any other field, each with what it was', () => {
    const { extra, changed } = JSON.parse(changing.document)
    expect(extra).toEqual({ costCentre: '4712', onSite: 'yes', vertical: 'Retail' })
    expect(changed).toEqual([
      { pointer: '/extra/costCentre', from: '4711' },
      { pointer: '/extra/vertical', from: null },
    ])
    const done = { kind: 'delivered' as const, replayed: false, registration: remote(undefined) }
    const after = afterTry(mineIs, { ...changing, status: 'delivered' }, done, now)
    expect([after.extra, after.edits]).toEqual([extra, undefined])
  })

  test('is heard when they change it or take it away, and is no news while it is as it was', () => {
    const calm = registration({
      ...given,
      formEtag: '"v4"',
      rawStatus: 'approved',
      protectedUntil: '2027-02-22',
      etag: '"v4"',
    })
    const { edits: _none, ...plain } = calm
    expect(heard(plain, remote({ '/extra/costCentre': '4711', '/extra/unasked': null }), now)).toBe(plain)
    const after = heard(plain, remote({ '/extra/costCentre': '9', '/extra/onSite': null }, '"v5"'), now)
    expect(after.extra).toEqual({ costCentre: '9' })
  })

  test('that both changed waits for the advisor, and the answer stands on their version', () => {
    const outcome = {
      kind: 'changed-there' as const,
      registration: remote({ '/extra/costCentre': '9', '/extra/vertical': null }),
    }
    const settled = settle(changing, outcome, now, 0)
    expect(settled.status).toBe('refused')
    const met = afterTry(mineIs, settled, outcome, now)
    expect(versionsOf(met)).toEqual([
      { field: 'extra.costCentre', base: '4711', mine: '4712', theirs: '9', changed: 'both' },
      { field: 'extra.vertical', base: '', mine: 'Retail', theirs: '', changed: 'mine' },
    ])
    const after = answered(met, { 'extra.costCentre': 'theirs' })
    expect([after.extra, after.edits]).toEqual([{ costCentre: '9', onSite: 'yes' }, { 'extra.vertical': 'Retail' }])
  })
})

describe('another registration that stands in the way', () => {
  const sent = registration({ status: 'sending', submittedAt: now })
  const claim = {
    held: { '/customer/legalName': 'Osprey Logistics Holdings', '/customer/city': 'Portland' },
    since: '2026-11-12',
    until: '2027-02-10T23:59:59Z',
  }
  const refused = {
    kind: 'refused' as const,
    status: 409,
    code: 'already-registered',
    title: 'Taken',
    problems: [],
    claim,
  }
  const met = afterTry(sent, settle({ ...waitingSince(now), tries: 1 }, refused, now, 0), refused, now)

  test('is shown beside ours as far as it is told: only where the two differ, and how long it protects', () => {
    expect(met).toMatchObject({ status: 'conflict', theirs: { since: '2026-11-12', until: '2027-02-10' } })
    expect(versionsOf(met)).toEqual([
      {
        field: 'legalName',
        base: filledForm.legalName,
        mine: filledForm.legalName,
        theirs: 'Osprey Logistics Holdings',
        changed: 'both',
      },
    ])
  })

  test('leaves ours as it is until the advisor takes something over, and then counts that as typed', () => {
    expect(answered(met, {}).form).toEqual(filledForm)
    const taken = answered(met, { legalName: 'theirs' })
    expect(taken).toMatchObject({
      form: { legalName: 'Osprey Logistics Holdings' },
      provenance: { legalName: 'typed' },
      status: 'conflict',
    })
    expect(versionsOf(taken)).toEqual([])
  })

  test('of which nothing is told is the plain words and nothing to choose', () => {
    const { claim: _untold, ...plain } = refused
    const after = afterTry(sent, settle({ ...waitingSince(now), tries: 1 }, plain, now, 0), plain, now)
    expect([after.status, after.statusReason, after.theirs]).toEqual(['conflict', 'Taken', undefined])
  })
})
