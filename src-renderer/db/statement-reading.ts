import type { Distributor } from '#domain/catalog/catalog'
import { coTermed } from '#domain/clients/co-term'
import { newestLayouts } from '#domain/statements/guess'
import type { PlaceBook } from '#domain/statements/place-lines'
import type { Layout, StatementLine } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { livingAgreements } from './agreements'
import { book } from './book'
import { livingDistributors, livingSuppliers } from './catalog'

const keysInOne = 1000
/** Lines of earlier statements that a file is compared with; beyond that only what is the same to the letter is known. */
const mostCompared = 20_000

/** Who pays, and the newest layout that was learned for each. */
export async function payersAndLayouts(): Promise<{
  readonly distributors: readonly Distributor[]
  readonly layouts: readonly Layout[]
}> {
  const [distributors, layouts] = await Promise.all([livingDistributors(), book().tables.layouts.toArray()])
  return { distributors, layouts: newestLayouts(layouts) }
}

/** What says whose a line of this payer is. */
export async function placeBook(distributorId: DistributorId): Promise<PlaceBook> {
  const { services, aliases } = book().tables
  const [living, suppliers, learned, agreements] = await Promise.all([
    services.where('[deletedAt+status]').between([0], [0, []]).toArray(),
    livingSuppliers(),
    aliases.where('[distributorId+key]').between([distributorId], [distributorId, []]).toArray(),
    livingAgreements(),
  ])
  return { services: coTermed(living), suppliers, aliases: learned, agreements }
}

/**
 * Lines of this payer that a file could repeat or correct: those with one of its fingerprints, and all lines of the statements
 * that hold one or are for the same month. What was undone is not there.
 */
export async function earlierLines(
  distributorId: DistributorId,
  fingerprints: readonly string[],
  month: Month,
): Promise<readonly StatementLine[]> {
  const { statements, lines } = book().tables
  const standing = (await statements.where('distributorId').equals(distributorId).toArray()).filter(
    (one) => one.undoneAt === 0,
  )
  if (standing.length === 0) return []
  const ids = new Set(standing.map((one) => one.id))
  const same: StatementLine[] = []
  for (let from = 0; from < fingerprints.length; from += keysInOne)
    same.push(
      ...(await lines
        .where('fingerprint')
        .anyOf(fingerprints.slice(from, from + keysInOne))
        .toArray()),
    )
  const mine = same.filter((line) => ids.has(line.statementId))
  const related = new Set(mine.map((line) => line.statementId))
  for (const one of standing) if (one.statementMonth === month) related.add(one.id)
  const around = await lines
    .where('statementId')
    .anyOf([...related])
    .limit(mostCompared)
    .toArray()
  return [...new Map([...mine, ...around].map((line) => [line.id, line])).values()]
}
