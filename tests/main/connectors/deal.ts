import type { Kept } from '#main/connectors/kept'
import { type Answering, targetAt } from './answering'

export const now = () => Date.parse('2026-03-31T10:00:00Z')
export const json = { 'content-type': 'application/json; charset=utf-8' }
export const reference = '01936f00-0000-7000-8000-0000000000aa'
/** Made on 2026-03-31 at 09:00 UTC. */
export const key = '019d431f-0680-7000-8000-00000000000a'

/** The document as `freeze` writes it. */
export const document = JSON.stringify({
  formatVersion: 1,
  partnerReference: reference,
  submittedAt: '2026-03-31T09:00:00.000Z',
  partner: { name: 'Robin Vale', company: 'Vale Advisory', email: 'robin@vale-advisory.example', phone: '+1 555 0199' },
  supplier: { name: 'Alder Voice' },
  customer: {
    legalName: 'Osprey Logistics LLC',
    website: 'osprey-logistics.example',
    address: '12 Harbor Road',
    city: 'Portland',
    region: 'OR',
    postcode: '97201',
    country: 'US',
  },
  contact: {
    name: 'Dana Mae Whitfield',
    role: 'IT director',
    email: 'dana@osprey-logistics.example',
    phone: '+1 555 0101',
  },
  opportunity: {
    category: 'ucaas',
    offering: 'Alder Cloud PBX',
    seats: '42',
    sites: 3,
    estimatedMrc: { amount: '1050.35', currency: 'USD' },
    termMonths: 36,
    expectedClose: '2026-05-15',
    need: 'One system for 3 sites',
  },
})
export const withdrawal = JSON.stringify({ formatVersion: 1, partnerReference: reference, reason: 'Client stays' })

export const deliverAsk = { distributorId: 'd', envelopeId: key, formatVersion: 1 as const, document }
export const withdrawAsk = (remoteId: string) => ({ ...deliverAsk, remoteId, document: withdrawal })
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
