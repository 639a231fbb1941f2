import type { Ask } from '#contract/channels'
import type { Delivery, Found, Polled } from '#contract/connectors'
import type { Declaration, DryRun, RemoteState } from '#contract/endpoint'
import { isSuccess, nonsense } from './answers'
import { type Connector, keptAs, type Target } from './connector'
import { dealValue, namesOf, readDocument, readWithdrawal, wordsOf } from './document'
import { type Limits, limits, type Request } from './http'
import { failureOf, jsonOf, recordsIn, registrationOf } from './mapped-read'
import { type Mapping, mappingOf } from './mapping'
import { below } from './target'
import { filled, filledPath, type Template, type Values } from './template'
import { ask as askFor, masked } from './witness'

/** Any JSON API, spoken to as a mapping file says. */
export const mapped: Connector = {
  declares: (kept) => declarationOf(kept.kind === 'mapped' ? mappingOf(kept.mapping) : null),
  deliver: async (target, ask, now, within = limits) => {
    const mapping = mappingFor(target)
    const { request, reference } = createRequest(target, mapping, ask)
    const outcome = await askFor(target, request, within)
    if (outcome.kind !== 'answer') return outcome
    if (!isSuccess(outcome)) return failureOf(mapping, outcome, target.apiKey, now())
    const found = registrationOf(mapping, recordsIn(jsonOf(outcome), mapping.read.in)[0], outcome, now())
    if (!found) return nonsense('body')
    if (found.partnerReference !== reference) return nonsense('other-reference')
    return { kind: 'delivered', registration: found, replayed: outcome.status === 200 }
  },
  withdraw,
  find,
  poll,
  probe: async (target, _now, within = limits) => {
    const mapping = mappingFor(target)
    const path = mapping.list?.path ?? mapping.find?.path
    if (path === undefined) return { reachable: true, keyRefused: false }
    const outcome = await askFor(target, requestOf(target, mapping, 'GET', path, { partnerReference: 'probe' }), within)
    if (outcome.kind !== 'answer') return { reachable: false, keyRefused: false }
    const keyRefused = outcome.status === 401 || outcome.status === 403
    const answers = isSuccess(outcome) || outcome.status === 404
    return { reachable: keyRefused || (answers && jsonOf(outcome) !== undefined), keyRefused }
  },
}

/** The request that a delivery would send, to the byte, with the secret masked. */
export function dryRun(target: Target, document: string): DryRun {
  const { request } = createRequest(target, mappingFor(target), { envelopeId: 'key-made-at-submit', document })
  const clean = (text: string) => masked(text, [target.apiKey])
  const headers = { ...(request.body ? { 'content-type': 'application/json' } : {}), ...request.headers }
  return {
    kind: 'request',
    method: request.method,
    url: clean(request.url.href),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)])),
    body: clean(request.body ?? ''),
  }
}

function declarationOf(mapping: Mapping | null): Declaration {
  const by = mapping?.idempotency.by ?? 'none'
  return {
    states: [...new Set<RemoteState>(['submitted', ...Object.values(mapping?.states ?? {})])],
    editable: {},
    idempotency: by === 'header' ? 'key-header' : by,
    finds: mapping?.find !== undefined,
    required: mapping?.required ?? [],
    protection: { given: mapping?.read.protectedUntil ? 'by-answer' : 'by-rules', extends: false },
    access: mapping?.auth.in === 'none' ? 'none' : 'key',
    byHand: false,
  }
}

const mappingFor = (target: Target): Mapping => mappingOf(keptAs(target, 'mapped').mapping)

function createRequest(
  target: Target,
  mapping: Mapping,
  { envelopeId, document }: Pick<Ask<'connectors.deliver'>, 'envelopeId' | 'document'>,
) {
  const read = readDocument(document)
  const contact = { ...read.contact, ...namesOf(read.contact.name) }
  const values = { ...read, contact, envelopeId, dealValue: dealValue(read), words: wordsOf(read) }
  const { method, path, body, headers = {} } = mapping.create
  const own = filled(headers, values) as Record<string, string>
  const key = mapping.idempotency.by === 'header' ? { [mapping.idempotency.name]: envelopeId } : {}
  const request = requestOf(target, mapping, method, path, values, body)
  return { request: { ...request, headers: { ...own, ...request.headers, ...key } }, reference: read.partnerReference }
}

