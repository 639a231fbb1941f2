import { changeRegistration, moveOpportunity, registrationOf, saveOpportunity } from '#db/deals'
import { sendAgain, submitRegistration } from '#db/outbox'
import type { SubmitRefusal } from '#db/queueing'
import { type Need, resubmission, stillNeeded } from '#domain/deals/draft'
import { onlyAsked } from '#domain/deals/extra'
import { isOpen, moved } from '#domain/deals/pipeline'
import { refill } from '#domain/deals/prefill'
import type { Envelope, Registration } from '#domain/deals/registration'
import type { Opportunity, Stage } from '#domain/quotes/quote'
import { dayAt } from '#domain/values/dates'
import type { ClientId, DistributorId, OpportunityId, RegistrationId, SupplierId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import { accepted, type Result, refused } from '#domain/values/result'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { note } from './outbox/note'
import { declarationOf, requiredBy } from './registration/declared'
import { gather } from './registration/gather'

type NewOpportunity = { readonly clientId: ClientId; readonly name: string; readonly mrc: Money | null }

/** A new lead; everything else is filled in on its page. */
export async function createOpportunity({ clientId, name, mrc }: NewOpportunity): Promise<OpportunityId> {
  const at = now()
  const made: Opportunity = {
    id: newId(),
    clientId,
    name,
    mrc,
    stage: 'lead',
    expectedCloseOn: null,
    nextStep: '',
    source: '',
    need: '',
    currentProvider: '',
    currentMrc: null,
    contractEndsOn: null,
    closedOn: null,
    closeReason: '',
    stageAt: at,
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
  }
  await saveOpportunity(made)
  return made.id
}

/** Moves a card; closing is said aloud, because it leaves the board's open side. */
export const moveTo = (id: OpportunityId, stage: Stage, reason = '') =>
  moveOpportunity(id, !isOpen(stage), (row) => moved(row, stage, reason, now(), dayAt(now())))

type Form = Registration['form']

/** One field of the form as the advisor left it: its value is typed from now on, and what was said against it is answered. */
export const typeField = <Name extends keyof Form>(registration: Registration, field: Name, value: Form[Name]) =>
  changeRegistration(registration, (row) => ({
    ...row,
    form: { ...row.form, [field]: value },
    provenance: { ...row.provenance, [field]: 'typed' },
    problems: row.problems.filter((problem) => problem.field !== field),
  }))

/** One of the fields that this distributor asks for beside the form. */
export const typeExtra = (registration: Registration, name: string, value: string) =>
  changeRegistration(registration, (row) => ({
    ...row,
    extra: { ...row.extra, [name]: value },
    problems: row.problems.filter((problem) => problem.field !== `extra.${name}`),
  }))

/** Another supplier: what came from the accepted option is read again for it, what was typed stays. The distributor is chosen anew. */
export async function chooseSupplier(registration: Registration, supplierId: SupplierId, distributorId: DistributorId) {
  const gathered = await gather(registration.opportunityId, supplierId)
  return changeRegistration(registration, (row) => ({
    ...withoutClaim(row),
    ...(gathered && refill(row, gathered.source)),
    supplierId,
    distributorId,
  }))
}

export const chooseDistributor = (registration: Registration, distributorId: DistributorId) =>
  changeRegistration(registration, (row) => ({ ...withoutClaim(row), distributorId }))

/** What one distributor told of another registration says nothing of a deal with anybody else. */
const withoutClaim = ({ theirs: _told, ...row }: Registration): Registration => row

/** Opens the deal again as a new draft, with the form as it went last. */
export async function resubmit(before: Registration, words: string): Promise<RegistrationId> {
  const draft = resubmission(before, words, newId(), now())
  await changeRegistration(draft, (row) => row)
  return draft.id
}

type Unsent = { readonly kind: 'needs'; readonly needs: readonly Need[] } | SubmitRefusal

/**
 * Puts the registration into the outbox, online or not, as it is in the book now: a field left a moment ago counts, though
 * the page may not show it yet. One that came back goes again under a new key. Refused in words when something is still needed.
 */
export async function submit(shown: Registration, newest: Envelope | undefined): Promise<Result<Envelope, Unsent>> {
  const registration = (await registrationOf(shown.id)) ?? shown
  const declares = await declarationOf(registration.distributorId)
  const required = requiredBy(declares, registration)
  const needs = stillNeeded(registration, required, declares?.extra)
  if (needs.length > 0) return refused({ kind: 'needs', needs })
  const kept = await changeRegistration(registration, (row) => onlyAsked(row, declares?.extra ?? []))
  if (!kept.ok) return refused({ kind: 'not-a-draft', status: registration.status })
  const cameBack = newest !== undefined && newest.kind === 'register' && newest.status !== 'withdrawn'
  const sent = await (cameBack ? sendAgain(newest.id, required) : submitRegistration(registration.id, required))
  if (!sent.ok) return sent
  await note(cameBack ? 'sent-again' : 'submitted', sent.value)
  return accepted(sent.value)
}
