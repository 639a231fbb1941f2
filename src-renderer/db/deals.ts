import type { DealPerson } from '#domain/deals/people'
import type { Registration, RegistrationStatus } from '#domain/deals/registration'
import { isEditable } from '#domain/deals/states'
import type { Opportunity, Quote, Stage } from '#domain/quotes/quote'
import type { ClientId, OpportunityId, RegistrationId, SupplierId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { book } from './book'
import { rowsWhere } from './rows-where'
import { write } from './write'

const living = <Row extends { readonly deletedAt: number }>(row: Row | undefined): Row | undefined =>
  row && row.deletedAt === 0 ? row : undefined
const newestFirst = (a: { readonly updatedAt: number }, b: { readonly updatedAt: number }) => b.updatedAt - a.updatedAt
const now = () => book().around.now()

/** Undefined when there is none or it was deleted. */
export const opportunityOf = async (id: OpportunityId): Promise<Opportunity | undefined> =>
  living(await book().tables.opportunities.get(id))

/** A client's opportunities, the last touched first. */
export async function opportunitiesOf(clientId: ClientId): Promise<readonly Opportunity[]> {
  const all = await book().tables.opportunities.where('clientId').equals(clientId).toArray()
  return all.filter((one) => one.deletedAt === 0).sort(newestFirst)
}

/** Living opportunities in these stages, the last touched first. */
export async function opportunitiesIn(stages: readonly Stage[]): Promise<readonly Opportunity[]> {
  const keys = stages.map((stage) => [0, stage])
  return (await rowsWhere(book().tables.opportunities, '[deletedAt+stage]', keys)).sort(newestFirst)
}

/** Adds or replaces an opportunity as a whole. */
export const saveOpportunity = (opportunity: Opportunity) =>
  write({ label: 'opportunity-saved', params: { name: opportunity.name } }, ['opportunities'], ({ opportunities }) =>
    opportunities.put({ ...opportunity, updatedAt: now() }),
  )

/** Changes a few facts on the row as it is now, so that two edits never take each other back. */
export const changeOpportunity = (id: OpportunityId, facts: Partial<Omit<Opportunity, 'id'>>) =>
  rework(id, 'opportunity-saved', false, (row) => ({ ...row, ...facts }))

/** Changes who works on a deal, on the row as it is now. */
export const changePeople = (
  id: OpportunityId,
  say: boolean,
  change: (people: readonly DealPerson[]) => readonly DealPerson[],
) => rework(id, 'opportunity-people', say, (row) => ({ ...row, people: change(row.people ?? []) }))

/** `move` says what the row becomes; closing an opportunity is said aloud, with undo. */
export const moveOpportunity = (id: OpportunityId, say: boolean, move: (row: Opportunity) => Opportunity) =>
  rework(id, 'opportunity-moved', say, move)

export const deleteOpportunity = (id: OpportunityId) =>
  rework(id, 'opportunity-deleted', true, (row) => ({ ...row, deletedAt: now() }))

/** An opportunity's quotes, the last touched first. */
export async function quotesOfOpportunity(id: OpportunityId): Promise<readonly Quote[]> {
  const all = await book().tables.quotes.where('opportunityId').equals(id).toArray()
  return all.filter((one) => one.deletedAt === 0).sort(newestFirst)
}

export const registrationOf = async (id: RegistrationId): Promise<Registration | undefined> =>
  living(await book().tables.registrations.get(id))

export async function registrationsOfOpportunity(id: OpportunityId): Promise<readonly Registration[]> {
  const all = await book().tables.registrations.where('opportunityId').equals(id).toArray()
  return all.filter((one) => one.deletedAt === 0).sort(newestFirst)
}

export async function registrationsOfClient(id: ClientId): Promise<readonly Registration[]> {
  const all = await book().tables.registrations.where('clientId').equals(id).toArray()
  return all.filter((one) => one.deletedAt === 0).sort(newestFirst)
}

/** What these clients have with one supplier, in every status: for the conflict check. */
export async function registrationsWith(
  clientIds: readonly ClientId[],
  supplierId: SupplierId,
): Promise<readonly Registration[]> {
  const keys = clientIds.map((clientId) => [clientId, supplierId])
  const all = await book().tables.registrations.where('[clientId+supplierId]').anyOf(keys).toArray()
  return all.filter((one) => one.deletedAt === 0)
}

export async function registrationsIn(statuses: readonly RegistrationStatus[]): Promise<readonly Registration[]> {
  const keys = statuses.map((status) => [0, status])
  return (await rowsWhere(book().tables.registrations, '[deletedAt+status]', keys)).sort(newestFirst)
}

/**
 * Saves what the advisor changed on the form. The first change of a new draft makes its row from `base`; later ones work on
 * the row as it is. Refused as `locked` once a distributor holds it.
 */
export async function changeRegistration(
  base: Registration,
  change: (row: Registration) => Registration,
): Promise<Result<Registration, 'locked'>> {
  const params = { name: base.form.legalName }
  const { value } = await write({ label: 'registration-saved', params }, ['registrations'], async (pens) => {
    const row = (await pens.registrations.get(base.id)) ?? base
    if (!isEditable(row.status)) return refused('locked' as const)
    const changed = { ...change(row), updatedAt: now() }
    await pens.registrations.put(changed)
    return accepted(changed)
  })
  return value
}

/** Only a draft is deleted; what was sent is withdrawn instead. */
export async function deleteDraft(draft: Registration): Promise<Result<null, 'locked'>> {
  const act = { label: 'registration-deleted', params: { name: draft.form.legalName }, say: true }
  const { value } = await write(act, ['registrations'], async ({ registrations }) => {
    const row = await registrations.get(draft.id)
    if (row?.status !== 'draft') return refused('locked' as const)
    await registrations.put({ ...row, deletedAt: now() })
    return accepted(null)
  })
  return value
}

async function rework(id: OpportunityId, label: string, say: boolean, change: (row: Opportunity) => Opportunity) {
  const before = await book().tables.opportunities.get(id)
  return write({ label, params: { name: before?.name ?? '' }, say }, ['opportunities'], async ({ opportunities }) => {
    const row = await opportunities.get(id)
    if (row) await opportunities.put({ ...change(row), updatedAt: now() })
  })
}
