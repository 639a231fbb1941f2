import { describe, expect, test } from 'vitest'
import { freeze } from '#domain/deals/document'
import { deliver, poll, probe } from '#main/connectors/bridge'
import { download, told } from '#main/connectors/bridge-told'
import type { Target } from '#main/connectors/connector'
import { openEndpoints } from '#main/connectors/endpoints'
import type { Kept } from '#main/connectors/kept'
import { registration } from '../fakes/registration'
import { clientId } from './access.ts'
import { apiKey, listeningSandbox } from './listening.ts'

const now = () => Date.UTC(2026, 10, 24, 9)
const ask = (what: 'catalog' | 'rates' | 'announcements' | 'statements', cursor: string | null = null) => ({
  distributorId: 'd',
  what,
  since: null,
  cursor,
})

describe('what a distributor tells its partner', () => {
  test('comes through the real connector as the contract has it, page by page to the end', async () => {
    const { sandbox, target } = await listeningSandbox()
    for (let index = 0; index < 250; index += 1)
      sandbox.partner.catalog.push({ ...sandbox.partner.catalog[0], id: `MORE-${index}` })
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page = await told(target, ask('catalog', cursor), now)
      if (page.kind !== 'catalog') throw new Error(page.kind)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== null)
    expect([ids.length, new Set(ids).size, ids[0]]).toEqual([253, 253, 'CAT-1'])
    expect(await told(target, ask('rates'), now)).toMatchObject({
      kind: 'rates',
      items: [{ supplier: 'Kestrel Voice', residual: '0.18', partnerShare: '0.8' }, { category: 'connectivity' }],
    })
    const news = await told(target, { ...ask('announcements'), since: '2026-11-10T00:00:00.000Z' }, now)
    expect(news).toMatchObject({ items: [{ id: 'NEWS-2' }], cursor: null })
  })

  test('a statement is handed over byte for byte, and another page in its place is not taken for one', async () => {
    const { sandbox, target } = await listeningSandbox()
    const bytes = Buffer.from([0, 255, 13, 10, 128, 65])
    sandbox.partner.files.set('PDF', { bytes, contentType: 'application/pdf' })
    const file = await download(target, { distributorId: 'd', statementId: 'PDF' }, now)
    expect(file.kind === 'file' && Buffer.from(file.bytes).equals(bytes)).toBe(true)
    sandbox.faults.next({ kind: 'html' })
    expect(await download(target, { distributorId: 'd', statementId: 'PDF' }, now)).toMatchObject({ kind: 'nonsense' })
    expect(await download(target, { distributorId: 'd', statementId: 'none' }, now)).toMatchObject({ status: 404 })
  })

  test('a page that breaks the contract brings nothing in', async () => {
    const { sandbox, target } = await listeningSandbox()
    sandbox.partner.catalog.push({ id: 'BAD', name: 'No supplier' } as never)
    expect(await told(target, ask('catalog'), now)).toMatchObject({ kind: 'nonsense', reason: 'body' })
    expect(sandbox.breaches.splice(0)).toHaveLength(1)
  })
})

describe('a client id and secret', () => {
  async function withToken(secret: string) {
    const { sandbox, target } = await listeningSandbox()
    const kept: Kept = { kind: 'bridge', distributorId: 'd', url: target.base.href, allowLoopback: true, clientId }
    const endpoints = openEndpoints({ read: () => [kept], write: async () => undefined }, () => secret)
    const opened: Target = endpoints.target('d')
    return { sandbox, target: opened }
  }
  const document = freeze(registration({ id: 'deal-1' }), {
    supplier: 'Northline Voice',
    advisor: { name: 'Ada', company: '', email: '', phone: '' },
    now: now(),
  })

  test('become one token for many requests, and another when it is no longer good: the deal is registered once', async () => {
    const { sandbox, target } = await withToken(apiKey)
    await poll(target, { distributorId: 'd', updatedSince: null, cursor: null }, now)
    await poll(target, { distributorId: 'd', updatedSince: null, cursor: null }, now)
    expect(sandbox.access.given()).toBe(1)
    sandbox.access.forget()
    const sent = { distributorId: 'd', envelopeId: 'key-1', formatVersion: 1 as const, document }
    expect(await deliver(target, sent, now)).toMatchObject({ kind: 'delivered', replayed: false })
    expect([sandbox.access.given(), sandbox.store.all().length]).toEqual([2, 1])
    expect(await probe(target, now)).toEqual({ reachable: true, keyRefused: false })
  })

  test('that are wrong are a refused key, and nothing of the deal leaves', async () => {
    const { sandbox, target } = await withToken('wrong')
    const sent = { distributorId: 'd', envelopeId: 'key-1', formatVersion: 1 as const, document }
    expect(await deliver(target, sent, now)).toMatchObject({ kind: 'unauthorized' })
    expect(await probe(target, now)).toEqual({ reachable: true, keyRefused: true })
    expect(sandbox.heard.every((one) => one === 'POST /v1/token')).toBe(true)
  })
})
