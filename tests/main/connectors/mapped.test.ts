import { describe, expect, test } from 'vitest'
import { dryRun, mapped } from '#main/connectors/mapped'
import { readMapping } from '#main/connectors/mapping'
import { answering } from './answering'
import {
  deliverAsk,
  document,
  findAsk,
  json,
  key,
  now,
  pollAsk,
  queryOf,
  reference,
  targetFor,
  withdrawAsk,
} from './deal'

const mapping = {
  version: 1,
  auth: { in: 'header', name: 'Authorization', value: 'Token {secret}' },
  idempotency: { by: 'header', name: 'Idempotency-Key' },
  create: {
    method: 'POST',
    path: '/v2/opportunities',
    headers: { 'x-partner': '{partner.company}' },
    body: {
      external_id: '{partnerReference}',
      title: '{customer.legalName}: {opportunity.offering}',
      sites: '{opportunity.sites}',
      seats: '{opportunity.seats|number}',
      amount: '{dealValue|number}',
      missing: '{opportunity.notes}',
      tags: ['evergreen', '{opportunity.category}', '{opportunity.notes}'],
      fixed: { kept: true, nothing: null },
    },
  },
  find: { path: '/v2/opportunities?external_id={partnerReference}', items: 'data' },
  list: { path: '/v2/opportunities?since={updatedSince}&page={cursor}', items: 'data', next: 'meta.next' },
  withdraw: { method: 'DELETE', path: '/v2/opportunities/{remoteId}' },
  read: {
    in: 'data',
    id: 'id',
    reference: 'external_id',
    status: 'state.name',
    reason: 'state.note',
    protectedUntil: 'protected_until',
    updatedAt: 'updated_at',
  },
  states: { open: 'under-review', granted: 'approved' },
  required: ['legalName', 'estimatedMrc'],
  errors: {
    title: 'error.message',
    list: 'error.fields',
    field: 'name',
    detail: 'why',
    fields: { title: '/customer/legalName' },
  },
} as const

const held = {
  id: 17,
  external_id: reference,
  state: { name: 'granted', note: 'Yours' },
  protected_until: '2026-06-30',
  updated_at: '2026-03-31T10:00:00Z',
}

async function playing(status: number, body: unknown, how: object = mapping) {
  const server = await answering((_request, response) => {
    if (status === 204) response.writeHead(204).end()
    else response.writeHead(status, json).end(JSON.stringify(body))
  })
  return { ...server, target: targetFor(server, { kind: 'mapped', mapping: JSON.stringify(how) }) }
}

