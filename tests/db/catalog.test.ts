import { afterEach, describe, expect, test } from 'vitest'
import {
  carriersOf,
  countOfferings,
  livingDistributors,
  livingSuppliers,
  offeringOf,
  removeCarry,
  removeDistributor,
  removeOfferings,
  removeSupplier,
  saveCarry,
  saveDistributor,
  saveOffering,
  saveSupplier,
} from '#db/catalog'
import { undoLast } from '#db/undo'
import { closeBook, openTestBook } from '../fakes/book'
import { carry, distributor, offering, supplier } from '../fakes/rows'

afterEach(closeBook)

const names = async () => (await livingSuppliers()).map((one) => one.name)

describe('the catalog in the book', () => {
  test('suppliers come in the order of their folded names', async () => {
    await openTestBook()
    for (const [id, name] of ['Zenith', 'álamo', 'Birch'].entries())
      await saveSupplier(supplier({ id: String(id), name }))
    expect(await names()).toEqual(['álamo', 'Birch', 'Zenith'])
  })

  test('a supplier goes with all it offers, and one undo brings both back', async () => {
    const { said } = await openTestBook()
    await saveSupplier(supplier())
    await saveOffering(offering())
    await saveOffering(offering({ id: 'offering-2' }))
    await removeSupplier(supplier())
    expect([await names(), await countOfferings()]).toEqual([[], 0])
    expect(said.at(-1)).toMatchObject({ say: true, undoable: true, params: { name: 'Northline Voice' } })
    await undoLast()
    expect([await names(), await countOfferings()]).toEqual([['Northline Voice'], 2])
  })

  test('an offering that was deleted before its supplier stays deleted when the supplier comes back', async () => {
    await openTestBook()
    await saveSupplier(supplier())
    await saveOffering(offering())
    await saveOffering(offering({ id: 'offering-2' }))
    await removeOfferings(['offering-2'])
    await removeSupplier(supplier())
    await undoLast()
    expect(await countOfferings()).toBe(1)
  })

  test('a deleted offering is not listed and still tells its name to what refers to it', async () => {
    await openTestBook()
    await saveOffering(offering())
    await removeOfferings(['offering-1', 'never-was'])
    expect(await countOfferings()).toBe(0)
    expect((await offeringOf('offering-1'))?.name).toBe('Alder Cloud PBX seat')
  })

  test('the rates of a deleted distributor are hidden and come back with it', async () => {
    await openTestBook()
    await saveDistributor(distributor())
    await saveCarry(carry())
    expect((await carriersOf('supplier-1', 'offering-1')).map((one) => one.carry.id)).toEqual(['carry-1'])
    await removeDistributor(distributor())
    expect([await livingDistributors(), await carriersOf('supplier-1', null)]).toEqual([[], []])
    await undoLast()
    expect(await carriersOf('supplier-1', null)).toHaveLength(1)
  })

  test('a removed rate comes back with undo', async () => {
    await openTestBook()
    await saveDistributor(distributor())
    await saveCarry(carry())
    await removeCarry('carry-1')
    expect(await carriersOf('supplier-1', null)).toEqual([])
    await undoLast()
    expect(await carriersOf('supplier-1', null)).toHaveLength(1)
  })
})
