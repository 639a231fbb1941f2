import { describe, expect, test } from 'vitest'
import { salesforce } from '#main/connectors/salesforce'
import { answering } from './answering'
import { deliverAsk, findAsk, json, now, pollAsk, queryOf, reference, targetFor, withdrawAsk } from './deal'

const facts = { kind: 'salesforce', clientId: 'c', field: 'Evergreen_Reference__c', lostStatus: '' }
const root = '/services/data/v60.0'
const lead = {
  attributes: { type: 'Lead' },
  Id: '00Q000000000001AAA',
  Status: 'Open - Not Contacted',
  IsConverted: false,
  LastModifiedDate: '2026-03-31T10:00:00.000+0000',
  Evergreen_Reference__c: reference,
}

async function playing(status: number, body: unknown, headers: Record<string, string> = {}) {
  const server = await answering((_request, response) => {
    if (status === 204) response.writeHead(204, headers).end()
    else response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body))
  })
  return { ...server, target: targetFor(server, facts) }
}
const no = (errorCode: string, fields: readonly string[] = []) => [{ errorCode, message: 'No', fields }]

describe('a lead', () => {
  test.each([
    [201, true, false],
    [200, false, true],
  ])('is upserted by the external id: %i', async (status, created, replayed) => {
    const date = { date: 'Tue, 31 Mar 2026 10:00:05 GMT' }
    const { target, heard, bodies } = await playing(status, { id: lead.Id, success: true, errors: [], created }, date)
    expect(await salesforce.deliver(target, deliverAsk, now)).toMatchObject({
      kind: 'delivered',
      replayed,
      registration: { remoteId: lead.Id, partnerReference: reference, updatedAt: '2026-03-31T10:00:05.000Z' },
    })
    expect(heard).toEqual([`PATCH ${root}/sobjects/Lead/Evergreen_Reference__c/${reference}`])
    const sent = JSON.parse(bodies[0] ?? '')
    expect(sent).toMatchObject({ Company: 'Osprey Logistics LLC', FirstName: 'Dana Mae', LastName: 'Whitfield' })
    expect(sent.Evergreen_Reference__c).toBeUndefined()
  })

  test.each([
    ['Open - Not Contacted', false, 'submitted'],
    ['Working - Contacted', false, 'under-review'],
    ['Closed - Converted', true, 'approved'],
    ['Closed - Not Converted', false, 'lost'],
  ])('whose status is %s counts as %s', async (Status, IsConverted, status) => {
    const { target } = await playing(200, { totalSize: 1, done: true, records: [{ ...lead, Status, IsConverted }] })
    expect(await salesforce.poll(target, pollAsk, now)).toMatchObject({
      cursor: null,
      registrations: [{ status, rawStatus: Status, partnerReference: reference }],
    })
  })

  test('is asked for by what changed since, page after page, and never by a query of somebody else', async () => {
    const next = `${root}/query/01g0-2000`
    const { target, heard } = await playing(200, { totalSize: 3, done: false, nextRecordsUrl: next, records: [lead] })
    const since = { ...pollAsk, updatedSince: '2026-03-01T00:00:00.000+0000' }
    expect(await salesforce.poll(target, since, now)).toMatchObject({ cursor: next })
    expect(queryOf(heard[0]).get('q')).toMatch(
      /WHERE Evergreen_Reference__c != null AND LastModifiedDate >= 2026-03-01T00:00:00.000Z ORDER BY/,
    )
    await salesforce.poll(target, { ...pollAsk, cursor: next }, now)
    expect(heard[1]).toBe(`GET ${next}`)
    await expect(salesforce.poll(target, { ...pollAsk, cursor: '/services/data/v60.0/limits' }, now)).rejects.toThrow(
      'bad-ask',
    )
    const forged = { ...pollAsk, updatedSince: "2026' OR Name != '" }
    await salesforce.poll(target, forged, now)
    expect(queryOf(heard[2]).get('q')).not.toContain('OR Name')
  })

  test('is found by our reference, or is absent', async () => {
    expect(await salesforce.find((await playing(200, lead)).target, findAsk, now)).toMatchObject({ kind: 'found' })
    const gone = await playing(404, no('NOT_FOUND'))
    expect(await salesforce.find(gone.target, findAsk, now)).toEqual({ kind: 'absent' })
    const proxy = await playing(404, { error: 'x' })
    expect(await salesforce.find(proxy.target, findAsk, now)).toMatchObject({ kind: 'nonsense' })
  })

  test('is let go by its status', async () => {
    const { target, heard, bodies } = await playing(204, null)
    expect(await salesforce.withdraw(target, withdrawAsk(lead.Id), now)).toMatchObject({
      kind: 'delivered',
      registration: { status: 'withdrawn' },
    })
    expect(heard).toEqual([`PATCH ${root}/sobjects/Lead/${lead.Id}`])
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ Status: 'Closed - Not Converted' })
  })
})

describe('an answer that says no', () => {
  test.each<[number, unknown, Record<string, unknown>]>([
    [403, no('REQUEST_LIMIT_EXCEEDED'), { kind: 'busy', retryAfterMs: 3_600_000 }],
    [503, no('SERVER_UNAVAILABLE'), { kind: 'busy', retryAfterMs: null }],
    [400, no('UNABLE_TO_LOCK_ROW'), { kind: 'busy', retryAfterMs: null }],
    [403, no('API_DISABLED_FOR_ORG'), { kind: 'unauthorized', status: 403 }],
    [401, no('INVALID_SESSION_ID'), { kind: 'unauthorized', status: 401 }],
    [300, ['/a', '/b'], { kind: 'refused', code: 'several' }],
    [400, no('DUPLICATES_DETECTED'), { kind: 'refused', status: 409 }],
    [500, no('UNKNOWN_EXCEPTION'), { kind: 'unreachable', left: true }],
    [400, 'a proxy', { kind: 'nonsense' }],
    [200, { id: '', success: true }, { kind: 'nonsense' }],
    [201, { id: lead.Id, success: false }, { kind: 'nonsense' }],
    [
      400,
      no('REQUIRED_FIELD_MISSING', ['LastName']),
      { kind: 'refused', status: 400, problems: [{ pointer: '/contact/name', detail: 'No' }] },
    ],
  ])('%i %j', async (status, body, outcome) => {
    expect(await salesforce.deliver((await playing(status, body)).target, deliverAsk, now)).toMatchObject(outcome)
  })
})
