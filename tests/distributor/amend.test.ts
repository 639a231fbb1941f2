import { describe, expect, test } from 'vitest'
import { freezeExtension, freezeUpdate } from '#domain/deals/amendment'
import { freeze } from '#domain/deals/document'
import { deliver, extend, poll, update } from '#main/connectors/bridge'
import type { Target } from '#main/connectors/connector'
import type { KeptAs } from '#main/connectors/kept'
import { filledForm, registration } from '../fakes/registration'
import { bodyProblems } from './contract.ts'
import type { Fault } from './faults.ts'
import { listeningSandbox } from './listening.ts'

const now = () => Date.UTC(2026, 10, 24, 9)
const around = {
  supplier: 'Northline Voice',
  advisor: { name: 'Ada Moreno', company: '', email: '', phone: '' },
  now: now(),
}
const deal = registration({ id: 'deal-1' })
const document = freezeUpdate(deal, { notes: 'Mine' }, around)
const sealed = (envelopeId: string) => ({ distributorId: 'd', envelopeId, formatVersion: 1 as const })

/** A distributor that asks for a cost centre beside the form. */
const asking = (url: string): KeptAs<'bridge'> => ({
  kind: 'bridge',
  distributorId: 'd',
  url,
  allowLoopback: true,
  extra: [{ name: 'costCentre', label: 'Cost centre', kind: 'text', required: false, choices: [] }],
})

async function held() {
  const { sandbox, target: bare } = await listeningSandbox()
  const target: Target = { ...bare, kept: asking(bare.base.href) }
  const taken = await deliver(target, { ...sealed('key-1'), document: freeze(deal, around) }, now)
  if (taken.kind !== 'delivered') throw new Error(taken.kind)
  const { remoteId, etag } = taken.registration
  const change = (key: string, version = etag, body = document) =>
    update(target, { ...sealed(key), remoteId, etag: version, document: body }, now)
  const prolong = (key: string) =>
    extend(target, { ...sealed(key), remoteId, document: freezeExtension(deal, 'The client needs time', now()) }, now)
  const entry = () => sandbox.store.byReference('deal-1')
  return { sandbox, target, remoteId, etag, change, prolong, entry }
}

test('our documents of an update and an extension keep the contract', () => {
  expect(bodyProblems('/v1/registrations/{id}', 'patch', JSON.parse(document))).toEqual([])
  const whole = freezeUpdate(
    deal,
    { ...filledForm, seats: null, estimatedMrc: null, category: 'iot', need: '' },
    around,
  )
  expect(bodyProblems('/v1/registrations/{id}', 'patch', JSON.parse(whole)).map(({ pointer }) => pointer)).toEqual([
    '/opportunity/estimatedMrc',
  ])
  const asked = JSON.parse(freezeExtension(deal, '', now()))
  expect(bodyProblems('/v1/registrations/{id}/extension', 'post', asked)).toEqual([])
})

