import type { Ask } from '#contract/channels'
import type { Delivery, RemoteRegistration } from '#contract/connectors'
import { isSuccess, nonsense } from './answers'
import type { Target } from './connector'
import { readUpdate, readWithdrawal } from './document'
import { type Exchange, type Limits, limits } from './http'
import { failureOf, jsonOf, recordsIn, registrationOf } from './mapped-read'
import { mappingFor, requestOf, valuesOf } from './mapped-request'
import type { Mapping } from './mapping'
import { holesIn, type Template } from './template'
import { ask as askFor } from './witness'

/**
 * Writes what changed, if it is the version that the advisor saw. A system without versions takes the values as they are: written twice they
 * are the same. Where another version stands and can be looked up, it is handed back.
 */
export async function update(
  target: Target,
  ask: Ask<'connectors.update'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const mapping = mappingFor(target)
  const document = readUpdate(ask.document)
  if (!mapping.update) return byHand
  const { method, path, body } = mapping.update
  const changed = new Set(document.changed.flatMap(({ pointer }) => namesOf(pointer)))
  const sent = method === 'PATCH' ? (touching(body, changed) ?? {}) : body
  const values = { ...valuesOf(document), remoteId: ask.remoteId, envelopeId: ask.envelopeId }
  const request = requestOf(target, mapping, method, path, values, sent)
  const headers = {
    ...request.headers,
    ...keyed(mapping, ask.envelopeId),
    ...(ask.etag ? { 'if-match': ask.etag } : {}),
  }
  const outcome = await askFor(target, { ...request, headers }, within)
  if (outcome.kind === 'answer' && outcome.status === 412) {
    const there = await lookedUp(target, mapping, document.partnerReference, now, within)
    if (there) return there
  }
  return answered(mapping, outcome, document.partnerReference, ask.remoteId, target, now)
}

/** Asks for a longer protection as the mapping says. */
export async function extend(
  target: Target,
  ask: Ask<'connectors.extend'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const mapping = mappingFor(target)
  const { partnerReference, reason } = readWithdrawal(ask.document)
  if (!mapping.extend) return byHand
  const { method, path, body } = mapping.extend
  const values = { partnerReference, reason, remoteId: ask.remoteId, envelopeId: ask.envelopeId }
  const request = requestOf(target, mapping, method, path, values, body)
  const headers = { ...request.headers, ...keyed(mapping, ask.envelopeId) }
  const outcome = await askFor(target, { ...request, headers }, within)
  const done = answered(mapping, outcome, partnerReference, ask.remoteId, target, now)
  if (done.kind !== 'delivered' || mapping.read.status !== undefined) return done
  return {
    ...done,
    registration: { ...done.registration, rawStatus: 'extension requested', status: 'extension-requested' },
  }
}

const byHand: Delivery = { kind: 'refused', status: 405, code: 'by-hand', title: '', problems: [] }

const keyed = ({ idempotency }: Mapping, envelopeId: string): Record<string, string> =>
  idempotency.by === 'header' ? { [idempotency.name]: envelopeId } : {}

/** An answer with the record says how it stands; one without a body or a status says only that it was done. */
function answered(
  mapping: Mapping,
  outcome: Exchange,
  partnerReference: string,
  remoteId: string,
  target: Target,
  now: () => number,
): Delivery {
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome) && outcome.status !== 204) return failureOf(mapping, outcome, target.apiKey, now())
  const json = outcome.status === 204 ? null : jsonOf(outcome)
  if (json === undefined) return nonsense('body')
  const { etag } = outcome.headers
  const found = registrationOf(mapping, recordsIn(json, mapping.read.in)[0], now(), etag)
  if (json !== null && !found) return nonsense('body')
  if (found && (found.partnerReference !== partnerReference || found.remoteId !== remoteId))
    return nonsense('other-reference')
  const plain: RemoteRegistration = {
    remoteId,
    partnerReference,
    rawStatus: '',
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: new Date(now()).toISOString(),
  }
  const registration = found && mapping.read.status !== undefined ? found : { ...plain, etag: found?.etag ?? null }
  return { kind: 'delivered', registration, replayed: false }
}

/** The record as it stands, where it can be found by our reference and has a version of its own. */
async function lookedUp(
  target: Target,
  mapping: Mapping,
  partnerReference: string,
  now: () => number,
  within: Limits,
): Promise<Delivery | null> {
  if (!mapping.find || !mapping.read.etag || !mapping.read.held) return null
  const outcome = await askFor(
    target,
    requestOf(target, mapping, 'GET', mapping.find.path, { partnerReference }),
    within,
  )
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(mapping, outcome, target.apiKey, now())
  const registration = recordsIn(jsonOf(outcome), mapping.find.items)
    .map((one) => registrationOf(mapping, one, now()))
    .find((one) => one?.partnerReference === partnerReference)
  return registration ? { kind: 'changed-there', registration } : nonsense('other-reference')
}

/** The parts of a template that name a changed field, or no field at all; undefined when nothing is left. */
function touching(template: Template, changed: ReadonlySet<string>): Template | undefined {
  if (template !== null && typeof template === 'object' && !Array.isArray(template)) {
    const parts = Object.entries(template).flatMap(([name, one]) => {
      const kept = touching(one as Template, changed)
      return kept === undefined ? [] : [[name, kept] as const]
    })
    return parts.length === 0 ? undefined : Object.fromEntries(parts)
  }
  const holes = holesIn(template, '')
  return holes.length === 0 || holes.some(({ name }) => changed.has(name)) ? template : undefined
}

/** The names in a template that a changed field stands behind. */
function namesOf(pointer: string): readonly string[] {
  const name = pointer.slice(1).replace('/', '.')
  if (name === 'contact.name') return [name, 'contact.first', 'contact.last']
  if (name === 'opportunity.estimatedMrc') return [`${name}.amount`, `${name}.currency`, 'dealValue']
  if (name === 'opportunity.termMonths') return [name, 'dealValue']
  return name.startsWith('opportunity.') || name.startsWith('extra.') ? [name, 'words'] : [name]
}
