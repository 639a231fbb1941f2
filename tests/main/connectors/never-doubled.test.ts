import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { sendAgain } from '#db/outbox'
import { drain } from '#sync/drain'
import { exampleMapping } from '../../../src-renderer/features/settings/example-mapping'
import { closeBook } from '../../fakes/book'
import { answering } from './answering'
import { json } from './deal'
import { submitted, worldOf } from './world'

afterEach(closeBook)

const at = '2026-11-24T09:00:00.000Z'
const none = JSON.stringify({ ...JSON.parse(exampleMapping), idempotency: { by: 'none' }, find: undefined })
const facts = {
  loginUrl: 'https://l.example',
  tenant: 't',
  clientId: 'c',
  consent: true,
  lostStage: '',
  lostStatus: '',
}

/** How each system holds a deal: what its request names it by, and what it answers about it. */
type Desk = {
  readonly kept: Record<string, unknown>
  readonly isCreate: (request: IncomingMessage) => boolean
  readonly referenceIn: (url: string, body: string) => string
  /** Answers a create, or a question for what is held: null when it is not. */
  readonly says: (reference: string | null, created: boolean) => readonly [number, unknown]
}
const deal = (reference: string) => ({ evergreen_reference: reference, dealstage: 'new' })
const desks: Readonly<Record<string, Desk>> = {
  microsoft: {
    kept: { ...facts, kind: 'microsoft' },
    isCreate: ({ method }) => method === 'POST',
    referenceIn: (_url, body) => JSON.parse(body).externalReferenceId,
    says: (reference, created) => {
      const held = {
        id: 'M-1',
        externalReferenceId: reference,
        status: 'New',
        substatus: 'Pending',
        updatedDateTime: at,
      }
      return created ? [201, held] : [200, { value: reference === null ? [] : [held] }]
    },
  },
  hubspot: {
    kept: { ...facts, kind: 'hubspot', property: 'evergreen_reference', pipeline: '', stage: '' },
    isCreate: ({ method }) => method === 'POST',
    referenceIn: (_url, body) => JSON.parse(body).inputs[0].id,
    says: (reference) => [200, { results: [{ id: 'H-1', properties: deal(reference ?? ''), updatedAt: at }] }],
  },
  salesforce: {
    kept: { ...facts, kind: 'salesforce', field: 'Evergreen_Reference__c' },
    isCreate: ({ method }) => method === 'PATCH',
    referenceIn: (url) => url.split('/').at(-1) ?? '',
    says: () => [200, { id: '00Q1', success: true, created: false }],
  },
  partnerstack: {
    kept: { ...facts, kind: 'partnerstack', publicKey: 'p', partnerKey: 'k' },
    isCreate: ({ method }) => method === 'POST',
    referenceIn: (_url, body) => JSON.parse(body).external_key,
    says: (reference) =>
      reference === null
        ? [404, { message: 'Deal not found' }]
        : [200, { data: { key: 'P-1', external_key: reference, stage: 'new', updated_at: Date.parse(at) } }],
  },
  'mapped, looked up': {
    kept: { kind: 'mapped', mapping: exampleMapping },
    isCreate: ({ method }) => method === 'POST',
    referenceIn: (_url, body) => JSON.parse(body).external_id,
    says: (reference, created) => {
      const held = { id: 'R-1', external_id: reference, state: 'new', updated_at: at }
      return created ? [201, { data: held }] : [200, { data: reference === null ? [] : [held] }]
    },
  },
}
const mute: Desk = { ...desks['mapped, looked up'], kept: { kind: 'mapped', mapping: none } } as Desk

/** The system on a real line: the first creates are taken and their answers lost, or lost before they arrive. */
async function system(desk: Desk, lost: { readonly taken: number; readonly untaken: number }) {
  const held: string[] = []
  let creates = 0
  const server = await answering((request, response, body) => {
    const isCreate = desk.isCreate(request)
    if (isCreate) {
      creates += 1
      if (creates <= lost.untaken) return void request.socket.destroy()
      const reference = desk.referenceIn(request.url ?? '', body)
      const upserts = ['hubspot', 'salesforce'].includes(String(desk.kept.kind)) && held.includes(reference)
      if (!upserts) held.push(reference)
      if (creates <= lost.untaken + lost.taken) return void request.socket.destroy()
    }
    const [status, said] = desk.says(held[0] ?? null, isCreate)
    response.writeHead(status, json).end(JSON.stringify(said))
  })
  return { server, held, creates: () => creates }
}

const anHour = 3_600_000

describe.each(Object.entries(desks))('%s', (_name, desk) => {
  test.each([
    ['taken but never answered', { taken: 1, untaken: 0 }],
    ['never answered twice', { taken: 2, untaken: 0 }],
    ['cut off before it was taken', { taken: 0, untaken: 1 }],
  ])('holds a registration exactly once whose first try was %s', async (_what, lost) => {
    const { server, held } = await system(desk, lost)
    const { book, envelope, statusOf } = await submitted()
    const world = worldOf(book, desk.kept, server.port)
    for (let round = 0; round < 6; round += 1) {
      await drain(world, 'eager')
      book.time.now += anHour
    }
    expect(await statusOf(envelope.id)).toBe('delivered')
    expect(held).toEqual(['registration-1'])
  })
})

test('a letter never goes out by itself', async () => {
  const desk: Desk = { ...mute, kept: { kind: 'email', to: 'deals@meridian.example' } }
  const { server } = await system(desk, { taken: 0, untaken: 0 })
  const { book, envelope, statusOf } = await submitted()
  const world = worldOf(book, desk.kept, server.port)
  expect(await drain(world, 'eager')).toEqual({ delivered: 0, next: null })
  expect([await statusOf(envelope.id), server.heard]).toEqual(['waiting', []])
})

describe('a system that honours nothing and cannot be asked', () => {
  test('gets what may have arrived a second time only when the advisor says so', async () => {
    const { server, held, creates } = await system(mute, { taken: 1, untaken: 0 })
    const { book, envelope, statusOf } = await submitted()
    const world = worldOf(book, mute.kept, server.port)
    for (let round = 0; round < 4; round += 1) {
      await drain(world, 'eager')
      book.time.now += anHour
    }
    expect([await statusOf(envelope.id), creates()]).toEqual(['unclear', 1])
    const again = await sendAgain(envelope.id)
    if (!again.ok) throw new Error(JSON.stringify(again.refusal))
    await drain(world, 'eager')
    expect([await statusOf(again.value.id), held.length]).toEqual(['delivered', 2])
  })
})