describe('an update', () => {
  test('changes the fields that it names, once, and gives the registration another version', async () => {
    const { change, entry, etag } = await held()
    const done = await change('key-2')
    expect(done).toMatchObject({
      kind: 'delivered',
      replayed: false,
      registration: { held: { '/opportunity/notes': 'Mine' } },
    })
    expect(done.kind === 'delivered' && done.registration.etag).not.toBe(etag)
    expect(await change('key-2')).toMatchObject({ kind: 'delivered', replayed: true })
    expect(entry()?.changes).toHaveLength(1)
  })

  test('on another version than it saw is not done, and the one that stands is handed back whole', async () => {
    const { sandbox, change, entry } = await held()
    await sandbox.desk.rework('deal-1', { '/opportunity/notes': 'Theirs', '/contact/phone': '+1 555 0200' })
    expect(await change('key-2')).toMatchObject({
      kind: 'changed-there',
      registration: { etag: '"v2"', held: { '/opportunity/notes': 'Theirs', '/contact/phone': '+1 555 0200' } },
    })
    expect(entry()?.held.document.opportunity.notes).toBe('Theirs')
    expect(await change('key-2', '"v2"')).toMatchObject({ kind: 'delivered' })
  })

  test('without a version known reads first and writes nothing', async () => {
    const { change, entry } = await held()
    expect(await change('key-2', null)).toMatchObject({ kind: 'changed-there', registration: { etag: '"v1"' } })
    expect(entry()?.changes).toEqual([])
  })

  test('of what may no longer be changed is refused with the fields', async () => {
    const { sandbox, change } = await held()
    await sandbox.desk.decide('deal-1', { status: 'approved', protectedUntil: '2027-02-22' })
    const body = freezeUpdate(deal, { website: 'other.example', notes: 'Mine' }, around)
    expect(await change('key-2', '"v2"', body)).toMatchObject({
      kind: 'refused',
      status: 409,
      code: 'not-editable',
      problems: [{ pointer: '/customer/website' }],
    })
  })

  test('changes what it asks for beside the form, also where nothing stood before', async () => {
    const { sandbox, change, entry } = await held()
    const body = freezeUpdate(deal, { 'extra.costCentre': '4711' }, around)
    expect(bodyProblems('/v1/registrations/{id}', 'patch', JSON.parse(body))).toEqual([])
    expect(await change('key-2', '"v1"', body)).toMatchObject({
      kind: 'delivered',
      registration: { held: { '/extra/costCentre': '4711' } },
    })
    await sandbox.desk.rework('deal-1', { '/extra/costCentre': null })
    const again = freezeUpdate({ ...deal, extra: { costCentre: '4711' } }, { 'extra.costCentre': '4712' }, around)
    expect(await change('key-3', '"v2"', again)).toMatchObject({
      kind: 'changed-there',
      registration: { held: { '/extra/costCentre': null } },
    })
    expect(entry()?.held.document.extra).toEqual({})
  })

  test('answers a question: what waited for information is under review again', async () => {
    const { sandbox, change } = await held()
    await sandbox.desk.decide('deal-1', { status: 'info-requested', reason: 'Which sites?' })
    expect(await change('key-2', '"v2"')).toMatchObject({ registration: { rawStatus: 'under-review' } })
  })

  test.each<[string, Fault]>([
    ['lost before', { kind: 'reset' }],
    ['lost after', { kind: 'reset', after: true }],
    ['half answered', { kind: 'truncated', after: true }],
    ["answered with another deal's", { kind: 'other-deal', after: true }],
    ['answered by a captive portal', { kind: 'html' }],
    ['refused by a full house', { kind: 'busy', retryAfter: '7' }],
  ])('that was %s is done exactly once by the next try under its key', async (_what, fault) => {
    const { sandbox, change, entry } = await held()
    sandbox.faults.next(fault)
    expect((await change('key-2')).kind).not.toBe('delivered')
    expect(await change('key-2')).toMatchObject({ kind: 'delivered' })
    expect(entry()?.changes).toHaveLength(1)
  })
})

describe('an extension', () => {
  test('is asked for once and stands until it is decided', async () => {
    const { sandbox, prolong, entry, target } = await held()
    expect(await prolong('key-2')).toMatchObject({ kind: 'refused', code: 'not-protected' })
    await sandbox.desk.decide('deal-1', { status: 'approved', protectedUntil: '2027-02-22' })
    sandbox.faults.next({ kind: 'reset', after: true })
    expect((await prolong('key-3')).kind).toBe('unreachable')
    expect(await prolong('key-3')).toMatchObject({
      kind: 'delivered',
      replayed: true,
      registration: { rawStatus: 'extension-requested', protectedUntil: '2027-02-22' },
    })
    expect(entry()?.extensions).toBe(1)
    await sandbox.desk.decide('deal-1', { status: 'approved', protectedUntil: '2027-05-23' })
    const heard = await poll(target, { distributorId: 'd', updatedSince: null, cursor: null }, now)
    expect(heard).toMatchObject({ registrations: [{ rawStatus: 'approved', protectedUntil: '2027-05-23' }] })
  })
})

describe('another registration in the way', () => {
  const claim = {
    since: '2026-11-12',
    protectedUntil: '2027-02-10',
    document: {
      customer: { legalName: 'Osprey Logistics Holdings', city: 'Portland' },
      opportunity: { category: 'ucaas' },
    },
  }
  const send = async (told?: typeof claim) => {
    const { sandbox, target } = await listeningSandbox()
    sandbox.desk.claimForOthers(filledForm.legalName, around.supplier, told)
    return deliver(target, { ...sealed('key-1'), document: freeze(deal, around) }, now)
  }

  test('is told as far as the contract lets it be', async () => {
    expect(await send(claim)).toMatchObject({
      kind: 'refused',
      status: 409,
      claim: {
        held: {
          '/customer/legalName': 'Osprey Logistics Holdings',
          '/customer/city': 'Portland',
          '/opportunity/category': 'ucaas',
        },
        since: '2026-11-12',
        until: '2027-02-10',
      },
    })
  })

  test('of which nothing is told is refused in words alone', async () => {
    const refused = await send()
    expect(refused).toMatchObject({ kind: 'refused', code: 'already-registered' })
    expect(refused).not.toHaveProperty('claim')
  })
})
