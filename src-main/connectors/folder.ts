import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Delivery, RemoteRegistration } from '#contract/connectors'
import type { Declaration } from '#contract/endpoint'
import { readIfThere, writeDurably } from '../durable'
import { errnoOf } from '../faults'
import { type Connector, keptAs, type Target } from './connector'
import { readDocument, readWithdrawal } from './document'

/** Files in a folder that the distributor picks up. A file's name is its deal and its key, so that a second try finds the first. */
export const folder: Connector = {
  declares: () => declares,
  deliver: async (target, { envelopeId, document }, now) => {
    const { partnerReference } = readDocument(document)
    return drop(target, `${safe(partnerReference)}.${safe(envelopeId)}.json`, document, partnerReference, now)
  },
  withdraw: async (target, { envelopeId, document }, now) => {
    const { partnerReference } = readWithdrawal(document)
    const name = `${safe(partnerReference)}.${safe(envelopeId)}.withdrawal.json`
    const dropped = await drop(target, name, document, partnerReference, now)
    if (dropped.kind !== 'delivered') return dropped
    return { ...dropped, registration: { ...dropped.registration, rawStatus: 'withdrawal filed', status: 'withdrawn' } }
  },
  find: async (target, { envelopeId, partnerReference }, now) => {
    const name = `${safe(partnerReference)}.${safe(envelopeId)}.json`
    try {
      const there = await readIfThere(join(keptAs(target, 'folder').folder, name))
      return there === null
        ? { kind: 'absent' }
        : { kind: 'found', registration: registration(name, partnerReference, now()) }
    } catch (error) {
      return { kind: 'unreachable', left: false, reason: errnoOf(error) ?? 'folder' }
    }
  },
  poll: async () => ({ kind: 'page', registrations: [], cursor: null }),
  probe: async (target) => {
    const reachable = await access(keptAs(target, 'folder').folder, constants.W_OK).then(
      () => true,
      () => false,
    )
    return { reachable, keyRefused: false }
  },
}

const declares: Declaration = {
  states: ['submitted', 'withdrawn'],
  editable: {},
  idempotency: 'external-id',
  finds: true,
  required: ['legalName', 'country', 'contactName', 'contactEmail', 'estimatedMrc', 'expectedClose'],
  protection: { given: 'by-rules', extends: false },
  access: 'none',
  byHand: false,
}

async function drop(
  target: Target,
  name: string,
  document: string,
  reference: string,
  now: () => number,
): Promise<Delivery> {
  const path = join(keptAs(target, 'folder').folder, name)
  try {
    const there = await readIfThere(path)
    if (there !== document) await writeDurably(path, (file) => file.writeFile(document), 0o666)
    target.witness?.({ asked: `file ${name}`, request: document, answered: 'written', answer: '' })
    return { kind: 'delivered', registration: registration(name, reference, now()), replayed: there === document }
  } catch (error) {
    const reason = errnoOf(error) ?? 'folder'
    target.witness?.({ asked: `file ${name}`, request: document, answered: `unreachable: ${reason}`, answer: '' })
    return { kind: 'unreachable', left: false, reason }
  }
}

function registration(name: string, partnerReference: string, at: number): RemoteRegistration {
  return {
    remoteId: name,
    partnerReference,
    rawStatus: 'filed',
    status: 'submitted',
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: new Date(at).toISOString(),
  }
}

/** Ids are ours, but a restored book is a file like any other. */
function safe(id: string): string {
  return id.replace(/[^\w-]/g, '_').slice(0, 80)
}
