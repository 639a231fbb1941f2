import type { Kept } from '#main/connectors/kept'
import { sampleDocument } from '../../../src-renderer/features/settings/sample-document'
import { type Answering, targetAt } from './answering'

export const now = () => Date.parse('2026-03-31T10:00:00Z')
export const json = { 'content-type': 'application/json; charset=utf-8' }
export const reference = '01936f00-0000-7000-8000-0000000000aa'
/** Made on 2026-03-31 at 09:00 UTC. */
export const key = '019d431f-0680-7000-8000-00000000000a'

const sample = JSON.parse(sampleDocument)
const { currentProvider: _provider, contractEnds: _ends, ...opportunity } = sample.opportunity

/** The document as `freeze` writes it: the sample's, with a name of three words, odd cents and fields that are not given. */
export const document = JSON.stringify({
  ...sample,
  partnerReference: reference,
  contact: { ...sample.contact, name: 'Dana Mae Whitfield' },
  opportunity: {
    ...opportunity,
    estimatedMrc: { amount: '1050.35', currency: 'USD' },
    need: 'One system for 3 sites',
  },
})
/** The same with other notes and another telephone, as an update. */
export const updated = JSON.stringify({
  ...JSON.parse(document),
  contact: { ...JSON.parse(document).contact, phone: '+1 555 0200' },
  opportunity: { ...JSON.parse(document).opportunity, notes: 'Board meets in May' },
  changed: [
    { pointer: '/contact/phone', from: '+1 555 0101' },
    { pointer: '/opportunity/notes', from: null },
  ],
})
export const withdrawal = JSON.stringify({ formatVersion: 1, partnerReference: reference, reason: 'Client stays' })

export const deliverAsk = { distributorId: 'd', envelopeId: key, formatVersion: 1 as const, document }
export const withdrawAsk = (remoteId: string) => ({ ...deliverAsk, remoteId, document: withdrawal })
export const updateAsk = (remoteId: string, etag: string | null) => ({
  ...deliverAsk,
  remoteId,
  etag,
  document: updated,
})
export const findAsk = { distributorId: 'd', envelopeId: key, partnerReference: reference }
export const pollAsk = { distributorId: 'd', updatedSince: null, cursor: null }

/** The server's address with the facts of one kind of connection. */
export function targetFor(server: Pick<Answering, 'port'>, facts: Record<string, unknown>) {
  const target = targetAt(`http://127.0.0.1:${server.port}`)
  const kept = { distributorId: 'd', url: target.base.href, allowLoopback: true, ...facts } as unknown as Kept
  return { ...target, kept }
}

/** The query of a request that was heard, such as `GET /path?a=b`. */
export function queryOf(heard: string | undefined): URLSearchParams {
  return new URL(heard?.split(' ')[1] ?? '', 'http://x').searchParams
}
