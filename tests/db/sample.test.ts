import { afterEach, describe, expect, test } from 'vitest'
import { book as current } from '#db/book'
import { readWhole } from '#db/replace'
import { loadSample, removeSample } from '#db/sample'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { closeBook, openTestBook } from '../fakes/book'
import { client, quote, quoteLine, quoteOption, service, supplier } from '../fakes/rows'

const counts = async () => {
  const { tables } = await readWhole(current())
  return Object.fromEntries([...tables].filter(([name]) => name !== 'acts').map(([name, rows]) => [name, rows.length]))
}
const keep = (name: 'clients' | 'services' | 'quotes' | 'suppliers', row: object) =>
  write({ label: 'x' }, [name], (pens) => pens[name].put(row as never))

afterEach(closeBook)

describe('the sample book in the database', () => {
  test('comes in with one write and goes out with one', async () => {
    const { commits } = await openTestBook()
    const before = await counts()
    await loadSample()
    expect((await counts()).clients).toBe(40)
    expect(await removeSample()).toMatchObject({ kept: 0 })
    expect(await counts()).toEqual(before)
    expect(commits).toHaveLength(2)
  })

  test('removal can be taken back', async () => {
    await openTestBook()
    await loadSample()
    const full = await counts()
    await removeSample()
    await undoLast()
    expect(await counts()).toEqual(full)
  })

  test('removal leaves what the advisor has of their own', async () => {
    await openTestBook()
    await keep('clients', client())
    await keep('suppliers', supplier())
    await keep('services', service())
    const before = await counts()
    await loadSample()
    await removeSample()
    expect(await counts()).toEqual(before)
  })

  test('a row of the advisor under a sample client keeps that client and all that it names', async () => {
    await openTestBook()
    await loadSample()
    const { tables } = current()
    const [opportunity] = await tables.opportunities.toArray()
    const [offering] = await tables.offerings.toArray()
    if (!opportunity || !offering) throw new Error('the sample has none')
    const line = quoteLine({ supplierId: offering.supplierId, offeringId: offering.id })
    const option = quoteOption({ distributorId: 'sample-dist-tamarack', lines: [line] })
    const facts = { clientId: opportunity.clientId, opportunityId: opportunity.id, options: [option] }
    await keep('quotes', quote({ id: 'mine', ...facts }))
    expect((await removeSample()).kept).toBe(5)
    expect(await tables.quotes.toCollection().primaryKeys()).toEqual(['mine'])
    expect(await tables.clients.toCollection().primaryKeys()).toEqual([opportunity.clientId])
    expect(await tables.suppliers.toCollection().primaryKeys()).toEqual([offering.supplierId])
    expect(await tables.distributors.toCollection().primaryKeys()).toEqual(['sample-dist-tamarack'])
  })

  test('loading again beside kept rows changes none of them', async () => {
    await openTestBook()
    await loadSample()
    const [kept] = await current().tables.clients.toArray()
    if (!kept) throw new Error('the sample has no client')
    await keep('clients', { ...kept, notes: 'Mine now' })
    await keep('services', service({ clientId: kept.id, supplierId: 'sample-supplier-alder', distributorId: null }))
    await removeSample()
    await loadSample()
    expect((await current().tables.clients.get(kept.id))?.notes).toBe('Mine now')
    expect((await counts()).clients).toBe(40)
  })

  test('rate days that the advisor imported stay theirs', async () => {
    await openTestBook()
    const mine = { id: '2026-11-23', source: 'ECB', perEuro: { USD: 1_000_000 } } as const
    await write({ label: 'x' }, ['rateDays'], ({ rateDays }) => rateDays.put(mine))
    await loadSample()
    expect(await current().tables.rateDays.get('2026-11-23')).toEqual(mine)
    await removeSample()
    expect(await current().tables.rateDays.toArray()).toEqual([mine])
  })
})
