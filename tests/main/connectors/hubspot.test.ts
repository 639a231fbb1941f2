import { describe, expect, test } from 'vitest'
import { hubspot } from '#main/connectors/hubspot'
import { answering } from './answering'
import { deliverAsk, findAsk, json, now, pollAsk, queryOf, reference, targetFor, withdrawAsk } from './deal'

const facts = { kind: 'hubspot', property: 'evergreen_reference', pipeline: 'default', stage: 'new', lostStage: 'gone' }
const root = '/crm/v3/objects/deals'
const deal = {
  id: '9001',
  properties: { evergreen_reference: reference, dealstage: 'new', hs_is_closed: 'false', hs_is_closed_won: 'false' },
  createdAt: '2026-03-31T10:00:00Z',
  updatedAt: '2026-03-31T10:00:00Z',
}

async function playing(status: number, body: unknown, headers: Record<string, string> = {}) {
  const server = await answering((_request, response) => {
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body))
  })
  return { ...server, target: targetFor(server, facts) }
}

describe('a deal', () => {
  test('is upserted by the unique property, so that a second try changes the same one', async () => {
    const { target, heard, bodies, headers } = await playing(200, {
      status: 'COMPLETE',
      results: [{ ...deal, new: false }],
    })
    expect(await hubspot.deliver(target, deliverAsk, now)).toMatchObject({
      kind: 'delivered',
      replayed: true,
      registration: { remoteId: '9001', partnerReference: reference, rawStatus: 'new', status: 'submitted' },
    })
    expect(heard).toEqual([`POST ${root}/batch/upsert`])
    expect(headers[0]?.authorization).toBe('Bearer key-canary')
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      inputs: [
        {
          idProperty: 'evergreen_reference',
          id: reference,
          properties: { evergreen_reference: reference, amount: '37812.60', closedate: '2026-05-15', dealstage: 'new' },
        },
      ],
    })
  })

  test.each([
    [{ ...deal, properties: { ...deal.properties, hs_is_closed_won: 'true' } }, 'won'],
    [{ ...deal, properties: { ...deal.properties, dealstage: 'gone' } }, 'lost'],
    [{ ...deal, properties: { ...deal.properties, dealstage: 'contractsent' } }, 'submitted'],
  ])('%# is read with its stage', async (one, status) => {
    const { target } = await playing(200, { results: [one], paging: { next: { after: '100' } } })
    expect(await hubspot.poll(target, pollAsk, now)).toMatchObject({ cursor: '100', registrations: [{ status }] })
  })

  test('is searched for by what changed since, and only where our property is set', async () => {
    const { target, bodies } = await playing(200, { results: [] })
    await hubspot.poll(target, { ...pollAsk, updatedSince: '2026-03-01T00:00:00Z', cursor: '100' }, now)
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      after: '100',
      filterGroups: [
        {
          filters: [
            { propertyName: 'evergreen_reference', operator: 'HAS_PROPERTY' },
            { operator: 'GTE', value: String(Date.UTC(2026, 2, 1)) },
          ],
        },
      ],
    })
  })

  test('is found by our reference, or is absent in words that are theirs', async () => {
    const there = await playing(200, deal)
    expect(await hubspot.find(there.target, findAsk, now)).toMatchObject({ kind: 'found' })
    expect(queryOf(there.heard[0]).get('idProperty')).toBe('evergreen_reference')
    const gone = await playing(404, { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'x' })
    expect(await hubspot.find(gone.target, findAsk, now)).toEqual({ kind: 'absent' })
    const proxy = await playing(404, 'nothing here')
    expect(await hubspot.find(proxy.target, findAsk, now)).toMatchObject({ kind: 'nonsense' })
  })

  test('is let go by moving it to the stage that means lost', async () => {
    const { target, heard, bodies } = await playing(200, deal)
    expect(await hubspot.withdraw(target, withdrawAsk('9001'), now)).toMatchObject({
      kind: 'delivered',
      registration: { status: 'withdrawn' },
    })
    expect(heard).toEqual([`PATCH ${root}/9001`])
    expect(JSON.parse(bodies[0] ?? '')).toEqual({
      properties: { dealstage: 'gone', closed_lost_reason: 'Client stays' },
    })
  })
})

describe('an answer that says no', () => {
  const rolling = { 'x-hubspot-ratelimit-interval-milliseconds': '10000' }
  test.each<[number, unknown, Record<string, string>, Record<string, unknown>]>([
    [429, { status: 'error', policyName: 'TEN_SECONDLY_ROLLING' }, rolling, { kind: 'busy', retryAfterMs: 10_000 }],
    [429, { status: 'error', policyName: 'DAILY' }, rolling, { kind: 'busy', retryAfterMs: 3_600_000 }],
    [429, {}, { 'retry-after': '7', ...rolling }, { kind: 'busy', retryAfterMs: 7000 }],
    [429, {}, { 'x-hubspot-ratelimit-daily-remaining': '0' }, { kind: 'busy', retryAfterMs: 3_600_000 }],
    [423, {}, {}, { kind: 'busy', retryAfterMs: null }],
    [477, {}, { 'retry-after': '60' }, { kind: 'busy', retryAfterMs: 60_000 }],
    [401, { status: 'error', category: 'INVALID_AUTHENTICATION' }, {}, { kind: 'unauthorized' }],
    [403, { status: 'error', category: 'MISSING_SCOPES' }, {}, { kind: 'unauthorized' }],
    [502, {}, {}, { kind: 'unreachable', left: true }],
    [207, { status: 'COMPLETE', results: [], errors: [] }, {}, { kind: 'nonsense' }],
    [200, { results: [] }, {}, { kind: 'nonsense' }],
    [400, 'a proxy', {}, { kind: 'nonsense' }],
  ])('%i %j with %j', async (status, body, headers, outcome) => {
    const { target } = await playing(status, body, headers)
    expect(await hubspot.deliver(target, deliverAsk, now)).toMatchObject(outcome)
  })

  test('names the field of the form that a property stands for', async () => {
    const { target } = await playing(400, {
      status: 'error',
      category: 'VALIDATION_ERROR',
      message: 'Property values were not valid',
      errors: [{ message: '"x" is not a date', context: { propertyName: ['closedate'] } }],
    })
    expect(await hubspot.deliver(target, deliverAsk, now)).toEqual({
      kind: 'refused',
      status: 400,
      code: 'validation-error',
      title: 'Property values were not valid',
      problems: [{ pointer: '/opportunity/expectedClose', detail: '"x" is not a date' }],
    })
  })
})
