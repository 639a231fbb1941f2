import { describe, expect, test } from 'vitest'
import { meetingOf } from '#domain/deals/conflict'
import type { RemoteRegistration } from '#domain/deals/outcome'
import type { Envelope } from '#domain/deals/registration'
import { readDocument, wordsOf } from '#main/connectors/document'
import { mapped } from '#main/connectors/mapped'
import { microsoft } from '#main/connectors/microsoft'
import { answering } from './answering'
import { document, json, now, reference, targetFor, updateAsk, updated } from './deal'

const facts = { kind: 'microsoft', loginUrl: 'https://login.example', tenant: 't', clientId: 'c', consent: true }
const id = '4111fffc'
const standing = {
  id,
  externalReferenceId: reference,
  status: 'Active',
  substatus: 'Accepted',
  updatedDateTime: '2026-03-31T10:00:00Z',
  expirationDateTime: '2026-06-30T00:00:00Z',
  eTag: '"2"',
  customerProfile: {
    name: 'Osprey Logistics LLC',
    size: '10to50employees',
    address: { addressLine1: '12 Harbor Road', city: 'Portland', country: 'US' },
    team: [
      { firstName: 'Dana Mae', lastName: 'Whitfield', phoneNumber: '+1 555 0101', contactPreference: { locale: 'en' } },
    ],
  },
  details: { notes: wordsOf(readDocument(document)), dealValue: 37_812.6, currency: 'USD', theirOwn: 'kept' },
  links: { self: { uri: 'x' } },
}
type Standing = Omit<typeof standing, 'eTag'> & { readonly eTag: string }

/** A Partner Center that holds one referral and keeps to If-Match; what is written makes the next version. */
async function partnerCenter(first: Standing = standing) {
  let held: Standing = first
  let version = Number(first.eTag.replaceAll('"', ''))
  const server = await answering((request, response, body) => {
    if (request.method === 'PUT') {
      if (request.headers['if-match'] !== held.eTag)
        return void response.writeHead(412, json).end(JSON.stringify({ error: { code: 'preconditionFailed' } }))
      version += 1
      held = { ...JSON.parse(body), links: held.links, eTag: `"${version}"` }
    }
    response.writeHead(200, json).end(JSON.stringify(held))
  })
  return { ...server, target: targetFor(server, facts), held: () => held }
}

const meeting = (registration: RemoteRegistration) => meetingOf({ document: updated } as Envelope, registration)

describe('an update of a Microsoft referral', () => {
  test('writes the whole back with only our fields changed, on the version that was seen', async () => {
    const { target, held, heard } = await partnerCenter()
    expect(await microsoft.update?.(target, updateAsk(id, '"2"'), now)).toMatchObject({
      kind: 'delivered',
      registration: { remoteId: id, status: 'approved', etag: '"3"' },
    })
    expect(heard.map((one) => one.split(' ')[0])).toEqual(['GET', 'PUT'])
    expect(held()).toMatchObject({
      customerProfile: {
        ...standing.customerProfile,
        team: [{ ...standing.customerProfile.team[0], phoneNumber: '+1 555 0200' }],
      },
      details: { ...standing.details, notes: wordsOf(readDocument(updated)) },
    })
  })

  test('on another version writes nothing; untouched fields mean that it may go again on that one', async () => {
    const { target, heard } = await partnerCenter({ ...standing, eTag: '"7"' })
    const met = await microsoft.update?.(target, updateAsk(id, '"2"'), now)
    if (met?.kind !== 'changed-there') throw new Error(met?.kind)
    expect(met.registration).toMatchObject({
      etag: '"7"',
      held: { '/contact/phone': '+1 555 0101', '/opportunity/notes': null },
    })
    expect(meeting(met.registration)).toBe('moved')
    expect(heard.every((one) => one.startsWith('GET'))).toBe(true)
    expect(await microsoft.update?.(target, updateAsk(id, '"7"'), now)).toMatchObject({ kind: 'delivered' })
  })

  test('whose answer was lost is seen to be done already, and is not done again', async () => {
    const { target, heard } = await partnerCenter()
    await microsoft.update?.(target, updateAsk(id, '"2"'), now)
    const met = await microsoft.update?.(target, updateAsk(id, '"2"'), now)
    if (met?.kind !== 'changed-there') throw new Error(met?.kind)
    expect(meeting(met.registration)).toBe('there')
    expect(heard.filter((one) => one.startsWith('PUT'))).toHaveLength(1)
  })

  test('that meets their own words in the same field is a conflict with those words', async () => {
    const details = { ...standing.details, notes: 'Called the customer; wants 60 seats.' }
    const { target } = await partnerCenter({ ...standing, eTag: '"7"', details })
    const met = await microsoft.update?.(target, updateAsk(id, '"2"'), now)
    if (met?.kind !== 'changed-there') throw new Error(met?.kind)
    expect(meeting(met.registration)).toBe('conflict')
    expect(met.registration.held?.['/opportunity/notes']).toBe(details.notes)
  })

  test('of what is asked for beside the form is written into the words, and told apart from theirs', async () => {
    const { target, held } = await partnerCenter()
    const whole = JSON.parse(updated)
    const changed = [{ pointer: '/extra/costCentre', from: null }]
    const body = JSON.stringify({
      ...JSON.parse(document),
      updatedAt: whole.updatedAt,
      extra: { costCentre: '4711' },
      changed,
    })
    const ask = (etag: string) => ({ ...updateAsk(id, etag), document: body })
    expect(await microsoft.update?.(target, ask('"2"'), now)).toMatchObject({ kind: 'delivered' })
    expect(held().details.notes).toContain('costCentre: 4711')
    const met = await microsoft.update?.(target, ask('"2"'), now)
    expect(met).toMatchObject({ kind: 'changed-there', registration: { held: { '/extra/costCentre': '4711' } } })
  })

  test("of somebody else's referral is not taken for ours", async () => {
    const { target, heard } = await partnerCenter({ ...standing, externalReferenceId: 'other' })
    expect(await microsoft.update?.(target, updateAsk(id, '"2"'), now)).toMatchObject({ reason: 'other-reference' })
    expect(heard.every((one) => one.startsWith('GET'))).toBe(true)
  })
})

