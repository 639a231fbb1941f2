import type { DistributorId } from '../values/ids'
import type { Envelope } from './registration'

/** Why an envelope has not gone yet, as a key of the `outbox` words. */
export type WaitingReason =
  | 'ready'
  | 'offline'
  | 'not-connected'
  | 'by-hand'
  | 'key-refused'
  | 'busy'
  | 'unreachable'
  | 'no-answer'
  | 'nonsense'
  | 'interrupted'
  | 'look-first'

export type Line = {
  readonly online: boolean
  /** Distributors with an address and a key; null while nobody has asked. */
  readonly connected: readonly DistributorId[] | null
  /** Those of them that the advisor sends to, by letter. */
  readonly byHand?: readonly DistributorId[]
}

const byFault: Readonly<Record<string, WaitingReason>> = {
  unauthorized: 'key-refused',
  busy: 'busy',
  unreachable: 'unreachable',
  'no-answer': 'no-answer',
  nonsense: 'nonsense',
  interrupted: 'interrupted',
  'look-first': 'look-first',
}

/** The plain reason of a waiting envelope: what keeps every envelope of the distributor comes before its own last try. */
export function waitingReason(envelope: Pick<Envelope, 'distributorId' | 'lastFault'>, line: Line): WaitingReason {
  if (line.connected !== null && !line.connected.includes(envelope.distributorId)) return 'not-connected'
  if (line.byHand?.includes(envelope.distributorId)) return 'by-hand'
  if (!line.online) return 'offline'
  return byFault[envelope.lastFault?.code ?? ''] ?? 'ready'
}
