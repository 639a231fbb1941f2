import { afterAnswer, closedBreaker, mayKnock } from '#domain/deals/breaker'
import { isDue, isHeldByDistributor, laneOf, type Offer } from '#domain/deals/envelope'
import type { Outcome } from '#domain/deals/outcome'
import type { Envelope } from '#domain/deals/registration'
import type { Instant } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { send } from './send'
import { breakerOf, connectedNow, type World } from './world'

/** `due`: what its time has come for. `eager`: the network is back or a person asks, so only what a distributor put off waits on. */
export type Mood = 'due' | 'eager'
/** How many left the machine for good, and when the next one is due; null when nothing is. */
export type Drained = { readonly delivered: number; readonly next: Instant | null }

type Lane = readonly [Envelope, ...Envelope[]]
type Connected = ReadonlyMap<DistributorId, Offer>

const sideBySide = 8
const mostTriesAtOnce = 3

/** Sends what may go: in order within a lane, lanes side by side, least tried first, so that no poison holds back the rest. */
export async function drain(world: World, mood: Mood): Promise<Drained> {
  await world.queue.recoverCutOff()
  if (!world.isOnline()) return { delivered: 0, next: null }
  const connected = await connectedNow(world)
  const lanes = lanesOf(await world.queue.underWay()).filter(([head]) => connected.has(head.distributorId))
  if (mood === 'eager') await knock(world, [...new Set(lanes.map(([head]) => head.distributorId))])
  const delivered = await runLanes(world, connected, lanes, mood)
  const left = lanesOf(await world.queue.underWay()).filter(([head]) => connected.has(head.distributorId))
  return { delivered, next: earliest(world, left) }
}

function lanesOf(envelopes: readonly Envelope[]): readonly Lane[] {
  const lanes = new Map<string, [Envelope, ...Envelope[]]>()
  for (const envelope of envelopes) {
    const lane = lanes.get(laneOf(envelope))
    if (lane) lane.push(envelope)
    else lanes.set(laneOf(envelope), [envelope])
  }
  return [...lanes.values()].sort(([a], [b]) => a.tries - b.tries || a.sequence - b.sequence)
}

/** Probes before anything is sent: after sleep or a captive portal "online" says little. */
async function knock(world: World, distributors: readonly DistributorId[]): Promise<void> {
  await Promise.all(
    distributors.map(async (id) => {
      const breaker = breakerOf(world, id)
      if (breaker.why === 'busy' && !mayKnock(breaker, world.now())) return
      const answer = await world.connectors.probe({ distributorId: id }).catch(() => null)
      const reachable = answer?.ok === true && answer.value.reachable
      const silence: Outcome = { kind: 'unreachable', left: false, reason: 'probe' }
      world.breakers.set(id, reachable ? closedBreaker : afterAnswer(breaker, silence, world.now(), world.random()))
      world.tell({ reachable })
    }),
  )
}

async function runLanes(world: World, connected: Connected, lanes: readonly Lane[], mood: Mood): Promise<number> {
  const waiting = [...lanes]
  let delivered = 0
  const worker = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      // Not `+= await`: that would add to what the count was before the others added theirs.
      const done = await runLane(world, connected, lane, mood)
      delivered += done
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: sideBySide }, worker))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
  return delivered
}

async function runLane(world: World, connected: Connected, lane: Lane, mood: Mood): Promise<number> {
  let delivered = 0
  for (const envelope of lane) {
    let standing: Envelope | null = envelope
    for (let round = 0; standing?.status === 'waiting'; round += 1) {
      const eager = mood === 'eager' && round === 0 && !isHeldByDistributor(standing)
      if (round >= mostTriesAtOnce || !(eager || isDue(standing, world.now())) || !mayGo(world, standing))
        return delivered
      standing = await tryOnce(world, standing, connected.get(standing.distributorId))
    }
    if (standing?.status === 'delivered') delivered += 1
  }
  return delivered
}

const mayGo = (world: World, { distributorId }: Envelope): boolean =>
  world.isOnline() && mayKnock(breakerOf(world, distributorId), world.now())

async function tryOnce(
  world: World,
  { id, distributorId }: Envelope,
  offer: Offer | undefined,
): Promise<Envelope | null> {
  const claim = await world.queue.claimEnvelope(id)
  if (!claim) return null
  const outcome = await send(world, claim, offer)
  const breaker = afterAnswer(breakerOf(world, distributorId), outcome, world.now(), world.random())
  world.breakers.set(distributorId, breaker)
  world.tell({ reachable: outcome.kind !== 'unreachable' && outcome.kind !== 'nonsense' })
  return world.queue.settleEnvelope(id, outcome, world.random())
}

function earliest(world: World, lanes: readonly Lane[]): Instant | null {
  const times = lanes.map(([head]) => Math.max(head.nextTryAt, breakerOf(world, head.distributorId).openUntil))
  return times.length === 0 ? null : Math.min(...times)
}