async function withdraw(
  target: Target,
  ask: Ask<'connectors.withdraw'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const mapping = mappingFor(target)
  const { reason, partnerReference } = readWithdrawal(ask.document)
  if (!mapping.withdraw) return { kind: 'refused', status: 405, code: 'by-hand', title: '', problems: [] }
  const values = { partnerReference, reason, remoteId: ask.remoteId, envelopeId: ask.envelopeId }
  const { method, path, body } = mapping.withdraw
  const outcome = await askFor(target, requestOf(target, mapping, method, path, values, body), within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome) && outcome.status !== 204) return failureOf(mapping, outcome, target.apiKey, now())
  const rawStatus = 'withdrawn'
  return {
    kind: 'delivered',
    replayed: false,
    registration: {
      remoteId: ask.remoteId,
      partnerReference,
      rawStatus,
      status: rawStatus,
      statusReason: null,
      protectedUntil: null,
      etag: null,
      updatedAt: new Date(now()).toISOString(),
    },
  }
}

async function find(
  target: Target,
  { envelopeId, partnerReference }: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const mapping = mappingFor(target)
  if (!mapping.find) return { kind: 'refused', status: 405, code: 'cannot-ask', title: '', problems: [] }
  const values = { envelopeId, partnerReference }
  const outcome = await askFor(target, requestOf(target, mapping, 'GET', mapping.find.path, values), within)
  if (outcome.kind !== 'answer') return outcome
  const json = jsonOf(outcome)
  if (outcome.status === 404 && json !== undefined) return { kind: 'absent' }
  if (!isSuccess(outcome)) return failureOf(mapping, outcome, target.apiKey, now())
  if (json === undefined) return nonsense('body')
  const records = recordsIn(json, mapping.find.items)
  if (records.length === 0) return { kind: 'absent' }
  const mine = records
    .map((one) => registrationOf(mapping, one, outcome, now()))
    .find((one) => one?.partnerReference === partnerReference)
  return mine ? { kind: 'found', registration: mine } : nonsense('other-reference')
}

async function poll(
  target: Target,
  { updatedSince, cursor }: Ask<'connectors.poll'>,
  now: () => number,
  within: Limits = limits,
): Promise<Polled> {
  const mapping = mappingFor(target)
  if (!mapping.list) return { kind: 'page', registrations: [], cursor: null }
  const values = { updatedSince: updatedSince ?? undefined, cursor: cursor ?? undefined }
  const outcome = await askFor(target, requestOf(target, mapping, 'GET', mapping.list.path, values), within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(mapping, outcome, target.apiKey, now())
  const json = jsonOf(outcome)
  if (json === undefined) return nonsense('body')
  const registrations = recordsIn(json, mapping.list.items).flatMap(
    (one) => registrationOf(mapping, one, outcome, now()) ?? [],
  )
  const next = mapping.list.next === undefined ? null : recordsIn(json, mapping.list.next)[0]
  return {
    kind: 'page',
    registrations,
    cursor: typeof next === 'string' || typeof next === 'number' ? `${next}` : null,
  }
}

function requestOf(
  target: Target,
  { auth }: Mapping,
  method: Request['method'],
  template: string,
  values: Values,
  body?: Template,
): Omit<Request, 'allowed'> {
  const { path, query } = filledPath(template, values)
  const secret = target.apiKey
  const asked = auth.in === 'query' ? { ...query, [auth.name]: secret } : query
  const headers = auth.in === 'header' ? { [auth.name.toLowerCase()]: auth.value.replaceAll('{secret}', secret) } : {}
  const url = below(target.base, path, asked)
  return { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(filled(body, values)) }) }
}
