import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { editHeld, extendRegistration, updateRegistration } from '#db/amending'
import { withdrawRegistration } from '#db/outbox'
import { dryRun } from '#main/connectors/mapped'
import { drain } from '#sync/drain'
import { pollAll } from '#sync/poll'
import { closeBook } from '../../fakes/book'
import { filledForm } from '../../fakes/registration'
import { listen } from './answering'
import { document, targetFor } from './deal'
import { submitted, worldOf } from './world'

type Deal = Readonly<Record<string, unknown>> & { readonly id: string | number; readonly external_id: string }
/** What is used of json-server, which has no types of its own. */
type JsonServer = {
  readonly create: () => RequestListener & {
    readonly use: (...parts: readonly unknown[]) => void
  }
  readonly router: (data: { readonly deals: Deal[] }) => { readonly db: { getState: () => { deals: Deal[] } } }
  readonly bodyParser: readonly unknown[]
}
const jsonServer = createRequire(import.meta.url)('json-server') as JsonServer

afterEach(closeBook)
// Its refusals print their stack, which is nobody's business here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

const lookedUp = {
  version: 1,
  auth: { in: 'header', name: 'Authorization', value: 'Bearer {secret}' },
  idempotency: { by: 'look-up-first' },
  create: {
    method: 'POST',
    path: '/deals',
    body: {
      external_id: '{partnerReference}',
      company: '{customer.legalName}',
      value: '{opportunity.estimatedMrc.amount|number}',
      comment: '{opportunity.notes}',
      phone: '{contact.phone}',
      state: 'new',
      updated_at: '{submittedAt}',
    },
  },
  find: { path: '/deals?external_id={partnerReference}' },
  list: { path: '/deals?updated_at_gte={updatedSince}&_sort=updated_at' },
  update: {
    method: 'PATCH',
    path: '/deals/{remoteId}',
    body: { comment: '{opportunity.notes}', phone: '{contact.phone}' },
  },
  editable: { submitted: ['notes', 'contactPhone'], approved: ['notes'] },
  extend: { method: 'PATCH', path: '/deals/{remoteId}', body: { state: 'wants-time', asked: '{reason}' } },
  withdraw: { method: 'PATCH', path: '/deals/{remoteId}', body: { state: 'withdrawn' } },
  read: { id: 'id', reference: 'external_id', status: 'state', protectedUntil: 'until', updatedAt: 'updated_at' },
  states: {
    new: 'submitted',
    granted: 'approved',
    'wants-time': 'extension-requested',
    withdrawn: 'withdrawn',
  },
}
/** Its own id is our reference: a second record is refused by it with a 500. */
const byExternalId = {
  ...lookedUp,
  idempotency: { by: 'external-id' },
  create: { ...lookedUp.create, taken: [500], body: { ...lookedUp.create.body, id: '{partnerReference}' } },
}

type Loss = 'before' | 'after'

/** json-server on a real port: a REST server that this project did not write, on a line that loses the first writes. */
async function foreign(...losses: Loss[]) {
  const heard: { readonly request: string; readonly body: unknown; readonly key: string | undefined }[] = []
  const app = jsonServer.create()
  const router = jsonServer.router({ deals: [] })
  app.use(jsonServer.bodyParser)
  app.use(
    (
      request: Parameters<RequestListener>[0] & { readonly body?: unknown },
      response: Parameters<RequestListener>[1],
      next: () => void,
    ) => {
      const { method, url, headers, body } = request
      heard.push({ request: `${method} ${url}`, body: structuredClone(body), key: headers.authorization })
      const loss = method === 'GET' ? undefined : losses.shift()
      if (loss === 'before') return void request.socket.destroy()
      if (loss === 'after') response.end = () => response.destroy() as never
      next()
    },
  )
  app.use(router)
  const port = await listen(createServer(app))
  return { port, heard, deals: () => router.db.getState().deals }
}

const kept = (mapping: object) => ({ kind: 'mapped', mapping: JSON.stringify(mapping) })
const anHour = 3_600_000

describe.each([
  ['looked up first', lookedUp],
  ['by external id', byExternalId],
])('a foreign REST server, %s', (_how, mapping) => {
  test.each<[string, readonly Loss[]]>([
    ['on a clean line', []],
    ['whose first answer was lost', ['after']],
    ['whose first two answers were lost', ['after', 'after']],
    ['whose first try was lost', ['before']],
    ['whose tries were lost both ways', ['before', 'after']],
  ])('holds a registration exactly once, %s', async (_what, losses) => {
    const server = await foreign(...losses)
    const { book, envelope, statusOf } = await submitted()
    const world = worldOf(book, kept(mapping), server.port)
    for (let round = 0; round < 6; round += 1) {
      await drain(world, 'eager')
      book.time.now += anHour
    }
    expect(await statusOf(envelope.id)).toBe('delivered')
    expect(server.deals()).toMatchObject([
      { external_id: 'registration-1', company: filledForm.legalName, value: 1050 },
    ])
  })
})

test('what the dry run shows is what the server hears, but for the secret', async () => {
  const server = await foreign()
  const target = targetFor(server, kept(lookedUp))
  const shown = dryRun(target, document)
  const { mapped } = await import('#main/connectors/mapped')
  await mapped.deliver(target, { distributorId: 'd', envelopeId: 'k', formatVersion: 1, document }, () => 0)
  if (shown.kind !== 'request') throw new Error('no request')
  const url = new URL(shown.url)
  expect(server.heard).toEqual([
    { request: `${shown.method} ${url.pathname}`, body: JSON.parse(shown.body), key: 'Bearer key-canary' },
  ])
  expect(shown.headers).toMatchObject({ authorization: 'Bearer •••' })
})

test('its words become our states, and update, extension and withdrawal change only what they name', async () => {
  const server = await foreign()
  const { book, envelope, statusOf } = await submitted()
  const world = worldOf(book, kept(lookedUp), server.port)
  const row = () => book.book.tables.registrations.get('registration-1')
  const theirs = (facts: object) =>
    fetch(`http://127.0.0.1:${server.port}/deals/1`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...facts, updated_at: new Date(book.time.now).toISOString() }),
    })
  await drain(world, 'due')
  expect(await statusOf(envelope.id)).toBe('delivered')
  book.time.now += anHour
  await theirs({ state: 'granted', until: '2027-02-22', owner: 'Channel desk' })
  expect(await pollAll(world)).toBe(1)
  expect(await row()).toMatchObject({ status: 'approved', rawStatus: 'granted', protectedUntil: '2027-02-22' })

  await editHeld('registration-1', { notes: 'Board meets in May' }, ['notes'])
  expect((await updateRegistration('registration-1', ['notes'])).ok).toBe(true)
  await drain(world, 'due')
  expect(server.heard.at(-1)).toMatchObject({ request: 'PATCH /deals/1', body: { comment: 'Board meets in May' } })
  expect(Object.keys(server.heard.at(-1)?.body as object)).toEqual(['comment'])
  expect(await row()).toMatchObject({ status: 'approved', form: { notes: 'Board meets in May' } })

  expect((await extendRegistration('registration-1', 'The client needs time')).ok).toBe(true)
  await drain(world, 'due')
  expect(await row()).toMatchObject({ status: 'extension-requested' })
  expect((await withdrawRegistration('registration-1', '')).ok).toBe(true)
  await drain(world, 'due')
  expect(server.deals()).toMatchObject([{ state: 'withdrawn', comment: 'Board meets in May', owner: 'Channel desk' }])
})
