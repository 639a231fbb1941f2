import { describe, expect, test } from 'vitest'
import { freezeExtension, freezeUpdate } from '#domain/deals/amendment'
import { freeze, freezeWithdrawal } from '#domain/deals/document'
import { lacking, requiredFields } from '#domain/deals/required'
import { money } from '#domain/values/money'
import { filledForm, registration } from '../fakes/registration'
import { clientId } from './access.ts'
import { bodyProblems, contract } from './contract.ts'
import { apiKey, listeningSandbox, temporaryFolder } from './listening.ts'

const advisor = { name: 'Ada Moreno', company: 'Moreno Advisory', email: 'ada@moreno.example', phone: '' }
const now = Date.UTC(2026, 10, 24, 9)
const frozen = (facts: Parameters<typeof registration>[0] = {}) =>
  freeze(registration(facts), { supplier: 'Northline Voice', advisor, now })
const path = '/v1/registrations'
const problemsOf = (text: string) => bodyProblems(path, 'post', JSON.parse(text))

async function calling() {
  const { sandbox, target } = await listeningSandbox({ folder: temporaryFolder() })
  const call = async (method: string, at: string, headers: Record<string, string> = {}, body?: string) => {
    const response = await fetch(new URL(at, target.base), {
      method,
      headers: {
        'x-api-key': apiKey,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : null }
  }
  const create = (key: string, body: string) => call('POST', path, { 'idempotency-key': key }, body)
  return { sandbox, call, create }
}

describe('our document', () => {
  test('keeps the contract, filled to the last field', () => {
    expect(problemsOf(frozen({ form: { ...filledForm, notes: 'Board meets in May' } }))).toEqual([])
  })

  test('keeps the contract with the required fields alone, in any currency', () => {
    const bare = Object.fromEntries(
      Object.entries(filledForm).map(([name, value]) => [name, typeof value === 'string' ? '' : null]),
    )
    const needed = Object.fromEntries(requiredFields.map((name) => [name, filledForm[name]]))
    for (const estimatedMrc of [money(1005, 'JPY'), money(1235, 'BHD'), money(0, 'USD')]) {
      const form = { ...filledForm, ...bare, ...needed, category: 'iot', estimatedMrc } as typeof filledForm
      expect(lacking(form)).toEqual([])
      expect(problemsOf(frozen({ form }))).toEqual([])
    }
  })

  test('without a required field breaks it, so the check before Submit and the contract agree', () => {
    for (const field of requiredFields) {
      const empty = typeof filledForm[field] === 'string' && field !== 'expectedClose' ? '' : null
      const form = { ...filledForm, [field]: empty } as typeof filledForm
      expect(lacking(form)).toEqual([{ field, why: 'missing' }])
      expect(problemsOf(frozen({ form })).map((problem) => problem.detail)).toEqual(['is required'])
    }
  })

  test('that asks for a withdrawal keeps the contract', () => {
    const body = JSON.parse(freezeWithdrawal(registration(), 'The client stays where it is', now))
    expect(bodyProblems('/v1/registrations/{id}/withdrawal', 'post', body)).toEqual([])
  })
})

describe('the sandbox', () => {
  test('registers once, and answers the same key with the first result', async () => {
    const { create, call } = await calling()
    const first = await create('key-1', frozen())
    expect(first).toMatchObject({ status: 201, body: { partnerReference: 'registration-1', status: 'submitted' } })
    expect(first.headers.get('idempotency-key')).toBe('key-1')
    const replay = await create('key-1', frozen())
    expect(replay.body).toEqual(first.body)
    expect(replay.headers.get('idempotency-replayed')).toBe('true')
    expect((await call('GET', path)).body.items).toHaveLength(1)
  })

  test('refuses what breaks the rules of keys and references', async () => {
    const { create, call } = await calling()
    await create('key-1', frozen())
    const named = async (answer: Promise<{ status: number; body: { type: string } }>) => {
      const { status, body } = await answer
      return `${String(status)} ${body.type.split('/').at(-1) ?? ''}`
    }
    expect(await named(call('POST', path, {}, frozen()))).toBe('400 idempotency-key-missing')
    expect(await named(create('key-1', frozen({ id: 'other' })))).toBe('422 idempotency-key-reused')
    expect(await named(create('key-2', frozen()))).toBe('409 duplicate-reference')
    expect(await named(call('GET', path, { 'x-api-key': 'wrong' }))).toBe('401 unauthorized')
    expect(await named(create('key-3', '{"formatVersion":'))).toBe('400 invalid-json')
    expect(await named(create('key-4', JSON.stringify({ notes: 'x'.repeat(2_000_000) })))).toBe('413 too-large')
    expect(await named(call('POST', path, { 'content-type': 'text/plain' }, 'hello'))).toBe('415 not-json')
    expect(await named(call('GET', `${path}/REG-000099`))).toBe('404 not-found')
    expect(await named(call('GET', `${path}?limit=0`))).toBe('400 invalid-query')
    expect(await named(call('GET', `${path}?cursor=zzz`))).toBe('400 invalid-query')
    expect((await call('GET', path)).body.items).toHaveLength(1)
  })

  test('of many equal requests at once registers one; the others wait or hear of it', async () => {
    const { create, call } = await calling()
    const answers = await Promise.all(Array.from({ length: 20 }, () => create('key-1', frozen())))
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect((await call('GET', path)).body.items).toHaveLength(1)
  })

  test('names the fields of a refusal by pointer, with words', async () => {
    const { create } = await calling()
    const form = { ...filledForm, contactEmail: 'nobody', legalName: '' }
    const { status, body } = await create('key-1', frozen({ form }))
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { pointer: '/customer/legalName', detail: 'is required' },
      { pointer: '/contact/email', detail: 'is not an e-mail address' },
    ])
  })

  test('lists what changed, oldest first, page by page, the last one again', async () => {
    const { create, call, sandbox } = await calling()
    for (let index = 0; index < 7; index += 1) await create(`key-${index}`, frozen({ id: `deal-${index}` }))
    await sandbox.desk.decide('deal-2', { status: 'approved', protectedUntil: '2027-02-22' })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { body }: { body: { items: { partnerReference: string }[]; nextCursor: string | null } } = await call(
        'GET',
        `${path}?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      )
      seen.push(...body.items.map((item) => item.partnerReference))
      cursor = body.nextCursor
    } while (cursor)
    expect(seen).toEqual(['deal-0', 'deal-1', 'deal-3', 'deal-4', 'deal-5', 'deal-6', 'deal-2'])
    const last = sandbox.store.byReference('deal-2')?.held.updatedAt ?? ''
    const since = await call('GET', `${path}?updatedSince=${last}`)
    expect(since.body.items).toMatchObject([{ partnerReference: 'deal-2', protectedUntil: '2027-02-22' }])
  })

  test('lets go of what it holds, once, and not of what is closed', async () => {
    const { create, call, sandbox } = await calling()
    const letGo = async (key: string, reference: string) => {
      const id = sandbox.store.byReference(reference)?.held.id
      const document = freezeWithdrawal(registration({ id: reference }), '', now)
      return call('POST', `${path}/${id}/withdrawal`, { 'idempotency-key': key }, document)
    }
    await create('key-1', frozen({ id: 'deal-open' }))
    expect(await letGo('key-2', 'deal-open')).toMatchObject({ status: 200, body: { status: 'withdrawn' } })
    expect((await letGo('key-2', 'deal-open')).headers.get('idempotency-replayed')).toBe('true')
    await create('key-3', frozen({ id: 'deal-won' }))
    await sandbox.desk.decide('deal-won', { status: 'won' })
    expect(await letGo('key-4', 'deal-won')).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining('closed') },
    })
  })

  test('knows who else holds a customer, and reviews on demand', async () => {
    const { create, call } = await calling()
    const claim = JSON.stringify({ customer: 'osprey logistics llc', supplier: 'Northline Voice' })
    await call('POST', '/_sandbox/claims', {}, claim)
    expect(await create('key-1', frozen())).toMatchObject({ status: 409 })
    const other = frozen({ form: { ...filledForm, legalName: 'Fir & Sons' } })
    expect(await create('key-2', other)).toMatchObject({ status: 201 })
    const review = (decision: object) =>
      call('POST', '/_sandbox/registrations/registration-1/review', {}, JSON.stringify(decision))
    expect((await review({ decision: 'ask', reason: 'Which sites?' })).body).toMatchObject({
      status: 'info-requested',
      statusReason: 'Which sites?',
    })
    expect((await review({ decision: 'approve', protectedUntil: '2027-02-22' })).body).toMatchObject({
      status: 'approved',
      protectedUntil: '2027-02-22',
    })
    for (const [decision, status] of [
      ['reject', 'rejected'],
      ['conflict', 'conflict'],
      ['expire', 'expired'],
    ])
      expect((await review({ decision })).body.status).toBe(status)
  })
})

test('every operation of the contract is answered by the sandbox as it says, and every request body is checked by it', async () => {
  const { sandbox, call, create } = await calling()
  await create('key-1', frozen())
  await sandbox.desk.decide('registration-1', { status: 'approved', protectedUntil: '2027-02-22' })
  const id = sandbox.store.byReference('registration-1')?.held.id ?? ''
  const around = { supplier: 'Northline Voice', advisor, now }
  const bodies: Readonly<Record<string, string>> = {
    createRegistration: frozen({ id: 'registration-2' }),
    updateRegistration: freezeUpdate(registration(), { notes: 'Board meets in May' }, around),
    extendRegistration: freezeExtension(registration(), '', now),
    withdrawRegistration: freezeWithdrawal(registration(), '', now),
    token: `grant_type=client_credentials&client_id=${clientId}&client_secret=${apiKey}`,
  }
  for (const [route, methods] of Object.entries(contract.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const { operationId } = operation as unknown as { readonly operationId: string }
      const at = route.replace('{id}', route.includes('statements') ? 'STM-2026-10' : id)
      const body = bodies[operationId]
      const etag = `"v${String(sandbox.store.byReference('registration-1')?.held.version)}"`
      const type = operationId === 'token' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
      const headers = { 'idempotency-key': `key-${operationId}`, 'if-match': etag, ...type }
      if (body !== undefined && operationId !== 'token') {
        const broken = await call(method.toUpperCase(), at, headers, JSON.stringify({ formatVersion: 2 }))
        expect([operationId, broken.status]).toEqual([operationId, 422])
      }
      const answer = await call(method.toUpperCase(), at, headers, body)
      expect([operationId, String(answer.status) in operation.responses, answer.status < 300]).toEqual([
        operationId,
        true,
        true,
      ])
    }
})

test('the contract speaks OpenAPI 3.1 and guards every path with a key or a token', () => {
  const head = contract as unknown as { openapi: string; security: unknown[] }
  expect(head.openapi).toBe('3.1.0')
  expect(head.security).toEqual([{ apiKey: [] }, { clientCredentials: [] }])
})
