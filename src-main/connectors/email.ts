import type { Delivery } from '#contract/connectors'
import type { Declaration } from '#contract/endpoint'
import type { Connector } from './connector'

/** A packet that the advisor sends from the mail program and marks as sent: nothing goes out by itself, and nobody can be asked. */
export const email: Connector = {
  declares: () => declares,
  deliver: async () => byHand,
  withdraw: async () => byHand,
  find: async () => ({ kind: 'refused', status: 405, code: 'by-hand', title: '', problems: [] }),
  poll: async () => ({ kind: 'page', registrations: [], cursor: null }),
  probe: async () => ({ reachable: true, keyRefused: false }),
}

const byHand: Delivery = { kind: 'unreachable', left: false, reason: 'by-hand' }

const declares: Declaration = {
  states: ['submitted'],
  editable: {},
  idempotency: 'none',
  finds: false,
  required: ['legalName', 'country', 'contactName', 'contactEmail', 'estimatedMrc', 'expectedClose'],
  protection: { given: 'by-rules', extends: false },
  access: 'none',
  byHand: true,
}
