import { type Carrier, carriersFor } from '#domain/catalog/carriers'
import type { Carry, Distributor, Offering, Supplier } from '#domain/catalog/catalog'
import type { DistributorId, OfferingId, SupplierId } from '#domain/values/ids'
import { fold } from '#domain/values/text'
import { book } from './book'
import { write } from './write'

/** Suppliers by name, without the deleted ones. */
export const livingSuppliers = (): Promise<Supplier[]> =>
  book().tables.suppliers.where('[deletedAt+nameKey]').between([0], [0, []]).toArray()

/** Distributors by name, without the deleted ones. */
export const livingDistributors = (): Promise<Distributor[]> =>
  book().tables.distributors.where('[deletedAt+name]').between([0], [0, []]).toArray()

export const supplierOf = (id: SupplierId): Promise<Supplier | undefined> => book().tables.suppliers.get(id)
export const distributorOf = (id: DistributorId): Promise<Distributor | undefined> => book().tables.distributors.get(id)
export const offeringOf = (id: OfferingId): Promise<Offering | undefined> => book().tables.offerings.get(id)

/** Offerings in the order of their ids; undefined where there is none. Deleted ones come too, because old lines name them. */
export const offeringsByIds = (ids: readonly OfferingId[]): Promise<(Offering | undefined)[]> =>
  book().tables.offerings.bulkGet([...ids])

/** Whether there is anything to find, without counting it. */
export const hasOfferings = async (): Promise<boolean> =>
  (await book().tables.offerings.where('[deletedAt+name]').between([0], [0, []]).limit(1).primaryKeys()).length > 0

/** The number of living offerings, from the index alone. */
export const countOfferings = (): Promise<number> =>
  book().tables.offerings.where('[deletedAt+name]').between([0], [0, []]).count()

/** Every living offering, a page at a time in the order in which they came; what changes meanwhile comes as it is then. */
export async function* offeringPages(size = 500): AsyncGenerator<readonly Offering[]> {
  for (let after = ''; ; ) {
    const page = await book().tables.offerings.where('id').above(after).limit(size).toArray()
    yield page.filter((row) => row.deletedAt === 0)
    const last = page.at(-1)
    if (!last || page.length < size) return
    after = last.id
  }
}

export const carriesOf = (supplierId: SupplierId): Promise<Carry[]> =>
  book().tables.carries.where('supplierId').equals(supplierId).toArray()

export const carriesBy = (distributorId: DistributorId): Promise<Carry[]> =>
  book().tables.carries.where('distributorId').equals(distributorId).toArray()

/** The living distributors that carry an offering, or the supplier as a whole, each with its most specific row. */
export async function carriersOf(supplierId: SupplierId, offeringId: OfferingId | null): Promise<readonly Carrier[]> {
  const [carries, distributors] = await Promise.all([carriesOf(supplierId), livingDistributors()])
  return carriersFor(offeringId, carries, distributors)
}

export const saveSupplier = (supplier: Supplier) =>
  write({ label: 'supplier-saved', params: { name: supplier.name } }, ['suppliers'], ({ suppliers }) =>
    suppliers.put({ ...supplier, nameKey: fold(supplier.name), updatedAt: book().around.now() }),
  )

export const saveDistributor = (distributor: Distributor) =>
  write({ label: 'distributor-saved', params: { name: distributor.name } }, ['distributors'], ({ distributors }) =>
    distributors.put({ ...distributor, updatedAt: book().around.now() }),
  )

/** Changes a few facts of a distributor on the row as it is now. */
export const changeDistributor = (distributor: Distributor, facts: Partial<Distributor>) =>
  write({ label: 'distributor-saved', params: { name: distributor.name } }, ['distributors'], async (pens) => {
    const row = await pens.distributors.get(distributor.id)
    if (row) await pens.distributors.put({ ...row, ...facts, updatedAt: book().around.now() })
  })

export const saveOffering = (offering: Offering) =>
  write({ label: 'offering-saved', params: { name: offering.name } }, ['offerings'], ({ offerings }) =>
    offerings.put({ ...offering, updatedAt: book().around.now() }),
  )

export const saveCarry = (carry: Carry) =>
  write({ label: 'carry-saved' }, ['carries'], ({ carries }) => carries.put(carry))

export const removeCarry = (id: string) =>
  write({ label: 'carry-removed', say: true }, ['carries'], ({ carries }) => carries.remove(id))

/** Soft: quotes and services that name the offering keep its name. */
export async function removeOfferings(ids: readonly OfferingId[]) {
  const label = { label: 'offering-removed', params: { count: ids.length }, say: true }
  return write(label, ['offerings'], async ({ offerings }) => {
    const found = (await offerings.getMany(ids)).filter((row) => row !== undefined)
    await offerings.putMany(found.map((row) => ({ ...row, ...gone() })))
  })
}

/** Soft, together with everything it offers: one act, so that one undo brings all of it back. */
export const removeSupplier = (supplier: Supplier) =>
  write(
    { label: 'supplier-removed', params: { name: supplier.name }, say: true },
    ['suppliers', 'offerings'],
    async ({ suppliers, offerings }) => {
      const offered = (await offerings.where('supplierId', supplier.id)).filter((row) => row.deletedAt === 0)
      await suppliers.put({ ...supplier, ...gone() })
      await offerings.putMany(offered.map((row) => ({ ...row, ...gone() })))
    },
  )

/** Soft: its rates stay for undo and are not shown while it is gone. */
export const removeDistributor = (distributor: Distributor) =>
  write(
    { label: 'distributor-removed', params: { name: distributor.name }, say: true },
    ['distributors'],
    ({ distributors }) => distributors.put({ ...distributor, ...gone() }),
  )

function gone() {
  const at = book().around.now()
  return { updatedAt: at, deletedAt: at }
}
