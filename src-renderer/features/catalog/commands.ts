import { livingSuppliers, saveCarry, saveDistributor, saveOffering, saveSupplier } from '#db/catalog'
import { write } from '#db/write'
import { blankDistributor, blankOffering, blankSupplier } from '#domain/catalog/blank'
import type { Carry, Offering } from '#domain/catalog/catalog'
import type { Category } from '#domain/catalog/category'
import type { DistributorId, OfferingId, SupplierId } from '#domain/values/ids'
import type { Rate } from '#domain/values/rate'
import { fold } from '#domain/values/text'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'

/** Makes an offering; its supplier is the one of that name, or a new one in the same act. */
export async function createOffering(name: string, supplierName: string, category: Category): Promise<Offering> {
  const key = fold(supplierName)
  const known = (await livingSuppliers()).find((one) => one.nameKey === key)
  const supplier = known ?? { ...blankSupplier(newId(), supplierName, now()), categories: [category] }
  const offering = blankOffering({ id: newId(), supplierId: supplier.id, name, category }, now())
  const act = { label: 'offering-saved', params: { name } }
  await write(act, ['suppliers', 'offerings'], async ({ suppliers, offerings }) => {
    if (!known) await suppliers.put(supplier)
    await offerings.put(offering)
  })
  return offering
}

export async function createSupplier(name: string): Promise<SupplierId> {
  const supplier = blankSupplier(newId(), name, now())
  await saveSupplier(supplier)
  return supplier.id
}

export async function createDistributor(name: string): Promise<DistributorId> {
  const distributor = blankDistributor(newId(), name, now())
  await saveDistributor(distributor)
  return distributor.id
}

export const changeOffering = (offering: Offering, facts: Partial<Offering>) => saveOffering({ ...offering, ...facts })

type Carried = {
  readonly distributorId: DistributorId
  readonly supplierId: SupplierId
  readonly offeringId: OfferingId | null
  readonly residual: Rate
}

/** A new row of who carries what at which residual. */
export const carry = (carried: Carried) => saveCarry({ ...carried, id: newId(), note: '' })

export const changeCarry = (row: Carry, facts: Partial<Carry>) => saveCarry({ ...row, ...facts })
