import { z } from 'zod'
import type { Ask } from '#contract/channels'
import type { Delivery, Found, Polled, RemoteRegistration } from '#contract/connectors'
import type { Declaration, RemoteState } from '#contract/endpoint'
import { Refused } from '../faults'
import { type Answer, bodyAs, isSuccess, nonsense } from './answers'
import { callBearing as call } from './bearing'
import { type Connector, keptAs, type Target } from './connector'
import { given, namesOf, type RegistrationDocument, readDocument, readWithdrawal, wordsOf } from './document'
import { type Limits, limits } from './http'
import { failureOf } from './salesforce-errors'

/** Salesforce leads, upserted by an external-id field that holds our reference: a second try changes the same lead. */
export const salesforce: Connector = {
  declares: () => declares,
  deliver: async (target, ask, now, within = limits) => {
    const document = readDocument(ask.document)
    const { field } = keptAs(target, 'salesforce')
    const path = `${lead}/${field}/${encodeURIComponent(document.partnerReference)}`
    const outcome = await call(target, 'PATCH', path, leadFrom(document), now, within)
    if (outcome.kind !== 'answer') return outcome
    if (!isSuccess(outcome)) return failureOf(outcome, now())
    const saved = bodyAs(outcome, savedSchema)
    if (!saved?.success) return nonsense('body')
    const registration: RemoteRegistration = {
      remoteId: saved.id,
      partnerReference: document.partnerReference,
      rawStatus: 'submitted',
      statusReason: null,
      protectedUntil: null,
      etag: null,
      updatedAt: momentOf(outcome, now()),
    }
    return { kind: 'delivered', registration, replayed: saved.created === false }
  },
  withdraw,
  find,
  poll,
  probe: async (target, now, within = limits) => {
    const outcome = await call(target, 'GET', `${api}/limits`, null, now, within)
    if (outcome.kind === 'unauthorized') return { reachable: true, keyRefused: true }
    if (outcome.kind !== 'answer') return { reachable: false, keyRefused: false }
    const keyRefused = failureOf(outcome, now()).kind === 'unauthorized'
    return {
      reachable: keyRefused || (isSuccess(outcome) && bodyAs(outcome, z.record(z.string(), z.unknown())) !== null),
      keyRefused,
    }
  },
}

const declares: Declaration = {
  states: ['submitted', 'under-review', 'approved', 'lost', 'withdrawn'],
  editable: {},
  idempotency: 'external-id',
  finds: true,
  required: ['legalName', 'contactName', 'contactEmail'],
  protection: { given: 'by-rules', extends: false },
  access: 'browser',
  byHand: false,
}

const api = '/services/data/v60.0'
const lead = `${api}/sobjects/Lead`
const savedSchema = z.object({ id: z.string().min(1).max(30), success: z.boolean(), created: z.boolean().optional() })
const leadSchema = z.looseObject({
  Id: z.string().min(1).max(30),
  Status: z.string().max(200),
  IsConverted: z.boolean(),
  LastModifiedDate: z.string().min(1).max(40),
})
type Lead = z.infer<typeof leadSchema>
const pageSchema = z.object({
  records: z.array(leadSchema).max(2000),
  done: z.boolean(),
  nextRecordsUrl: z.string().max(2000).optional(),
})
const shown = ['Id', 'Status', 'IsConverted', 'LastModifiedDate']

async function withdraw(
  target: Target,
  ask: Ask<'connectors.withdraw'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const { partnerReference } = readWithdrawal(ask.document)
  const { lostStatus } = keptAs(target, 'salesforce')
  const rawStatus = lostStatus || 'Closed - Not Converted'
  const path = `${lead}/${encodeURIComponent(ask.remoteId)}`
  const outcome = await call(target, 'PATCH', path, { Status: rawStatus }, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (outcome.status !== 204) return isSuccess(outcome) ? nonsense('body') : failureOf(outcome, now())
  const registration: RemoteRegistration = {
    remoteId: ask.remoteId,
    partnerReference,
    rawStatus,
    status: 'withdrawn',
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: momentOf(outcome, now()),
  }
  return { kind: 'delivered', registration, replayed: false }
}

async function find(
  target: Target,
  { partnerReference }: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const { field } = keptAs(target, 'salesforce')
  const path = `${lead}/${field}/${encodeURIComponent(partnerReference)}?fields=${[...shown, field].join(',')}`
  const outcome = await call(target, 'GET', path, null, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) {
    const failure = failureOf(outcome, now())
    return failure.kind === 'refused' && failure.code === 'NOT_FOUND' ? { kind: 'absent' } : failure
  }
  const found = bodyAs(outcome, leadSchema)
  if (!found) return nonsense('body')
  return found[field] === partnerReference
    ? { kind: 'found', registration: registrationOf(target, found) }
    : nonsense('other-reference')
}

async function poll(
  target: Target,
  { updatedSince, cursor }: Ask<'connectors.poll'>,
  now: () => number,
  within: Limits = limits,
): Promise<Polled> {
  const { field } = keptAs(target, 'salesforce')
  if (cursor !== null && !cursor.startsWith(`${api}/query/`)) throw new Refused('bad-ask', 'cursor')
  const since = updatedSince === null ? Number.NaN : Date.parse(updatedSince)
  const changed = Number.isNaN(since) ? '' : ` AND LastModifiedDate >= ${new Date(since).toISOString()}`
  const query = `SELECT ${[...shown, field].join(', ')} FROM Lead WHERE ${field} != null${changed} ORDER BY LastModifiedDate`
  const path = cursor ?? `${api}/query?${new URLSearchParams({ q: query })}`
  const outcome = await call(target, 'GET', path, null, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const page = bodyAs(outcome, pageSchema)
  if (!page || (!page.done && !page.nextRecordsUrl?.startsWith(`${api}/query/`))) return nonsense('body')
  const registrations = page.records.map((one) => registrationOf(target, one))
  return { kind: 'page', registrations, cursor: page.done ? null : (page.nextRecordsUrl ?? null) }
}

function registrationOf(target: Target, found: Lead): RemoteRegistration {
  const { field, lostStatus } = keptAs(target, 'salesforce')
  const reference = found[field]
  return {
    remoteId: found.Id,
    partnerReference: typeof reference === 'string' ? reference : '',
    rawStatus: found.Status,
    status: stateOf(found, lostStatus || 'Closed - Not Converted'),
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: found.LastModifiedDate,
  }
}

/** A converted lead has become an opportunity of theirs: accepted. The rest are the standard lead statuses. */
function stateOf({ IsConverted, Status }: Lead, lostStatus: string): RemoteState {
  if (IsConverted) return 'approved'
  if (Status === lostStatus || /^closed/i.test(Status)) return 'lost'
  return /^(working|nurtur|contacted)/i.test(Status) ? 'under-review' : 'submitted'
}

function leadFrom(document: RegistrationDocument): Record<string, unknown> {
  const { customer, contact } = document
  const { first, last } = namesOf(contact.name)
  return given({
    Company: customer.legalName,
    Website: customer.website,
    Street: customer.address,
    City: customer.city,
    State: customer.region,
    PostalCode: customer.postcode,
    Country: customer.country,
    FirstName: first,
    LastName: last,
    Title: contact.role,
    Email: contact.email,
    Phone: contact.phone,
    LeadSource: 'Partner',
    Description: wordsOf(document),
  })
}

/** The moment of the answer by their clock, so that the next question about changes does not start before it. */
function momentOf(answer: Answer, now: number): string {
  const theirs = Date.parse(answer.headers.date ?? '')
  return new Date(Number.isNaN(theirs) ? now : theirs).toISOString()
}
