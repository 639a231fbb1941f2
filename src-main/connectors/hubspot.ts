import { z } from 'zod'
import type { Ask } from '#contract/channels'
import type { Delivery, Found, Polled, RemoteRegistration } from '#contract/connectors'
import type { Declaration, RemoteState } from '#contract/endpoint'
import { bodyAs, isSuccess, nonsense } from './answers'
import { callBearing as call } from './bearing'
import { type Connector, keptAs, type Target } from './connector'
import { dealValue, given, type RegistrationDocument, readDocument, readWithdrawal, wordsOf } from './document'
import { type Limits, limits } from './http'
import { failureOf } from './hubspot-errors'

/** HubSpot deals with a private app's token. One property with unique values holds our reference, and every write is an upsert by it. */
export const hubspot: Connector = {
  declares: () => declares,
  deliver: async (target, ask, now, within = limits) => {
    const document = readDocument(ask.document)
    const { property } = keptAs(target, 'hubspot')
    const inputs = [{ idProperty: property, id: document.partnerReference, properties: dealFrom(target, document) }]
    const outcome = await call(target, 'POST', `${deals}/batch/upsert`, { inputs }, now, within)
    if (outcome.kind !== 'answer') return outcome
    if (!isSuccess(outcome)) return failureOf(outcome, now(), property)
    const [deal] = bodyAs(outcome, upserted)?.results ?? []
    if (!deal) return nonsense('body')
    const registration = registrationOf(target, deal, document.partnerReference)
    return registration.partnerReference === document.partnerReference
      ? { kind: 'delivered', registration, replayed: deal.new === false }
      : nonsense('other-reference')
  },
  withdraw,
  find,
  poll,
  probe: async (target, now, within = limits) => {
    const outcome = await call(target, 'GET', `${deals}?limit=1`, null, now, within)
    if (outcome.kind !== 'answer') return { reachable: false, keyRefused: false }
    const keyRefused = failureOf(outcome, now(), '').kind === 'unauthorized'
    return { reachable: keyRefused || (isSuccess(outcome) && bodyAs(outcome, pageSchema) !== null), keyRefused }
  },
}

const declares: Declaration = {
  states: ['submitted', 'under-review', 'won', 'lost', 'withdrawn'],
  editable: {},
  idempotency: 'external-id',
  finds: true,
  required: ['legalName', 'estimatedMrc', 'expectedClose'],
  protection: { given: 'by-rules', extends: false },
  access: 'key',
  byHand: false,
}

const deals = '/crm/v3/objects/deals'
const properties = ['dealstage', 'closed_lost_reason', 'hs_is_closed_won', 'hs_is_closed', 'hs_lastmodifieddate']
const dealSchema = z.object({
  id: z.string().min(1).max(200),
  properties: z.record(z.string(), z.string().max(65_536).nullable()),
  updatedAt: z.string().min(1).max(40),
  new: z.boolean().optional(),
})
type Deal = z.infer<typeof dealSchema>
const upserted = z.object({ results: z.array(dealSchema).length(1) })
const pageSchema = z.object({
  results: z.array(dealSchema).max(1000),
  paging: z.object({ next: z.object({ after: z.string().max(2000) }).optional() }).nullish(),
})

async function withdraw(
  target: Target,
  ask: Ask<'connectors.withdraw'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const { reason, partnerReference } = readWithdrawal(ask.document)
  const { property, lostStage } = keptAs(target, 'hubspot')
  const path = `${deals}/${encodeURIComponent(ask.remoteId)}`
  const changes = { dealstage: lostStage || 'closedlost', closed_lost_reason: reason || 'Withdrawn by the partner' }
  const outcome = await call(target, 'PATCH', path, { properties: changes }, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now(), property)
  const deal = bodyAs(outcome, dealSchema)
  if (deal?.id !== ask.remoteId) return nonsense('body')
  const registration = registrationOf(target, deal, partnerReference)
  return { kind: 'delivered', registration: { ...registration, status: 'withdrawn' }, replayed: false }
}

async function find(
  target: Target,
  { partnerReference }: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const { property } = keptAs(target, 'hubspot')
  const query = new URLSearchParams({ idProperty: property, properties: [...properties, property].join(',') })
  const path = `${deals}/${encodeURIComponent(partnerReference)}?${query}`
  const outcome = await call(target, 'GET', path, null, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) {
    const failure = failureOf(outcome, now(), property)
    return failure.kind === 'refused' && failure.status === 404 ? { kind: 'absent' } : failure
  }
  const deal = bodyAs(outcome, dealSchema)
  if (!deal) return nonsense('body')
  return deal.properties[property] === partnerReference
    ? { kind: 'found', registration: registrationOf(target, deal, '') }
    : nonsense('other-reference')
}

async function poll(
  target: Target,
  { updatedSince, cursor }: Ask<'connectors.poll'>,
  now: () => number,
  within: Limits = limits,
): Promise<Polled> {
  const { property } = keptAs(target, 'hubspot')
  const since =
    updatedSince === null
      ? []
      : [{ propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(Date.parse(updatedSince)) }]
  const search = {
    filterGroups: [{ filters: [{ propertyName: property, operator: 'HAS_PROPERTY' }, ...since] }],
    sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }],
    properties: [...properties, property],
    limit: 100,
    ...(cursor === null ? {} : { after: cursor }),
  }
  const outcome = await call(target, 'POST', `${deals}/search`, search, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now(), property)
  const page = bodyAs(outcome, pageSchema)
  if (!page) return nonsense('body')
  const registrations = page.results.map((deal) => registrationOf(target, deal, ''))
  return { kind: 'page', registrations, cursor: page.paging?.next?.after ?? null }
}

/** An answer to an upsert need not repeat our property: the id it was matched by stands for it then. */
function registrationOf(target: Target, deal: Deal, reference: string): RemoteRegistration {
  const { property, lostStage } = keptAs(target, 'hubspot')
  const stage = deal.properties.dealstage ?? ''
  return {
    remoteId: deal.id,
    partnerReference: deal.properties[property] ?? reference,
    rawStatus: stage || 'created',
    status: stateOf(deal, stage, lostStage || 'closedlost'),
    statusReason: deal.properties.closed_lost_reason || null,
    protectedUntil: null,
    etag: null,
    updatedAt: deal.updatedAt,
  }
}

function stateOf(deal: Deal, stage: string, lostStage: string): RemoteState {
  if (deal.properties.hs_is_closed_won === 'true' || stage === 'closedwon') return 'won'
  if (deal.properties.hs_is_closed === 'true' || stage === lostStage || stage === 'closedlost') return 'lost'
  return 'submitted'
}

function dealFrom(target: Target, document: RegistrationDocument): Record<string, unknown> {
  const { property, pipeline, stage } = keptAs(target, 'hubspot')
  const { customer, opportunity } = document
  return given({
    [property]: document.partnerReference,
    dealname: [customer.legalName, opportunity.offering].filter(Boolean).join(', '),
    amount: dealValue(document) ?? undefined,
    deal_currency_code: opportunity.estimatedMrc?.currency,
    closedate: opportunity.expectedClose,
    description: wordsOf(document),
    pipeline,
    dealstage: stage,
  })
}
