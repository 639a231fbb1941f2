import type { Ask, Reply } from '#contract/channels'
import type { Delivery, Found, Polled } from '#contract/connectors'
import { type Declaration, type RemoteState, remoteStates } from '#contract/endpoint'
import { type Answer, bodyAs, failureOf, isSuccess, nonsense } from './answers'
import { askWithKey, get } from './bridge-call'
import { pageSchema, problemSchema, registrationOf, registrationSchema } from './bridge-schema'
import { download, told } from './bridge-told'
import { besideFields, besideIn, type Connector, type Target } from './connector'
import { type Limits, limits } from './http'
import type { Kept } from './kept'
import { below } from './target'

const whileReviewed = [
  ...['website', 'address', 'city', 'region', 'postcode', 'contactName', 'contactRole', 'contactEmail', 'contactPhone'],
  ...['offering', 'seats', 'sites', 'estimatedMrc', 'termMonths', 'expectedClose', 'currentProvider', 'contractEnds'],
  ...['need', 'notes'],
]
const onceApproved = [
  ...['contactName', 'contactRole', 'contactEmail', 'contactPhone'],
  ...['seats', 'sites', 'estimatedMrc', 'termMonths', 'expectedClose', 'need', 'notes'],
]

/** States, and what may be changed in each, as `resources/distributor-bridge.yaml` names them. */
const declares = (kept: Kept | undefined): Declaration => ({
  states: remoteStates,
  editable: {
    ...named(['submitted', 'under-review', 'info-requested'], [...whileReviewed, ...besideFields(kept)]),
    ...named(['approved', 'extension-requested'], [...onceApproved, ...besideFields(kept)]),
  },
  idempotency: 'key-header',
  finds: true,
  required: ['legalName', 'country', 'contactName', 'contactEmail', 'estimatedMrc', 'expectedClose'],
  protection: { given: 'by-answer', extends: true },
  access: 'key',
  byHand: false,
  tells: true,
})

/** Sends one frozen document under its key. Delivered means: JSON that fits the contract and names our own reference and key. */
export async function deliver(
  target: Target,
  envelope: Ask<'connectors.deliver'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  return send(target, '/v1/registrations', envelope, now, within, { method: 'POST', made: 201 })
}

/** Changes what is held, if it is still the version that the advisor saw; otherwise the one that stands is read and handed back. */
export async function update(
  target: Target,
  ask: Ask<'connectors.update'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const path = pathOf(ask.remoteId)
  if (ask.etag !== null) {
    const outcome = await send(target, path, ask, now, within, { method: 'PATCH', etag: ask.etag })
    if (outcome.kind !== 'refused' || outcome.status !== 412) return outcome
  }
  const read = await get(target, path, {}, now, within)
  if (read.kind !== 'answer') return read
  if (!isSuccess(read)) return failureOf(read, now())
  const found = bodyAs(read, registrationSchema)
  if (!found?.document) return nonsense('body')
  if (found.partnerReference !== referenceIn(ask.document)) return nonsense('other-reference')
  return { kind: 'changed-there', registration: registrationOf(found, etagOf(read), besideIn(target.kept)) }
}

/** Asks for a longer protection; a second ask under the same key is a replay. */
export async function extend(
  target: Target,
  ask: Ask<'connectors.extend'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  return send(target, `${pathOf(ask.remoteId)}/extension`, ask, now, within)
}

/** Asks the distributor to let a registration go; a second ask under the same key is a replay. */
export async function withdraw(
  target: Target,
  ask: Ask<'connectors.withdraw'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  return send(target, `${pathOf(ask.remoteId)}/withdrawal`, ask, now, within)
}

/** Asks what became of a try that was never answered. */
export async function find(
  target: Target,
  ask: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const outcome = await get(target, '/v1/registrations', { partnerReference: ask.partnerReference }, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const page = bodyAs(outcome, pageSchema)
  if (!page) return nonsense('body')
  const [first] = page.items
  if (!first) return { kind: 'absent' }
  if (page.items.some((one) => one.partnerReference !== ask.partnerReference)) return nonsense('other-reference')
  return { kind: 'found', registration: registrationOf(first, null, besideIn(target.kept)) }
}

/** One page of what changed since; ask again with the cursor until it is null. */
export async function poll(
  target: Target,
  ask: Ask<'connectors.poll'>,
  now: () => number,
  within: Limits = limits,
): Promise<Polled> {
  const query = {
    ...(ask.updatedSince === null ? {} : { updatedSince: ask.updatedSince }),
    ...(ask.cursor === null ? {} : { cursor: ask.cursor }),
  }
  const outcome = await get(target, '/v1/registrations', query, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const page = bodyAs(outcome, pageSchema)
  if (!page) return nonsense('body')
  return {
    kind: 'page',
    registrations: page.items.map((one) => registrationOf(one, null, besideIn(target.kept))),
    cursor: page.nextCursor ?? null,
  }
}

/** Whether the distributor itself answers, and whether it takes our key: a captive portal's 200 with HTML is no answer. */
export async function probe(
  target: Target,
  now: () => number,
  within: Limits = limits,
): Promise<Reply<'connectors.probe'>> {
  const outcome = await get(target, '/v1/registrations', { limit: '1' }, now, within)
  if (outcome.kind === 'unauthorized') return { reachable: true, keyRefused: true }
  if (outcome.kind !== 'answer') return { reachable: false, keyRefused: false }
  const keyRefused = (outcome.status === 401 || outcome.status === 403) && bodyAs(outcome, problemSchema) !== null
  return { reachable: keyRefused || (isSuccess(outcome) && bodyAs(outcome, pageSchema) !== null), keyRefused }
}

export const bridge: Connector = {
  declares,
  deliver,
  update,
  extend,
  withdraw,
  find,
  poll,
  told,
  download,
  probe,
}

const named = (states: readonly RemoteState[], fields: readonly string[]) =>
  Object.fromEntries(states.map((state) => [state, fields]))
const pathOf = (remoteId: string) => `/v1/registrations/${encodeURIComponent(remoteId)}`

type Sealed = { readonly envelopeId: string; readonly document: string }

async function send(
  target: Target,
  path: string,
  { envelopeId, document }: Sealed,
  now: () => number,
  within: Limits,
  how: { readonly method: 'POST' | 'PATCH'; readonly etag?: string; readonly made?: 201 } = { method: 'POST' },
): Promise<Delivery> {
  const { method, etag, made = 200 } = how
  const headers = { 'idempotency-key': envelopeId, ...(etag ? { 'if-match': etag } : {}) }
  const request = { method, url: below(target.base, path), headers, body: document }
  const outcome = await askWithKey(target, request, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const found = bodyAs(outcome, registrationSchema)
  if (!found) return nonsense('body')
  const echoed = outcome.headers['idempotency-key']
  if (found.partnerReference !== referenceIn(document)) return nonsense('other-reference')
  if (echoed !== undefined && echoed !== envelopeId) return nonsense('other-key')
  const replayed = outcome.status !== made || outcome.headers['idempotency-replayed'] === 'true'
  return { kind: 'delivered', registration: registrationOf(found, etagOf(outcome), besideIn(target.kept)), replayed }
}

function etagOf(answer: Answer): string | null {
  return answer.headers.etag ?? null
}

/** The reference that the frozen document carries; without one nothing could be told apart, so nothing counts. */
function referenceIn(document: string): string | null {
  try {
    const read = JSON.parse(document) as { readonly partnerReference?: unknown } | null
    return typeof read?.partnerReference === 'string' ? read.partnerReference : null
  } catch {
    return null
  }
}
