import type { Reply } from '#contract/channels'
import type { Answer } from '#contract/fault'
import { afterAnswer, mayKnock } from '#domain/deals/breaker'
import type { RemoteRegistration } from '#domain/deals/outcome'
import type { DistributorId } from '#domain/values/ids'
import { breakerOf, connectedNow, type World } from './world'

const mostPages = 200

/** Asks every connected distributor that holds something of ours what changed. Tells how many registrations did. */
export async function pollAll(world: World): Promise<number> {
  if (!world.isOnline()) return 0
  let changed = 0
  for (const id of (await connectedNow(world)).keys()) {
    if (mayKnock(breakerOf(world, id), world.now()) && (await world.queue.awaitsNews(id)))
      changed += await poll(world, id)
  }
  world.tell({ polledAt: world.now() })
  return changed
}

/** Reads page after page; how far we have read is noted with the last one, so that a broken line only means reading again. */
async function poll(world: World, distributorId: DistributorId): Promise<number> {
  const updatedSince = await world.queue.changesReadUpTo(distributorId)
  const news: RemoteRegistration[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Answer<Reply<'connectors.poll'>> | null = await world.connectors
      .poll({ distributorId, updatedSince, cursor })
      .catch(() => null)
    if (!answer?.ok) return 0
    const polled: Reply<'connectors.poll'> = answer.value
    if (polled.kind !== 'page') {
      const breaker = afterAnswer(breakerOf(world, distributorId), polled, world.now(), world.random())
      world.breakers.set(distributorId, breaker)
      world.tell({ reachable: polled.kind !== 'unreachable' && polled.kind !== 'nonsense' })
      return 0
    }
    news.push(...polled.registrations)
    cursor = polled.cursor
    if (cursor === null) break
  }
  world.tell({ reachable: true })
  return world.queue.hearChanges(distributorId, news, newest(updatedSince, news))
}

/** The latest change in the distributor's own text; text that is no time is passed over. */
function newest(since: string | null, news: readonly RemoteRegistration[]): string | null {
  let best = since
  for (const { updatedAt } of news) {
    const at = Date.parse(updatedAt)
    if (!Number.isNaN(at) && (best === null || at > Date.parse(best))) best = updatedAt
  }
  return best
}
