import { describe, expect, test } from 'vitest'
import { microsoft } from '#main/connectors/microsoft'
import { answering } from './answering'
import { deliverAsk, findAsk, json, key, now, pollAsk, queryOf, reference, targetFor, withdrawAsk } from './deal'

const facts = { kind: 'microsoft', loginUrl: 'https://login.example', tenant: 't', clientId: 'c', consent: true }
const referral = {
  id: '4111fffc-f9ee-4d53-bba6-569135228642',
  engagementId: '37ef26aa-1d15-4533-9f93-a69bd33ab1e5',
  name: 'Osprey Logistics LLC, Alder Cloud PBX',
  externalReferenceId: reference,
  createdDateTime: '2026-03-31T10:00:00.2931817Z',
  updatedDateTime: '2026-03-31T10:00:00.2931817Z',
  expirationDateTime: '2026-04-14T00:00:00Z',
  status: 'New',
  substatus: 'Pending',
  statusReason: null,
  eTag: '"00006d10"',
  links: { self: { uri: 'https://elsewhere.example/x', method: 'GET' } },
}
const root = '/v1.0/engagements/referrals'

/** A server that answers each request in turn, the last answer for ever. */
async function playing(...answers: readonly (readonly [number, unknown, Record<string, string>?])[]) {
  let turn = 0
  const server = await answering((_request, response) => {
    const [status, body, headers = {}] = answers[Math.min(turn, answers.length - 1)] ?? [500, '']
    turn += 1
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body))
  })
  return { ...server, target: targetFor(server, facts) }
}
const refused = (status: number, code: string, target = '', inner = '') =>
  [status, { error: { code, message: 'For developers.', target, innerError: { code: inner } } }] as const

describe('a referral', () => {
  test('is created as the documentation has it, under a request-id that every retry repeats', async () => {
    const { target, heard, bodies, headers } = await playing([201, referral])
    const first = await microsoft.deliver(target, deliverAsk, now)
    await microsoft.deliver(target, deliverAsk, now)
    expect(first).toEqual({
      kind: 'delivered',
      replayed: false,
      registration: {
        remoteId: referral.id,
        partnerReference: reference,
        rawStatus: 'New / Pending',
        status: 'submitted',
        statusReason: null,
        protectedUntil: '2026-04-14T00:00:00Z',
        etag: '"00006d10"',
        updatedAt: referral.updatedDateTime,
      },
    })
    expect(heard).toEqual([`POST ${root}`, `POST ${root}`])
    expect(headers.map((one) => one['request-id'])).toEqual([key, key])
    expect(headers[0]?.authorization).toBe('Bearer key-canary')
    const calls = headers.map((one) => String(one['client-request-id']))
    expect(calls[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(calls[0]).not.toBe(calls[1])
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      externalReferenceId: reference,
      status: 'New',
      substatus: 'Pending',
      type: 'Independent',
      customerProfile: {
        name: 'Osprey Logistics LLC',
        address: { addressLine1: '12 Harbor Road', postalCode: '97201', country: 'US' },
        team: [{ firstName: 'Dana Mae', lastName: 'Whitfield', email: 'dana@osprey-logistics.example' }],
      },
      consent: { consentToToShareInfoWithOthers: true, consentToContact: true },
      details: { dealValue: 37812.6, currency: 'USD', closingDateTime: '2026-05-15T00:00:00Z' },
    })
  })

  test.each([
    ['New', 'Pending', 'submitted'],
    ['New', 'Received', 'under-review'],
    ['Active', 'Accepted', 'approved'],
    ['Closed', 'Won', 'won'],
    ['Closed', 'Lost', 'lost'],
    ['Closed', 'Declined', 'rejected'],
    ['Closed', 'Expired', 'expired'],
    ['Paused', 'Somehow', undefined],
  ])('that is %s and %s counts as %s, and its own words are kept', async (status, substatus, state) => {
    const { target } = await playing([200, { value: [{ ...referral, status, substatus }] }])
    const found = await microsoft.poll(target, pollAsk, now)
    expect(found.kind === 'page' && found.registrations[0]).toMatchObject({
      rawStatus: `${status} / ${substatus}`,
      ...(state ? { status: state } : {}),
    })
    if (!state) expect(found.kind === 'page' && found.registrations[0]?.status).toBeUndefined()
  })

  test('with the reference of another deal does not count', async () => {
    const { target } = await playing([201, { ...referral, externalReferenceId: 'other' }])
    expect(await microsoft.deliver(target, deliverAsk, now)).toMatchObject({ kind: 'nonsense' })
  })
})

describe('an answer that says no', () => {
  test.each([
    [refused(400, 'invalidRequest', 'referral.customerProfile.address.postalCode'), 'refused'],
    [refused(404, 'itemNotFound'), 'refused'],
    [refused(409, 'invalidRequest'), 'refused'],
    [refused(412, 'preconditionFailed'), 'refused'],
    [refused(422, 'invalidRequest'), 'refused'],
    [refused(401, 'unauthenticated'), 'unauthorized'],
    [refused(403, 'accessDenied'), 'unauthorized'],
    [refused(423, 'generalException'), 'busy'],
    [refused(429, 'generalException'), 'busy'],
    [refused(503, 'serviceNotAvailable'), 'busy'],
    [refused(509, 'generalException'), 'busy'],
    [refused(500, 'generalException'), 'unreachable'],
    [refused(504, 'generalException'), 'unreachable'],
    [[400, { message: 'A proxy speaks' }] as const, 'nonsense'],
  ])('%j is %s', async (answer, kind) => {
    const { target } = await playing(answer)
    expect((await microsoft.deliver(target, deliverAsk, now)).kind).toBe(kind)
  })

  test('names the field of the form and the most detailed code', async () => {
    const { target } = await playing(
      refused(400, 'invalidRequest', 'CustomerProfile.Address.PostalCode', 'badPostalCode'),
    )
    expect(await microsoft.deliver(target, deliverAsk, now)).toMatchObject({
      code: 'badPostalCode',
      problems: [{ pointer: '/customer/postcode', detail: 'badPostalCode' }],
    })
  })

  test.each([
    ['120', 120_000],
    ['Tue, 31 Mar 2026 10:00:30 GMT', 30_000],
  ])('throttled with Retry-After %s waits %i ms', async (after, ms) => {
    const { target } = await playing([429, { error: { code: 'generalException' } }, { 'retry-after': after }])
    expect(await microsoft.deliver(target, deliverAsk, now)).toMatchObject({ kind: 'busy', retryAfterMs: ms })
  })
})