describe('a deal', () => {
  test('goes out as the mapping says: typed values, nothing for what is missing, the key in its header', async () => {
    const { target, heard, bodies, headers } = await playing(201, { data: held })
    expect(await mapped.deliver(target, deliverAsk, now)).toEqual({
      kind: 'delivered',
      replayed: false,
      registration: {
        remoteId: '17',
        partnerReference: reference,
        rawStatus: 'granted',
        status: 'approved',
        statusReason: 'Yours',
        protectedUntil: '2026-06-30',
        etag: null,
        updatedAt: '2026-03-31T10:00:00Z',
      },
    })
    expect(heard).toEqual(['POST /v2/opportunities'])
    expect(JSON.parse(bodies[0] ?? '')).toEqual({
      external_id: reference,
      title: 'Osprey Logistics LLC: Alder Cloud PBX',
      sites: 3,
      seats: 42,
      amount: 37812.6,
      tags: ['evergreen', 'ucaas'],
      fixed: { kept: true, nothing: null },
    })
    expect(headers[0]).toMatchObject({
      authorization: 'Token key-canary',
      'idempotency-key': key,
      'x-partner': 'Vale Advisory',
    })
  })

  test('is shown before it is sent exactly as it would go, its secret masked', async () => {
    const { target, heard, bodies } = await playing(201, { data: held })
    const shown = dryRun(target, document)
    expect(heard).toEqual([])
    await mapped.deliver(target, deliverAsk, now)
    if (shown.kind !== 'request') throw new Error('no request')
    expect(shown.body).toBe(bodies[0])
    expect(`${shown.method} ${new URL(shown.url).pathname}`).toBe(heard[0])
    expect(shown.headers).toMatchObject({ authorization: 'Token •••', 'Idempotency-Key': 'key-made-at-submit' })
    expect(JSON.stringify(shown)).not.toContain('key-canary')
  })

  test('whose secret goes in the query is masked there too', async () => {
    const { target, heard } = await playing(201, { data: held }, { ...mapping, auth: { in: 'query', name: 'key' } })
    await mapped.deliver(target, deliverAsk, now)
    expect(queryOf(heard[0]).get('key')).toBe('key-canary')
    expect(JSON.stringify(dryRun(target, document))).not.toContain('key-canary')
  })

  test('is looked up, listed and let go as the mapping says', async () => {
    const there = await playing(200, { data: [{ ...held, external_id: 'other' }, held], meta: { next: 2 } })
    expect(await mapped.find(there.target, findAsk, now)).toMatchObject({
      kind: 'found',
      registration: { remoteId: '17' },
    })
    expect(queryOf(there.heard[0]).get('external_id')).toBe(reference)
    expect(await mapped.poll(there.target, { ...pollAsk, updatedSince: 'x&y=1' }, now)).toMatchObject({ cursor: '2' })
    expect([queryOf(there.heard[1]).get('since'), queryOf(there.heard[1]).has('page')]).toEqual(['x&y=1', false])
    expect(await mapped.find((await playing(200, { data: [] })).target, findAsk, now)).toEqual({ kind: 'absent' })
    const other = await playing(200, { data: [{ ...held, external_id: 'other' }] })
    expect(await mapped.find(other.target, findAsk, now)).toMatchObject({ kind: 'nonsense' })
    const gone = await playing(204, null)
    expect(await mapped.withdraw(gone.target, withdrawAsk('a/../b'), now)).toMatchObject({
      registration: { status: 'withdrawn' },
    })
    expect(gone.heard).toEqual(['DELETE /v2/opportunities/a%2F..%2Fb'])
  })

  test.each<[number, unknown, Record<string, unknown>]>([
    [
      422,
      { error: { message: 'Not good', fields: [{ name: 'title', why: 'too long' }] } },
      { kind: 'refused', title: 'Not good', problems: [{ pointer: '/customer/legalName', detail: 'too long' }] },
    ],
    [400, { error: { message: 'You sent key-canary' } }, { kind: 'refused', title: 'You sent •••' }],
    [401, {}, { kind: 'unauthorized' }],
    [429, {}, { kind: 'busy' }],
    [500, {}, { kind: 'unreachable', left: true }],
    [201, { data: { ...held, external_id: 'other' } }, { kind: 'nonsense', reason: 'other-reference' }],
    [201, { data: { id: 1 } }, { kind: 'nonsense' }],
    [201, { data: [] }, { kind: 'nonsense' }],
  ])('answered with %i %j', async (status, body, outcome) => {
    expect(await mapped.deliver((await playing(status, body)).target, deliverAsk, now)).toMatchObject(outcome)
  })
})

describe('a mapping', () => {
  test.each<[string, unknown, string]>([
    ['is no JSON', '{', ''],
    ['leaves the address', { ...mapping, create: { ...mapping.create, path: '//elsewhere.example/x' } }, 'create.path'],
    [
      'names another host',
      { ...mapping, create: { ...mapping.create, path: 'https://elsewhere.example' } },
      'create.path',
    ],
    ['knows a verb too many', { ...mapping, create: { ...mapping.create, method: 'DELETE' } }, 'create.method'],
    [
      'sends a header with a line break',
      { ...mapping, create: { ...mapping.create, headers: { a: 'b\r\nc' } } },
      'create.headers.a',
    ],
    [
      'asks for what the document does not hold',
      { ...mapping, create: { ...mapping.create, body: { a: '{customer.iban}', r: '{partnerReference}' } } },
      'create.body.a',
    ],
    [
      'puts the secret into the body',
      { ...mapping, create: { ...mapping.create, body: { a: '{secret}', r: '{partnerReference}' } } },
      'create.body.a',
    ],
    ['never sends our reference', { ...mapping, create: { ...mapping.create, body: {} } }, 'create.body'],
    [
      'is looked up first and says not how',
      { ...mapping, find: undefined, idempotency: { by: 'look-up-first' } },
      'find.path',
    ],
    ['maps to a state that is none', { ...mapping, states: { open: 'maybe' } }, 'states.open'],
    ['has a word too many', { ...mapping, script: 'x' }, ''],
  ])('that %s is refused at its place', (_what, text, at) => {
    const read = readMapping(typeof text === 'string' ? text : JSON.stringify(text))
    expect('create' in read ? [] : read.map((one) => one.at)).toContain(at)
  })

  test('declares what it offers', () => {
    const kept = { kind: 'mapped', distributorId: 'd', url: 'https://x.example', allowLoopback: false } as const
    const declares = (how: object) => mapped.declares({ ...kept, mapping: JSON.stringify(how) })
    expect(declares(mapping)).toMatchObject({
      idempotency: 'key-header',
      finds: true,
      required: ['legalName', 'estimatedMrc'],
      states: ['submitted', 'under-review', 'approved'],
      protection: { given: 'by-answer' },
    })
    const bare = { ...mapping, find: undefined, idempotency: { by: 'none' }, auth: { in: 'none' } }
    expect(declares(bare)).toMatchObject({ idempotency: 'none', finds: false, access: 'none' })
  })
})
