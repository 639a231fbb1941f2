import type { StatementLine } from '#domain/statements/statement'
import type { StatementId } from '#domain/values/ids'
import { book } from './book'
import type { ActRow } from './rows'
import { undoOne } from './undo'

const labels = new Set(['line-accepted', 'line-split', 'line-not-mine', 'suggestion-rejected', 'line-reopened'])

export const isDecision = (act: ActRow): boolean => labels.has(act.label)

/**
 * Takes back what was decided about the lines of a statement, the newest first, so that the statement itself can be taken back
 * after its queue was worked. A decision that settled lines of another statement too lets those wait again. Tells how many
 * decisions went; it stops at the first that later work stands on.
 */
export async function takeBackDecisions(statementId: StatementId): Promise<number> {
  const first = await book().tables.acts.where('[group+undoneBy]').equals([statementId, 0]).first()
  if (!first) return 0
  const later = await book().tables.acts.where('id').above(first.id).reverse().toArray()
  let taken = 0
  for (const act of later) {
    if (!isDecisionOn(act, statementId)) continue
    if (!(await undoOne(act.id)).ok) break
    taken += 1
  }
  return taken
}

function isDecisionOn(act: ActRow, statementId: StatementId): boolean {
  if (act.undoneBy !== 0 || act.undoes !== '' || !isDecision(act)) return false
  return act.changes.some(
    ({ table, before }) => table === 'lines' && (before as StatementLine | null)?.statementId === statementId,
  )
}
