import { settleEnvelope } from '#db/sending'
import type { Connectors, World } from '#sync/world'
import type { Sandbox } from '../distributor/server.ts'
import type { Bug } from './steps.ts'

/** Connectors with a mistake put in on purpose. */
export function buggy(good: Connectors, sandbox: Sandbox, bug: Bug): Connectors {
  if (bug === 'new-key-each-try') return forgetfulKeys(good)
  return bug === 'any-version' ? careless(good, sandbox) : good
}

/** A seeded bug: an update goes on whatever version stands. */
function careless(good: Connectors, { store }: Sandbox): Connectors {
  const standing = (id: string) => `"v${String(store.byId(id)?.held.version ?? 0)}"`
  return { ...good, update: (ask) => good.update({ ...ask, etag: standing(ask.remoteId) }) }
}

let keys = 0

/** A seeded bug: every try is a new intent. */
function forgetfulKeys(good: Connectors): Connectors {
  return {
    ...good,
    deliver: (ask) => {
      keys += 1
      return good.deliver({ ...ask, envelopeId: `key-${keys}` })
    },
  }
}

/** A seeded bug: no answer is taken for a good one. */
export const hopeful: World['queue']['settleEnvelope'] = async (id, outcome, random) => {
  if (outcome.kind !== 'unreachable') return settleEnvelope(id, outcome, random)
  const registration = {
    remoteId: 'REG-0',
    partnerReference: '',
    rawStatus: 'submitted',
    statusReason: null,
    protectedUntil: null,
    etag: null,
    updatedAt: new Date(0).toISOString(),
  }
  return settleEnvelope(id, { kind: 'delivered', registration, replayed: false }, random)
}
