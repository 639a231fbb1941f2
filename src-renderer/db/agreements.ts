import type { Offering } from '#domain/catalog/catalog'
import type { Agreement } from '#domain/commissions/agreement'
import { type AgreementFacts, type AgreementRefusal, lineOf, type Placement, place } from '#domain/commissions/versions'
import type { AgreementId, SupplierId } from '#domain/values/ids'
import { type Result, refused } from '#domain/values/result'
import { book } from './book'
import { write } from './write'

/** Every version of every agreement that was not deleted; a few dozen in a real book. */
export const livingAgreements = (): Promise<Agreement[]> =>
  book().tables.agreements.where('[deletedAt+from]').between([0], [0, []]).toArray()

export const agreementOf = (id: AgreementId): Promise<Agreement | undefined> => book().tables.agreements.get(id)

/** Saves terms as a version from their first day on; the version before ends there. Nothing earlier changes. */
export async function saveAgreement(
  facts: AgreementFacts,
  id: AgreementId,
): Promise<Result<Placement, AgreementRefusal>> {
  const now = book().around.now()
  const first = place(facts, await livingAgreements(), { id, now })
  if (!first.ok) return first
  const label = first.value.agreement.version === 1 ? 'agreement-added' : 'agreement-version-added'
  const params = { name: facts.name, version: first.value.agreement.version }
  const { value } = await write({ label, params, say: true }, ['agreements'], async ({ agreements }) => {
    const placed = place(facts, await agreements.where('distributorId', facts.distributorId), { id, now })
    if (!placed.ok) throw new Error(`the agreement changed under the save: ${placed.refusal}`)
    const { agreement, closes } = placed.value
    await agreements.putMany([agreement, ...(closes ? [{ ...closes, to: agreement.from, updatedAt: now }] : [])])
    return placed
  })
  return value
}

/** Ends an agreement on a day: months from then on are not expected any more, earlier ones stay. */
export async function endAgreement(id: AgreementId, to: Agreement['to']): Promise<Result<null, 'ends-before-start'>> {
  const agreement = await agreementOf(id)
  if (!agreement || (to !== null && to <= agreement.from)) return refused('ends-before-start')
  await write({ label: 'agreement-ended', params: { name: agreement.name } }, ['agreements'], async (pens) => {
    const row = await pens.agreements.get(id)
    if (row) await pens.agreements.put({ ...row, to, updatedAt: book().around.now() })
  })
  return { ok: true, value: null }
}

/** Takes a version away; the version before it runs on again to where this one ended. */
export async function deleteAgreement(agreement: Agreement): Promise<void> {
  const now = book().around.now()
  const act = { label: 'agreement-deleted', params: { name: agreement.name }, say: true }
  await write(act, ['agreements'], async ({ agreements }) => {
    const line = lineOf(agreement, await agreements.where('distributorId', agreement.distributorId))
    const row = line.find((one) => one.id === agreement.id)
    if (!row) return
    const before = line.find((one) => one.to === row.from)
    await agreements.putMany([
      { ...row, deletedAt: now, updatedAt: now },
      ...(before ? [{ ...before, to: row.to, updatedAt: now }] : []),
    ])
  })
}

/** A supplier's living offerings by name, for the editor's choice. */
export async function offeringsBySupplier(supplierId: SupplierId): Promise<Offering[]> {
  const found = await book().tables.offerings.where('supplierId').equals(supplierId).limit(5000).toArray()
  return found.filter((one) => one.deletedAt === 0).sort((a, b) => a.name.localeCompare(b.name))
}
