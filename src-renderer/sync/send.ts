import type { Answer } from '#contract/fault'
import type { Claim } from '#db/sending'
import { nextMove, type Offer } from '#domain/deals/envelope'
import type { Outcome } from '#domain/deals/outcome'
import { isExtended } from '#domain/deals/progress'
import type { Envelope } from '#domain/deals/registration'
import type { World } from './world'

/**
 * One try of a claimed envelope, to an outcome; never throws. What may be older than the distributor's memory, or has left for a system
 * that honours no key, is looked up before it is sent, and sent only when it is certainly not there.
 */
export async function send(
  world: World,
  { envelope, registration }: Claim,
  offer: Offer = honoursKeys,
): Promise<Outcome> {
  const remoteId = registration?.remoteId ?? ''
  if (envelope.kind === 'withdraw') return withdraw(world, envelope, remoteId)
  if (envelope.kind === 'update') return update(world, envelope, remoteId)
  if (envelope.kind === 'extend') return extend(world, { envelope, registration }, offer)
  const move = nextMove(envelope, offer, world.now())
  if (move === 'ask-person') return { kind: 'unknowable', reason: 'no-key' }
  if (move === 'look-first') {
    const found = await lookUp(world, envelope)
    if (found.kind !== 'absent') return found
  }
  const { distributorId, id: envelopeId, formatVersion, document } = envelope
  return settled(world.connectors.deliver({ distributorId, envelopeId, formatVersion, document }))
}

const honoursKeys: Offer = { idempotency: 'key-header', finds: true }

async function withdraw(world: World, envelope: Envelope, known: string): Promise<Outcome> {
  const remoteId = known === '' ? await remoteIdOf(world, envelope) : known
  if (typeof remoteId !== 'string') return remoteId
  const { distributorId, id: envelopeId, formatVersion, document } = envelope
  const outcome = await settled(
    world.connectors.withdraw({ distributorId, envelopeId, remoteId, formatVersion, document }),
  )
  return outcome.kind === 'refused' && outcome.status === 404 ? { kind: 'absent' } : outcome
}

/** Needs no look-up first: a second try under a forgotten key meets another version, and whose it is shows in its fields. */
async function update(world: World, envelope: Envelope, remoteId: string): Promise<Outcome> {
  const { distributorId, id: envelopeId, formatVersion, document, ifMatch: etag = null } = envelope
  return settled(world.connectors.update({ distributorId, envelopeId, remoteId, formatVersion, document, etag }))
}

/** An ask for longer protection that may be there is looked for in how the registration stands: asked for, or protected longer. */
async function extend(world: World, { envelope, registration }: Claim, offer: Offer): Promise<Outcome> {
  const move = nextMove(envelope, offer, world.now())
  if (move === 'ask-person') return { kind: 'unknowable', reason: 'no-key' }
  if (move === 'look-first') {
    const found = await lookUp(world, envelope)
    if (found.kind !== 'delivered' || (registration && isExtended(registration, found.registration))) return found
  }
  const { distributorId, id: envelopeId, formatVersion, document } = envelope
  const remoteId = registration?.remoteId ?? ''
  return settled(world.connectors.extend({ distributorId, envelopeId, remoteId, formatVersion, document }))
}

async function remoteIdOf(world: World, envelope: Envelope): Promise<string | Outcome> {
  const found = await lookUp(world, envelope)
  return found.kind === 'delivered' ? found.registration.remoteId : found
}

/** What the distributor holds under our reference. One that cannot be asked leaves us not knowing. */
async function lookUp(world: World, envelope: Envelope): Promise<Outcome> {
  const { distributorId, id: envelopeId, registrationId: partnerReference } = envelope
  const asked = await answered(world.connectors.find({ distributorId, envelopeId, partnerReference }))
  if ('failure' in asked) return asked.failure
  const found = asked.value
  if (found.kind === 'found') return { kind: 'delivered', registration: found.registration, replayed: true }
  return found.kind === 'refused' ? { kind: 'unknowable', reason: String(found.status) } : found
}

async function settled(answer: Promise<Answer<Outcome>>): Promise<Outcome> {
  const given = await answered(answer)
  return 'failure' in given ? given.failure : given.value
}

/** Main's own no is a failure of the try too: a document that it cannot read is ours to mend, anything else may pass. */
async function answered<Value>(
  answer: Promise<Answer<Value>>,
): Promise<{ readonly value: Value } | { readonly failure: Outcome }> {
  try {
    const given = await answer
    if (given.ok) return { value: given.value }
    const reason = given.fault.code
    if (reason === 'bad-ask') return { failure: { kind: 'unreadable', reason } }
    return { failure: { kind: 'unreachable', left: reason === 'failed', reason } }
  } catch {
    return { failure: { kind: 'unreachable', left: true, reason: 'cut-off' } }
  }
}
