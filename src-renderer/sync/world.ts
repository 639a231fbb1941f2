import type { Bridge } from '#contract/channels'
import type { Declaration } from '#contract/endpoint'
import type { Claim } from '#db/sending'
import { type Breaker, closedBreaker } from '#domain/deals/breaker'
import type { Outcome, RemoteRegistration } from '#domain/deals/outcome'
import type { Envelope } from '#domain/deals/registration'
import type { Instant } from '#domain/values/dates'
import type { DistributorId, EnvelopeId } from '#domain/values/ids'

export type Connectors = Pick<
  Bridge['connectors'],
  'endpoints' | 'deliver' | 'update' | 'extend' | 'withdraw' | 'find' | 'poll' | 'probe'
>

/** What draining needs of the book; handed in, so that a test can cut the power at every step. */
export type Queue = {
  readonly underWay: () => Promise<readonly Envelope[]>
  readonly recoverCutOff: () => Promise<number>
  readonly claimEnvelope: (id: EnvelopeId) => Promise<Claim | null>
  readonly settleEnvelope: (id: EnvelopeId, outcome: Outcome, random: number) => Promise<Envelope | null>
  readonly changesReadUpTo: (id: DistributorId) => Promise<string | null>
  readonly awaitsNews: (id: DistributorId) => Promise<boolean>
  readonly hearChanges: (
    id: DistributorId,
    remotes: readonly RemoteRegistration[],
    updatedSince: string | null,
  ) => Promise<number>
}

export type Facts = {
  readonly reachable?: boolean
  readonly connected?: readonly DistributorId[]
  readonly sending?: boolean
  readonly polledAt?: Instant
}

/** Everything that sync touches, and the state of the lines, which dies with the window. */
export type World = {
  readonly connectors: Connectors
  readonly queue: Queue
  readonly now: () => Instant
  /** In [0, 1). */
  readonly random: () => number
  readonly isOnline: () => boolean
  readonly tell: (facts: Facts) => void
  readonly breakers: Map<DistributorId, Breaker>
}

export const breakerOf = (world: World, id: DistributorId): Breaker => world.breakers.get(id) ?? closedBreaker

/** Distributors that can be asked at all, with what they declare: an address and a key are there, and it goes out by itself. */
export async function connectedNow(world: World): Promise<ReadonlyMap<DistributorId, Declaration>> {
  const answer = await world.connectors.endpoints()
  const ready = answer.ok ? answer.value.filter((one) => one.hasSecret) : []
  world.tell({ connected: ready.map((one) => one.distributorId) })
  return new Map(ready.filter((one) => !one.declares.byHand).map((one) => [one.distributorId, one.declares]))
}