describe('an update through a mapping', () => {
  const mapping = JSON.stringify({
    version: 1,
    auth: { in: 'none' },
    idempotency: { by: 'look-up-first' },
    create: { method: 'POST', path: '/deals', body: { ref: '{partnerReference}' } },
    find: { path: '/deals?ref={partnerReference}' },
    update: {
      method: 'PATCH',
      path: '/deals/{remoteId}',
      body: { fixed: 'evergreen', note: '{opportunity.notes}', tel: '{contact.phone}', town: '{customer.city}' },
    },
    editable: { submitted: ['notes', 'contactPhone'] },
    read: {
      id: 'id',
      reference: 'ref',
      status: 'state',
      etag: 'rev',
      held: { '/opportunity/notes': 'note', '/contact/phone': 'tel' },
    },
  })
  const record = { id: 7, ref: reference, state: 'submitted', rev: 'r5', note: 'Theirs', tel: '+1 555 0101' }

  test('sends the changed fields and what is fixed, on the version that was seen', async () => {
    const server = await answering((_request, response) =>
      response.writeHead(200, json).end(JSON.stringify({ ...record, rev: 'r6' })),
    )
    const target = targetFor(server, { kind: 'mapped', mapping })
    expect(mapped.declares(target.kept).editable).toEqual({ submitted: ['notes', 'contactPhone'] })
    expect(await mapped.update?.(target, updateAsk('7', 'r5'), now)).toMatchObject({
      kind: 'delivered',
      registration: { etag: 'r6', rawStatus: 'submitted' },
    })
    expect(server.headers[0]?.['if-match']).toBe('r5')
    expect(JSON.parse(server.bodies[0] ?? '')).toEqual({
      fixed: 'evergreen',
      note: 'Board meets in May',
      tel: '+1 555 0200',
    })
  })

  test('sends what is asked for beside the form where the mapping puts it', async () => {
    const server = await answering((_request, response) => response.writeHead(200, json).end(JSON.stringify(record)))
    const own = JSON.parse(mapping)
    own.update.body = { centre: '{extra.costCentre}', tel: '{contact.phone}' }
    own.editable = { submitted: ['extra.costCentre'] }
    const target = targetFor(server, { kind: 'mapped', mapping: JSON.stringify(own) })
    const changed = [{ pointer: '/extra/costCentre', from: '1' }]
    const body = JSON.stringify({ ...JSON.parse(updated), extra: { costCentre: '4711' }, changed })
    await mapped.update?.(target, { ...updateAsk('7', 'r5'), document: body }, now)
    expect(JSON.parse(server.bodies[0] ?? '')).toEqual({ centre: '4711' })
  })

  test('that meets another version hands back what stands there', async () => {
    const server = await answering((request, response) =>
      request.method === 'PATCH'
        ? response.writeHead(412, json).end('{}')
        : response.writeHead(200, json).end(JSON.stringify([record])),
    )
    const met = await mapped.update?.(targetFor(server, { kind: 'mapped', mapping }), updateAsk('7', 'r4'), now)
    if (met?.kind !== 'changed-there') throw new Error(met?.kind)
    expect(met.registration.etag).toBe('r5')
    expect(meeting(met.registration)).toBe('conflict')
  })
})
