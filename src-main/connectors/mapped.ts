import type { Ask } from '#contract/channels'
import type { Delivery, Found, Polled } from '#contract/connectors'
import type { Declaration, DryRun, RemoteState } from '#contract/endpoint'
import { isSuccess, nonsense } from './answers'
import type { Connector, Target } from './connector'
import { readWithdrawal } from './document'
import { type Limits, limits } from './http'
import { failureOf, jsonOf, recordsIn, registrationOf } from './mapped-read'
import { createRequest, mappingFor, requestOf } from './mapped-request'
import { extend, update } from './mapped-update'
import { type Mapping, mappingOf } from './mapping'
import { ask as askFor, masked } from './witness'

/** Any JSON API, spoken to as a mapping file says. */
export const mapped: Connector = {
  declares: (kept) => declarationOf(kept.kind === 'mapped' ? mappingOf(kept.mapping) : null),
  deliver: async (target, ask, now, within = limits) => {
    const mapping = mappingFor(target)
    const { request, reference } = createRequest(target, mapping, ask)
    const outcome = await askFor(target, request, within)
    if (outcome.kind !== 'answer') return outcome
    if (mapping.create.taken?.includes(outcome.status)) return taken(outcome.status)
    if (!isSuccess(outcome)) return failureOf(mapping, outcome, target.apiKey, now())
    const found = registrationOf(mapping, recordsIn(jsonOf(outcome), mapping.read.in)[0], now(), outcome.headers.etag)
    if (!found) return nonsense('body')
    if (found.partnerReference !== reference) return nonsense('other-reference')
    return { kind: 'delivered', registration: found, replayed: outcome.status === 200 }
  },
  update,
  extend,
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

/** Our own earlier try, or the outbox would not ask twice: it is looked up before anything else is sent. */
const taken = (status: number): Delivery => ({
  kind: 'refused',
  status,
  code: 'duplicate-reference',
  title: '',
  problems: [],
})

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
    editable: mapping?.update ? mapping.editable : {},
    idempotency: by === 'header' ? 'key-header' : by,
    finds: mapping?.find !== undefined,
    required: mapping?.required ?? [],
    protection: {
      given: mapping?.read.protectedUntil ? 'by-answer' : 'by-rules',
      extends: mapping?.extend !== undefined,
    },
    access: mapping?.auth.in === 'none' ? 'none' : 'key',
    byHand: false,
  }
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
    .map((one) => registrationOf(mapping, one, now()))
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
  const registrations = recordsIn(json, mapping.list.items).flatMap((one) => registrationOf(mapping, one, now()) ?? [])
  const next = mapping.list.next === undefined ? null : recordsIn(json, mapping.list.next)[0]
  return {
    kind: 'page',
    registrations,
    cursor: typeof next === 'string' || typeof next === 'number' ? `${next}` : null,
  }
}
