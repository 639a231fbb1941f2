import type { Reply } from '#contract/channels'
import type { ToldStatement } from '#contract/connectors'
import { newsReadUpTo } from '#db/intake'
import type { Told } from '#domain/catalog/told'
import type { DistributorId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { bridge, must } from '#platform/bridge'
import { useHanded } from '#session/handed'
import { go } from '#session/place'

/** Why a distributor could not be heard. */
export type Deaf = 'unreachable' | 'key-refused' | 'busy' | 'nonsense'
export type Heard = { readonly told: Told; readonly statements: readonly ToldStatement[] }

const mostPages = 1000

/** Everything that a distributor tells its partner, every page of it; nothing is written. */
export async function hear(distributorId: DistributorId): Promise<Result<Heard, Deaf>> {
  try {
    const since = await newsReadUpTo(distributorId)
    return accepted({
      told: {
        catalog: await all(distributorId, 'catalog'),
        rates: await all(distributorId, 'rates'),
        announcements: await all(distributorId, 'announcements', since),
      },
      statements: await all(distributorId, 'statements'),
    })
  } catch (error) {
    if (error instanceof NotHeard) return refused(error.why)
    throw error
  }
}

/** Fetches a statement and hands it to the room that reads statements, as if it had been dropped there. */
export async function openStatement(
  distributorId: DistributorId,
  { id, fileName }: ToldStatement,
): Promise<Result<null, Deaf>> {
  const found = await must(bridge.connectors.download({ distributorId, statementId: id }))
  if (found.kind !== 'file') return refused(whyOf(found))
  useHanded.getState().hand(new File([found.bytes as BlobPart], fileName), distributorId)
  go({ at: 'statements', view: 'import' })
  return accepted(null)
}

type Page = Reply<'connectors.told'>
type Items<What extends Page['kind']> = Extract<Page, { kind: What; items: unknown }>['items'][number]

class NotHeard extends Error {
  readonly why: Deaf
  constructor(why: Deaf) {
    super(why)
    this.why = why
  }
}

async function all<What extends 'catalog' | 'rates' | 'announcements' | 'statements'>(
  distributorId: DistributorId,
  what: What,
  since: string | null = null,
): Promise<readonly Items<What>[]> {
  const found: Items<What>[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Page = await must(bridge.connectors.told({ distributorId, what, since, cursor }))
    if (!('items' in answer)) throw new NotHeard(whyOf(answer))
    if (answer.kind !== what) throw new NotHeard('nonsense')
    found.push(...(answer.items as readonly Items<What>[]))
    cursor = answer.cursor
    if (cursor === null) return found
  }
  throw new NotHeard('nonsense')
}

function whyOf({ kind }: { readonly kind: string }): Deaf {
  if (kind === 'unauthorized') return 'key-refused'
  return kind === 'busy' || kind === 'unreachable' ? kind : 'nonsense'
}
