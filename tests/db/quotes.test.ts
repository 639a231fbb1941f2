import { afterEach, describe, expect, test } from 'vitest'
import { keepVersion, markQuote, versionsOf } from '#db/quote-versions'
import { changeQuote, livingQuotes, quoteNumbers, quoteOf, removeQuote, saveAcceptance } from '#db/quotes'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { acceptOption } from '#domain/quotes/accept'
import { changeLine, removeLine } from '#domain/quotes/edit'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { closeBook, openTestBook } from '../fakes/book'
import { offering, opportunity, quote, quoteLine, quoteOption, supplier } from '../fakes/rows'

afterEach(closeBook)

const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const catalog = {
  offerings: new Map([
    ['voice', offering({ id: 'voice', category: 'ucaas' })],
    ['line', offering({ id: 'line', category: 'connectivity' })],
  ]),
  suppliers: new Map([
    ['supplier-1', supplier()],
    ['supplier-2', supplier({ id: 'supplier-2', categories: ['security'] })],
  ]),
}
const mixed = quote({
  options: [
    quoteOption({
      lines: [
        quoteLine({ id: 'a', offeringId: 'voice', quantity: units(42), unitMrc: usd(25) }),
        quoteLine({
          id: 'b',
          offeringId: 'line',
          quantity: units(2),
          unitMrc: usd(300),
          unitNrc: usd(150),
          unit: 'site',
        }),
        quoteLine({ id: 'c', description: 'Phones', quantity: units(42), unitMrc: usd(0), unitNrc: usd(80) }),
        quoteLine({ id: 'd', supplierId: 'supplier-2', description: 'Firewall', quantity: units(1), unitMrc: usd(90) }),
        quoteLine({ id: 'e', supplierId: 'supplier-2', optional: true, unitMrc: null }),
      ],
    }),
  ],
})
const facts = { ...catalog, opportunity: opportunity(), others: [], today: '2026-11-24', now: 5 } as const
const ids = () => {
  let made = 0
  return () => `order-${++made}`
}
const planned = (facts2: Partial<Parameters<typeof acceptOption>[0]> = {}) =>
  acceptOption({ ...facts, quote: mixed, optionId: 'option-1', newId: ids(), ...facts2 })

describe('acceptance', () => {
  test('orders from each supplier by category; one-time lines join the largest order', () => {
    const plan = planned()
    if (!plan.ok) throw new Error(plan.refusal)
    expect(
      plan.value.orders.map(({ supplierId, category, mrc, nrc }) => [supplierId, category, mrc.minor, nrc.minor]),
    ).toEqual([
      ['supplier-1', 'ucaas', 105_000, 336_000],
      ['supplier-1', 'connectivity', 60_000, 30_000],
      ['supplier-2', 'security', 9_000, 0],
    ])
    expect(plan.value.opportunity).toMatchObject({ stage: 'won', mrc: money(174_000, 'USD'), closedOn: '2026-11-24' })
  })

  test('what begins later ends with the order that begins the contract, unless it has a term of its own', () => {
    const later = (line: Parameters<typeof quoteLine>[0]) => {
      const [voice, , , firewall] = mixed.options[0]?.lines ?? []
      if (!voice || !firewall) throw new Error('no lines')
      const lines = [voice, { ...firewall, startMonth: 7, ...line }]
      const plan = planned({ quote: { ...mixed, options: [quoteOption({ lines })] } })
      return plan.ok && plan.value.orders.map((one) => [one.id, one.termMonths, one.endsWith, one.reductions])
    }
    expect(later({})).toEqual([
      ['order-1', 36, undefined, undefined],
      ['order-2', 30, 'order-1', undefined],
    ])
    expect(later({ coTerm: false })).toEqual([
      ['order-1', 36, undefined, undefined],
      ['order-2', 36, undefined, undefined],
    ])
    const free = later({ promo: { freeMonths: 2, at: 'start' } })
    expect(free ? free[1]?.[3] : null).toEqual([{ fromMonth: 1, months: 2, less: money(9_000, 'USD') }])
  })

  test('is refused while a price or a supplier is missing, without lines, and when the quote is settled', () => {
    const only = (line: Parameters<typeof quoteLine>[0]) =>
      quote({ options: [quoteOption({ lines: [quoteLine(line)] })] })
    const why = (of: Partial<Parameters<typeof acceptOption>[0]>) => {
      const plan = planned(of)
      return plan.ok ? 'accepted' : plan.refusal
    }
    expect(why({ quote: only({ unitMrc: null }) })).toBe('missing-price')
    expect(why({ quote: only({ supplierId: '' }) })).toBe('missing-supplier')
    expect(why({ quote: only({ optional: true }) })).toBe('no-lines')
    expect(why({ quote: { ...mixed, status: 'accepted' } })).toBe('settled')
  })

  test('is one act: undo takes back the quote, the opportunity, the orders and the quotes it closed', async () => {
    const { book, said } = await openTestBook()
    const other = quote({ id: 'quote-2', number: '2026-002', status: 'presented' })
    await write({ label: 'quote-added' }, ['quotes', 'opportunities'], async (pens) => {
      await pens.quotes.putMany([mixed, other])
      await pens.opportunities.put(opportunity())
    })
    const plan = planned({ others: [mixed, other] })
    if (!plan.ok) throw new Error(plan.refusal)
    await saveAcceptance(plan.value)
    expect(said.at(-1)).toMatchObject({ label: 'quote-accepted', say: true, undoable: true })
    expect((await quoteOf('quote-2'))?.status).toBe('superseded')
    expect(await book.tables.orders.count()).toBe(3)
    expect((await undoLast()).ok).toBe(true)
    expect(await quoteOf('quote-1')).toEqual(mixed)
    expect(await quoteOf('quote-2')).toEqual(other)
    expect(await book.tables.opportunities.get('opportunity-1')).toEqual(opportunity())
    expect(await book.tables.orders.count()).toBe(0)
  })
})

