import { z } from 'zod'
import type { Ask } from '#contract/channels'
import type { Delivery, Failure, Found, Polled, RemoteRegistration } from '#contract/connectors'
import type { Declaration, RemoteState } from '#contract/endpoint'
import { type Answer, bodyAs, isSuccess, nonsense } from './answers'
import { type Connector, keptAs, type Target } from './connector'
import { dealValue, given, namesOf, type RegistrationDocument, readDocument, readWithdrawal, wordsOf } from './document'
import { type Exchange, type Limits, limits, type Request } from './http'
import { retryAfterMs } from './retry-after'
import { belowWritten } from './target'
import { ask as askFor, masked } from './witness'

/**
 * PartnerStack deals. `external_key` holds our reference and finds the deal; creating is not documented as an upsert, so what may have
 * arrived is looked up before it goes again.
 */
export const partnerstack: Connector = {
  declares: () => declares,
  deliver: async (target, ask, now, within = limits) => {
    const document = readDocument(ask.document)
    return delivered(
      await call(target, 'POST', deals, dealFrom(target, document), within),
      document.partnerReference,
      target,
      now,
    )
  },
  withdraw: async (target, ask, now, within = limits) => {
    const { reason, partnerReference } = readWithdrawal(ask.document)
    const { lostStage } = keptAs(target, 'partnerstack')
    const changes = { stage: lostStage || 'lost', lost_reason: reason || 'Withdrawn by the partner' }
    const path = `${deals}/${encodeURIComponent(ask.remoteId)}`
    const outcome = delivered(await call(target, 'PATCH', path, changes, within), partnerReference, target, now)
    if (outcome.kind !== 'delivered') return outcome
    return { ...outcome, registration: { ...outcome.registration, status: 'withdrawn' } }
  },
  find,
  poll,
  probe: async (target, now, within = limits) => {
    const found = await poll(target, { distributorId: '', updatedSince: null, cursor: null }, now, within)
    const keyRefused = found.kind === 'unauthorized'
    return { reachable: keyRefused || found.kind === 'page', keyRefused }
  },
}

const declares: Declaration = {
  states: ['submitted', 'under-review', 'approved', 'won', 'lost', 'rejected', 'withdrawn'],
  editable: {},
  idempotency: 'look-up-first',
  finds: true,
  required: ['legalName', 'contactName', 'estimatedMrc', 'expectedClose'],
  protection: { given: 'by-rules', extends: false },
  access: 'key',
  byHand: false,
}

type Delivered = Extract<Delivery, { kind: 'delivered' }>
const deals = '/api/v2/deals'
const text = z.string().max(4000)
const dealSchema = z.object({
  key: z.string().min(1).max(200),
  external_key: z.string().max(255).nullish(),
  stage: text.nullish(),
  lost_reason: text.nullish(),
  archived: z.boolean().optional(),
  updated_at: z.number().int(),
})
type Deal = z.infer<typeof dealSchema>
const oneSchema = z.object({ data: dealSchema })
const pageSchema = z.object({
  data: z.object({ items: z.array(dealSchema).max(1000), has_more: z.boolean().optional() }),
})
const problemSchema = z.object({ message: text })

async function find(
  target: Target,
  { partnerReference }: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const outcome = await call(target, 'GET', `${deals}/${encodeURIComponent(partnerReference)}`, null, within)
  const found = delivered(outcome, partnerReference, target, now)
  if (found.kind === 'delivered') return { kind: 'found', registration: found.registration }
  return found.kind === 'refused' && found.status === 404 ? { kind: 'absent' } : found
}

async function poll(
  target: Target,
  { updatedSince, cursor }: Ask<'connectors.poll'>,
  now: () => number,
  within: Limits = limits,
): Promise<Polled> {
  const since = updatedSince === null ? Number.NaN : Date.parse(updatedSince)
  const query = new URLSearchParams({
    limit: '100',
    order_by: 'updated_at',
    ...(Number.isNaN(since) ? {} : { min_updated: String(since) }),
    ...(cursor === null ? {} : { starting_after: cursor }),
  })
  const outcome = await call(target, 'GET', `${deals}?${query}`, null, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, target, now())
  const page = bodyAs(outcome, pageSchema)
  if (!page) return nonsense('body')
  const { items, has_more: more } = page.data
  const last = items.at(-1)
  return { kind: 'page', registrations: items.map(registrationOf), cursor: more && last ? last.key : null }
}

function delivered(outcome: Exchange, reference: string, target: Target, now: () => number): Delivered | Failure {
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, target, now())
  const deal = bodyAs(outcome, oneSchema)?.data
  if (!deal) return nonsense('body')
  return deal.external_key === reference
    ? { kind: 'delivered', registration: registrationOf(deal), replayed: false }
    : nonsense('other-reference')
}

/** A key that is taken is our own earlier try: the outbox looks it up. */
function failureOf(answer: Answer, target: Target, now: number): Failure {
  const { status } = answer
  const problem = bodyAs(answer, problemSchema)
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (status === 429 || status === 503)
    return { kind: 'busy', retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status }
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  if (!problem || status < 400) return nonsense(`status-${status}`)
  const title = masked(problem.message, [target.apiKey])
  const taken = /external.?key/i.test(title) && /exist|taken|unique|duplicate/i.test(title)
  return { kind: 'refused', status, code: taken ? 'duplicate-reference' : '', title, problems: [] }
}

function call(target: Target, method: Request['method'], path: string, body: unknown, within: Limits) {
  const { publicKey } = keptAs(target, 'partnerstack')
  const url = belowWritten(target.base, path)
  const basic = Buffer.from(`${publicKey}:${target.apiKey}`).toString('base64')
  const headers = { authorization: `Basic ${basic}` }
  return askFor(target, { method, url, headers, ...(body ? { body: JSON.stringify(body) } : {}) }, within)
}

function registrationOf(deal: Deal): RemoteRegistration {
  return {
    remoteId: deal.key,
    partnerReference: deal.external_key ?? '',
    rawStatus: deal.stage || 'created',
    ...stateOf(deal),
    statusReason: deal.lost_reason || null,
    protectedUntil: null,
    etag: null,
    updatedAt: new Date(deal.updated_at).toISOString(),
  }
}

/** Stages are each vendor's own words: only what certainly means one state is said here, the rest speaks for itself. */
function stateOf({ stage, archived }: Deal): { readonly status?: RemoteState } {
  if (archived) return { status: 'lost' }
  const word = (stage ?? '').toLowerCase().replaceAll(/[\s_]+/g, '-')
  const known: Readonly<Record<string, RemoteState>> = {
    '': 'submitted',
    created: 'submitted',
    'closed-won': 'won',
    won: 'won',
    'closed-lost': 'lost',
    lost: 'lost',
  }
  const status = known[word]
  return status ? { status } : {}
}

/** `amount` is in cents, so only currencies with two decimals can be told; otherwise it is left out. */
function dealFrom(target: Target, document: RegistrationDocument): Record<string, unknown> {
  const { partnerKey } = keptAs(target, 'partnerstack')
  const { customer, contact, opportunity } = document
  const { first, last } = namesOf(contact.name)
  const cents = /^(\d+)\.(\d\d)$/.exec(dealValue(document) ?? '')
  return given({
    external_key: document.partnerReference,
    partner_key: partnerKey,
    account_name: customer.legalName,
    contact_first_name: first,
    contact_last_name: last,
    amount: cents ? Number(`${cents[1]}${cents[2]}`) : undefined,
    close_date: opportunity.expectedClose,
    source: 'partner',
    meta: given({ email: contact.email, phone: contact.phone, notes: wordsOf(document) }),
  })
}
