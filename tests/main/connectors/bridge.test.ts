import type { OutgoingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { deliver, find, poll, probe } from '#main/connectors/bridge'
import type { Limits } from '#main/connectors/http'
import { answering, targetAt } from './answering'

const quick: Limits = { connectMs: 500, totalMs: 800, bytes: 100_000 }
const now = () => Date.parse('2026-03-31T10:00:00Z')
const reference = 'deal-0001'
const envelope = {
  distributorId: 'dist-meridian',
  envelopeId: '01936f00-0000-7000-8000-00000000000a',
  formatVersion: 1 as const,
  document: JSON.stringify({ partnerReference: reference, customer: { legalName: 'Grüne Wälder GmbH' } }),
}
const held = {
  id: 'REG-7',
  partnerReference: reference,
  status: 'under-review',
  statusReason: null,
  protectedUntil: '2026-06-29',
  updatedAt: '2026-03-31T09:59:00Z',
}
const json = { 'content-type': 'application/json; charset=utf-8' }
const problem = { 'content-type': 'application/problem+json' }

async function delivered(status: number, headers: OutgoingHttpHeaders, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const server = await answering((_request, response) => response.writeHead(status, headers).end(text))
  return { ...server, outcome: await deliver(server.target, envelope, now, quick) }
}

describe('a registration', () => {
  test('goes out as the frozen document under its key, and is delivered when the answer names it', async () => {
    const { outcome, heard, bodies, headers } = await delivered(201, { ...json, etag: '"v1"' }, held)
    expect(outcome).toEqual({
      kind: 'delivered',
      replayed: false,
      registration: {
        remoteId: 'REG-7',
        partnerReference: reference,
        rawStatus: 'under-review',
        statusReason: null,
        protectedUntil: '2026-06-29',
        etag: '"v1"',
        updatedAt: '2026-03-31T09:59:00Z',
      },
    })
    expect(heard).toEqual(['POST /v1/registrations'])
    expect(bodies).toEqual([envelope.document])
    expect(headers[0]).toMatchObject({ 'idempotency-key': envelope.envelopeId, 'x-api-key': 'key-canary' })
  })

  test('already held is delivered as a replay', async () => {
    expect((await delivered(200, json, held)).outcome).toMatchObject({ kind: 'delivered', replayed: true })
  })

  test('keeps a status that we do not know as its raw word', async () => {
    const { outcome } = await delivered(201, json, { ...held, status: 'ON_HOLD (legal)', extra: { deep: [1] } })
    expect(outcome).toMatchObject({ kind: 'delivered', registration: { rawStatus: 'ON_HOLD (legal)' } })
  })
})

describe('a success does not count', () => {
  test.each<[string, number, OutgoingHttpHeaders, unknown]>([
    ['as HTML of a captive portal', 200, { 'content-type': 'text/html' }, '<html>Welcome to the hotel</html>'],
    ['as JSON that says it is HTML', 200, { 'content-type': 'text/html' }, held],
    ['without a content type', 200, {}, held],
    ['cut off', 201, json, JSON.stringify(held).slice(0, -5)],
    ['empty', 201, json, ''],
    ['as null', 201, json, 'null'],
    ['as a list', 201, json, [held]],
    ['without an id', 201, json, { ...held, id: undefined }],
    ['with an empty id', 201, json, { ...held, id: '' }],
    ['with a number for an id', 201, json, { ...held, id: 7 }],
    ['with the reference of another deal', 201, json, { ...held, partnerReference: 'deal-0002' }],
    ['under another key', 201, { ...json, 'idempotency-key': 'other' }, held],
    ['nested a hundred thousand deep', 201, json, `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['larger than the limit', 201, json, JSON.stringify({ ...held, statusReason: 'x'.repeat(200_000) })],
    ['compressed although nobody asked', 200, { ...json, 'content-encoding': 'gzip' }, 'x'],
    ['as an empty 204', 204, {}, ''],
    ['as a 202 that promises', 202, json, {}],
    ['as a redirect', 302, { location: 'https://login.example/' }, ''],
    ['as a permanent redirect to another host', 308, { location: 'http://169.254.169.254/' }, ''],
    ['as a not-modified', 304, {}, ''],
    ['as a 404 page of a proxy', 404, { 'content-type': 'text/html' }, '<h1>Not found</h1>'],
  ])('%s', async (_what, status, headers, body) => {
    expect((await delivered(status, headers, body)).outcome).toMatchObject({ kind: 'nonsense', left: true })
  })
})

describe('an answer that says no', () => {
  const fields = [{ pointer: '/customer/postcode', detail: 'is required' }]
  test.each([400, 409, 412, 422])('%i with a problem document is refused with its fields', async (status) => {
    const { outcome } = await delivered(status, problem, { title: 'Invalid registration', errors: fields })
    expect(outcome).toEqual({ kind: 'refused', status, code: '', title: 'Invalid registration', problems: fields })
  })

  test.each([401, 403])('%i is a matter of the key', async (status) => {
    expect((await delivered(status, {}, '')).outcome).toEqual({ kind: 'unauthorized', status })
  })

  test.each<[number, string | undefined, number | null]>([
    [429, '30', 30_000],
    [429, 'Tue, 31 Mar 2026 10:00:10 GMT', 10_000],
    [429, 'Tue, 31 Mar 2026 09:00:00 GMT', 0],
    [503, 'later', null],
    [503, '999999999', 86_400_000],
    [503, undefined, null],
  ])('%i with Retry-After %j waits %j ms', async (status, after, retryAfterMs) => {
    const { outcome } = await delivered(status, after ? { 'retry-after': after } : {}, '')
    expect(outcome).toEqual({ kind: 'busy', status, retryAfterMs })
  })

  test.each([500, 502, 504])('%i leaves open whether it arrived', async (status) => {
    expect((await delivered(status, {}, 'oops')).outcome).toEqual({
      kind: 'unreachable',
      left: true,
      reason: `status-${status}`,
    })
  })
})

describe('a line that breaks', () => {
  test('before anything left says so', async () => {
    expect(await deliver(targetAt('http://127.0.0.1:1'), envelope, now, quick)).toEqual({
      kind: 'unreachable',
      left: false,
      reason: 'ECONNREFUSED',
    })
  })

  test('after the request was sent says that it may have arrived', async () => {
    const { target } = await answering((request) => request.socket.destroy())
    expect(await deliver(target, envelope, now, quick)).toMatchObject({ kind: 'unreachable', left: true })
  })

  test('and never answers ends in time', async () => {
    const { target } = await answering(() => undefined)
    expect(await deliver(target, envelope, now, quick)).toEqual({ kind: 'unreachable', left: true, reason: 'timeout' })
  })
})

describe('asking', () => {
  const page = (items: readonly unknown[], nextCursor: string | null = null) => ({ items, nextCursor })
  async function asked(body: unknown) {
    return answering((_request, response) => response.writeHead(200, json).end(JSON.stringify(body)))
  }

  test('for a lost try finds what the distributor holds, or its absence', async () => {
    const ask = { distributorId: 'd', envelopeId: 'e', partnerReference: 'deal 1&x' }
    const mine = { ...held, partnerReference: ask.partnerReference }
    const there = await asked(page([mine]))
    expect(await find(there.target, ask, now, quick)).toMatchObject({
      kind: 'found',
      registration: { remoteId: 'REG-7' },
    })
    expect(new URL(there.heard[0]?.slice(4) ?? '', 'http://x').searchParams.get('partnerReference')).toBe('deal 1&x')
    expect(await find((await asked(page([]))).target, ask, now, quick)).toEqual({ kind: 'absent' })
    expect(await find((await asked(page([held]))).target, ask, now, quick)).toMatchObject({ kind: 'nonsense' })
    expect(await find((await asked('gone')).target, ask, now, quick)).toMatchObject({ kind: 'nonsense' })
  })

  test('for changes passes the cursor on and reads a page', async () => {
    const { target, heard } = await asked(page([held, { ...held, id: 'REG-8' }], 'c2'))
    const polled = await poll(
      target,
      { distributorId: 'd', updatedSince: '2026-03-01T00:00:00Z', cursor: 'c1' },
      now,
      quick,
    )
    expect(polled).toMatchObject({
      kind: 'page',
      cursor: 'c2',
      registrations: [{ remoteId: 'REG-7' }, { remoteId: 'REG-8' }],
    })
    const query = new URL(heard[0]?.slice(4) ?? '', 'http://x').searchParams
    expect([query.get('updatedSince'), query.get('cursor')]).toEqual(['2026-03-01T00:00:00Z', 'c1'])
  })

  test('whether anybody is there is not fooled by a captive portal', async () => {
    const deaf = { reachable: false, keyRefused: false }
    expect(await probe((await asked(page([]))).target, now, quick)).toEqual({ reachable: true, keyRefused: false })
    const portal = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')
    })
    expect(await probe(portal.target, now, quick)).toEqual(deaf)
    expect(await probe(targetAt('http://127.0.0.1:1'), now, quick)).toEqual(deaf)
    const strict = await answering((_request, response) =>
      response.writeHead(401, problem).end('{"title":"Unknown key"}'),
    )
    expect(await probe(strict.target, now, quick)).toEqual({ reachable: true, keyRefused: true })
  })
})