test('the signed document and the version that was accepted come with the acceptance, and go with it', async () => {
  const { book } = await openTestBook()
  await write({ label: 'quote-added' }, ['quotes', 'opportunities'], async (pens) => {
    await pens.quotes.put(mixed)
    await pens.opportunities.put(opportunity())
  })
  const plan = planned()
  if (!plan.ok) throw new Error(plan.refusal)
  const fileId = 'a'.repeat(64)
  const signature = { kind: 'typed', text: 'Dana' } as const
  const acceptance = { name: 'Dana', role: '', on: '2026-11-24', signature, documentId: 'd', fileId, at: 5 } as const
  const signed = { ...plan.value.quote, acceptance }
  const document = { id: 'd', clientId: 'client-1', quoteId: signed.id, fileId, name: 'a.pdf', size: 9, addedAt: 5 }
  await saveAcceptance({ ...plan.value, quote: signed }, [document])
  expect(await book.tables.documents.toArray()).toEqual([document])
  expect((await book.tables.quoteVersions.toArray()).map(({ why, quote: kept }) => [why, kept])).toEqual([
    ['accepted', signed],
  ])
  expect((await undoLast()).ok).toBe(true)
  expect(await quoteOf('quote-1')).toEqual(mixed)
  expect(await book.tables.documents.count()).toBe(0)
  expect(await book.tables.quoteVersions.count()).toBe(0)
})

describe('editing', () => {
  test('two edits that cross lose nothing of each other', async () => {
    await openTestBook()
    await write({ label: 'quote-added' }, ['quotes'], ({ quotes }) => quotes.put(mixed))
    const price = changeLine('option-1', 'a', (line) => ({ ...line, unitMrc: usd(24) }))
    const count = changeLine('option-1', 'a', (line) => ({ ...line, quantity: units(50) }))
    await Promise.all([changeQuote('quote-1', price, 10), changeQuote('quote-1', count, 11)])
    const line = (await quoteOf('quote-1'))?.options[0]?.lines[0]
    expect(line).toMatchObject({ unitMrc: usd(24), quantity: units(50) })
  })

  test('a removed line comes back', async () => {
    const { time } = await openTestBook()
    await write({ label: 'quote-added' }, ['quotes'], ({ quotes }) => quotes.put(mixed))
    await changeQuote('quote-1', removeLine('option-1', 'b'), time.now, { label: 'quote-line-removed', say: true })
    expect((await quoteOf('quote-1'))?.options[0]?.lines).toHaveLength(4)
    await undoLast()
    expect(await quoteOf('quote-1')).toEqual(mixed)
  })

  test('a removed quote is gone from every list, and its number is not given to another', async () => {
    await openTestBook()
    await write({ label: 'quote-added' }, ['quotes'], ({ quotes }) => quotes.put(mixed))
    await removeQuote(mixed, 20)
    expect([await quoteOf('quote-1'), await livingQuotes()]).toEqual([undefined, []])
    expect(await quoteNumbers('2026')).toEqual(['2026-001'])
  })
})

describe('versions in the book', () => {
  const stored = quote({ status: 'draft' })
  const put = () => write({ label: 'x' }, ['quotes'], ({ quotes }) => quotes.put(stored))

  test('presenting keeps the quote as it is; presenting the same again keeps no second one', async () => {
    await openTestBook()
    await put()
    await markQuote(stored.id, 'presented')
    expect(await keepVersion(stored.id, 'exported')).toBeNull()
    await changeQuote(stored.id, (row) => ({ ...row, title: 'Another' }), 9)
    await keepVersion(stored.id, 'exported')
    const kept = await versionsOf(stored.id)
    expect(kept.map(({ number, why }) => [number, why])).toEqual([
      [2, 'exported'],
      [1, 'presented'],
    ])
    expect(kept[1]?.quote.title).toBe(stored.title)
  })

  test('undo passes over a version that the client has seen, to the last edit', async () => {
    await openTestBook()
    await put()
    await changeQuote(stored.id, (row) => ({ ...row, title: 'Edited' }), 9)
    await keepVersion(stored.id, 'exported')
    await undoLast()
    expect((await quoteOf(stored.id))?.title).toBe(stored.title)
    expect(await versionsOf(stored.id)).toHaveLength(1)
  })

  test('a status that may not follow changes nothing', async () => {
    await openTestBook()
    await write({ label: 'x' }, ['quotes'], ({ quotes }) => quotes.put({ ...stored, status: 'accepted' }))
    await markQuote(stored.id, 'draft')
    expect((await quoteOf(stored.id))?.status).toBe('accepted')
  })
})