describe('polling', () => {
  test('filters by the time of the last change and follows the next link', async () => {
    const { target, heard, port } = await playing(
      [200, { value: [referral], '@odata.nextLink': '' }],
      [200, { value: [] }],
    )
    const since = '2026-03-01T00:00:00.123Z'
    const next = `http://127.0.0.1:${port}${root}?$skiptoken=a%20b`
    const linked = await playing([200, { value: [referral], '@odata.nextLink': next.replace(String(port), '0') }])
    expect(await microsoft.poll(linked.target, pollAsk, now)).toMatchObject({ kind: 'nonsense', reason: 'next-link' })
    await microsoft.poll(target, { ...pollAsk, updatedSince: since }, now)
    expect(queryOf(heard[0]).get('$filter')).toBe(`updatedDateTime ge ${since}`)
    const page = await playing([200, { value: [referral] }])
    const own = await playing([200, { value: [], nextLink: `${root}?$skiptoken=2` }])
    expect(await microsoft.poll(own.target, pollAsk, now)).toMatchObject({ cursor: `${root}?$skiptoken=2` })
    await microsoft.poll(page.target, { ...pollAsk, cursor: `${root}?$skiptoken=2` }, now)
    expect(queryOf(page.heard[0]).get('$skiptoken')).toBe('2')
  })

  test.each(['https://elsewhere.example/v1.0/engagements/referrals', '//elsewhere.example/x', '/v1.0/other'])(
    'never follows a next link to %s: the token would go with it',
    async (nextLink) => {
      const { target } = await playing([200, { value: [referral], nextLink }])
      expect(await microsoft.poll(target, pollAsk, now)).toMatchObject({ kind: 'nonsense', reason: 'next-link' })
    },
  )
})

describe('a try that was never answered', () => {
  test('is found again by our reference, page after page, from the day before it was made', async () => {
    const other = { ...referral, externalReferenceId: 'other' }
    const { target, heard } = await playing(
      [200, { value: [other], nextLink: `${root}?$skiptoken=2` }],
      [200, { value: [other, referral] }],
    )
    expect(await microsoft.find(target, findAsk, now)).toMatchObject({
      kind: 'found',
      registration: { remoteId: referral.id },
    })
    expect(queryOf(heard[0]).get('$filter')).toBe('updatedDateTime ge 2026-03-30T09:00:00.000Z')
  })

  test('is absent only after the last page', async () => {
    const { target, heard } = await playing(
      [200, { value: [], nextLink: `${root}?$skiptoken=2` }],
      [200, { value: [] }],
    )
    expect(await microsoft.find(target, findAsk, now)).toEqual({ kind: 'absent' })
    expect(heard).toHaveLength(2)
    const endless = await playing([200, { value: [], nextLink: `${root}?$skiptoken=2` }])
    expect(await microsoft.find(endless.target, findAsk, now)).toMatchObject({ kind: 'nonsense' })
  })
})

describe('letting go', () => {
  test('writes the whole referral back, closed, under its ETag and without links', async () => {
    const closed = { ...referral, status: 'Closed', substatus: 'Lost', statusReason: 'Withdrawn by the partner: x' }
    const { target, heard, bodies, headers } = await playing([200, referral], [200, closed])
    const outcome = await microsoft.withdraw(target, withdrawAsk(referral.id), now)
    expect(outcome).toMatchObject({ kind: 'delivered', registration: { status: 'withdrawn' } })
    expect(heard).toEqual([`GET ${root}/${referral.id}`, `PUT ${root}/${referral.id}`])
    expect(headers[1]?.['if-match']).toBe('"00006d10"')
    const sent = JSON.parse(bodies[1] ?? '')
    expect(sent).toMatchObject({ engagementId: referral.engagementId, status: 'Closed', substatus: 'Lost' })
    expect(sent.statusReason).toBe('Withdrawn by the partner: Client stays')
    expect(sent.links).toBeUndefined()
  })

  test('reads again once when it had changed meanwhile, and then says so', async () => {
    const changed = refused(412, 'preconditionFailed')
    const { target, heard } = await playing([200, referral], changed, [200, referral], changed)
    expect(await microsoft.withdraw(target, withdrawAsk(referral.id), now)).toMatchObject({
      kind: 'refused',
      status: 412,
    })
    expect(heard).toHaveLength(4)
  })

  test('of what is closed already changes nothing', async () => {
    const { target, heard } = await playing([200, { ...referral, status: 'Closed', substatus: 'Won' }])
    expect(await microsoft.withdraw(target, withdrawAsk(referral.id), now)).toMatchObject({
      kind: 'delivered',
      replayed: true,
      registration: { status: 'won' },
    })
    expect(heard).toHaveLength(1)
  })
})
