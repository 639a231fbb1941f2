import type { Payment } from '#domain/commissions/agreement'
import type { Layout, Statement, StatementLine } from '#domain/statements/statement'
import type { LineId } from '#domain/values/ids'
import { book } from './book'
import { ImportStopped, type Saving } from './imports'
import { paymentsOfLines } from './payments'
import { undoGroup } from './undo'
import type { Pens } from './write'
import { write } from './write'

/** Lines in one transaction: each is flushed to the disk, and the text of its journal is made in the window, which must not wait for it. */
const usualLinesInOne = 1000

/** What a statement brings; lines are fetched in parts, so that they are never all in this window at once. */
export type Delivered = {
  readonly lines: number
  readonly fetch: (
    from: number,
    count: number,
  ) => Promise<{ readonly lines: readonly StatementLine[]; readonly payments: readonly Payment[] }>
  /** The layout as it was learned from this file; null when an earlier version reads it as it is. */
  readonly layout: Layout | null
  /** Lines of earlier statements that this one says anew: they stop counting, and their payments go. */
  readonly replaced: readonly LineId[]
}

/**
 * Saves a statement with its lines and payments in a few strict transactions under one group, the statement's own id. Its row
 * is written first as one that does not stand and set standing last, so that undo and a power cut leave it telling the truth.
 * Stopped or failed, everything is taken back and the error thrown on.
 */
export async function saveStatement(statement: Statement, parts: Delivered, saving: Saving): Promise<void> {
  const { id: group, fileName, lines } = statement
  const act = { label: 'statement-imported', params: { name: fileName, lines }, group }
  const linesInOne = saving.rowsInOne ?? usualLinesInOne
  await write({ label: 'statement-begun', params: { name: fileName }, undoable: false }, ['statements'], (pens) =>
    pens.statements.put({ ...statement, undoneAt: statement.at }),
  )
  const look = () => {
    if (saving.signal.aborted) throw new ImportStopped()
  }
  const pending: Promise<unknown>[] = []
  try {
    let next = parts.fetch(0, linesInOne)
    for (let from = 0; from < parts.lines; from += linesInOne) {
      const part = await next
      // The next part is fetched, and the last one journalled, while this one is written.
      next = parts.fetch(from + linesInOne, linesInOne)
      next.catch(() => undefined)
      const job = write(act, ['lines', 'payments'], async (pens) => {
        await pens.lines.addMany(part.lines, look)
        await pens.payments.addMany(part.payments, look)
      })
      const done = job.then(() => saving.onSaved(part.lines.length))
      done.catch(() => undefined)
      pending.push(done)
      await pending.at(-2)
    }
    await Promise.all(pending)
    await write({ ...act, say: true }, ['statements', 'lines', 'payments', 'layouts'], async (pens) => {
      look()
      await coverReplaced(pens, parts.replaced)
      if (parts.layout) await pens.layouts.put(parts.layout)
      await pens.statements.put({ ...statement, undoneAt: 0 })
    })
  } catch (error) {
    await Promise.allSettled(pending)
    await undoGroup(group)
    throw error
  }
}

async function coverReplaced(pens: Pens<'lines' | 'payments'>, ids: readonly LineId[]): Promise<void> {
  if (ids.length === 0) return
  const lines = (await pens.lines.getMany(ids)).flatMap((line) => line ?? [])
  const payments = await paymentsOfLines(pens.payments, ids)
  await pens.lines.putMany(lines.map((line) => ({ ...line, standing: 'covered' as const, matchedBy: null })))
  await pens.payments.remove(...payments.map((payment) => payment.id))
}

/** `stands`: it can be taken back; `undone`: it was; `interrupted`: it began, did not end, and left lines; `settled`: too long ago. */
export type StatementState = 'stands' | 'undone' | 'interrupted' | 'settled'
export type PastStatement = Statement & { readonly state: StatementState }

/** Statements, the newest first, with whether they still can be taken back. */
export async function pastStatements(most = 100): Promise<readonly PastStatement[]> {
  const { statements, acts } = book().tables
  const found = await statements.orderBy('id').reverse().limit(most).toArray()
  return Promise.all(
    found.map(async (statement) => {
      const standing = await acts.where('[group+undoneBy]').equals([statement.id, 0]).count()
      const stands = statement.undoneAt === 0
      const state: StatementState = standing > 0 ? (stands ? 'stands' : 'interrupted') : stands ? 'settled' : 'undone'
      return { ...statement, state }
    }),
  )
}

export const statementOf = (id: string): Promise<Statement | undefined> => book().tables.statements.get(id)

export const layoutOf = (id: string): Promise<Layout | undefined> => book().tables.layouts.get(id)

/** The standing statement of the very same file. */
export async function statementOfFile(fileHash: string): Promise<Statement | undefined> {
  const found = await book().tables.statements.where('fileHash').equals(fileHash).toArray()
  return found.find((one) => one.undoneAt === 0)
}
