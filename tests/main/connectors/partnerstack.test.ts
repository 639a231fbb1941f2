import { describe, expect, test } from 'vitest'
import { partnerstack } from '#main/connectors/partnerstack'
import { answering } from './answering'
import { deliverAsk, findAsk, json, now, pollAsk, queryOf, reference, targetFor, withdrawAsk } from './deal'

const facts = { kind: 'partnerstack', publicKey: 'pk_1', partnerKey: 'vale', lostStage: 'closed_lost' }
const deal = { key: 'deal_1', external_key: reference, stage: 'Created', updated_at: Date.UTC(2026, 2, 31, 10) }

async function playing(status: number, body: unknown) {
  const server = await answering((_request, response) => response.writeHead(status, json).end(JSON.stringify(body)))
  return { ...server, target: targetFor(server, facts) }
}

describe('a deal', () => {
  test('carries our reference as its external key and is signed with both keys', async () => {
    const { target, heard, bodies, headers } = await playing(200, { data: deal, status: 'ok' })
    expect(await partnerstack.deliver(target, deliverAsk, now)).toMatchObject({
      kind: 'delivered',
      registration: { remoteId: 'deal_1', status: 'submitted', updatedAt: '2026-03-31T10:00:00.000Z' },
    })
    expect(heard).toEqual(['POST /api/v2/deals'])
    expect(headers[0]?.authorization).toBe(`Basic ${Buffer.from('pk_1:key-canary').toString('base64')}`)
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      external_key: reference,
      partner_key: 'vale',
      account_name: 'Osprey Logistics LLC',
      amount: 3_781_260,
      close_date: '2026-05-15',
    })
  })

  test('is found by its external key, or is absent', async () => {
    const there = await playing(200, { data: deal })
    expect(await partnerstack.find(there.target, findAsk, now)).toMatchObject({ kind: 'found' })
    expect(there.heard).toEqual([`GET /api/v2/deals/${reference}`])
    const gone = await playing(404, { message: 'Deal not found', status: 'error' })
    expect(await partnerstack.find(gone.target, findAsk, now)).toEqual({ kind: 'absent' })
    const other = await playing(200, { data: { ...deal, external_key: 'x' } })
    expect(await partnerstack.find(other.target, findAsk, now)).toMatchObject({ kind: 'nonsense' })
  })

  test('that changed is read page after page', async () => {
    const { target, heard } = await playing(200, {
      data: { items: [{ ...deal, stage: 'Closed Won' }], has_more: true },
    })
    const polled = await partnerstack.poll(target, { ...pollAsk, updatedSince: '2026-03-01T00:00:00Z' }, now)
    expect(polled).toMatchObject({ cursor: 'deal_1', registrations: [{ status: 'won', rawStatus: 'Closed Won' }] })
    expect(queryOf(heard[0]).get('min_updated')).toBe(String(Date.UTC(2026, 2, 1)))
    await partnerstack.poll(target, { ...pollAsk, cursor: 'deal_1' }, now)
    expect(queryOf(heard[1]).get('starting_after')).toBe('deal_1')
  })

  test('in a stage of the vendor speaks for itself', async () => {
    const { target } = await playing(200, { data: { items: [{ ...deal, stage: 'Approved by sales' }] } })
    const polled = await partnerstack.poll(target, pollAsk, now)
    expect(polled.kind === 'page' && polled.registrations[0]).toMatchObject({ rawStatus: 'Approved by sales' })
    expect(polled.kind === 'page' && polled.registrations[0]?.status).toBeUndefined()
  })

  test('is let go by its stage', async () => {
    const { target, heard, bodies } = await playing(200, { data: { ...deal, stage: 'closed_lost' } })
    expect(await partnerstack.withdraw(target, withdrawAsk('deal_1'), now)).toMatchObject({
      registration: { status: 'withdrawn' },
    })
    expect(heard).toEqual(['PATCH /api/v2/deals/deal_1'])
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ stage: 'closed_lost', lost_reason: 'Client stays' })
  })
})

test.each<[number, unknown, Record<string, unknown>]>([
  [400, { message: 'external_key already exists' }, { kind: 'refused', code: 'duplicate-reference' }],
  [400, { message: 'stage: invalid, sent key-canary' }, { kind: 'refused', title: 'stage: invalid, sent •••' }],
  [401, { message: 'x' }, { kind: 'unauthorized' }],
  [429, {}, { kind: 'busy' }],
  [500, {}, { kind: 'unreachable', left: true }],
  [404, 'a proxy', { kind: 'nonsense' }],
])('%i %j', async (status, body, outcome) => {
  expect(await partnerstack.deliver((await playing(status, body)).target, deliverAsk, now)).toMatchObject(outcome)
})
