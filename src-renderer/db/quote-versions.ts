import type { QuoteStatus } from '#domain/quotes/quote'
import { mayBecome } from '#domain/quotes/status'
import { nextVersion, type QuoteVersion } from '#domain/quotes/version'
import type { QuoteId } from '#domain/values/ids'
import { book } from './book'
import { type Pens, write } from './write'

/** What was kept of a quote, the newest first. */
export const versionsOf = async (quoteId: QuoteId): Promise<QuoteVersion[]> =>
  book().tables.quoteVersions.where('[quoteId+number]').between([quoteId], [quoteId, []]).reverse().toArray()

/**
 * Keeps the quote as it is on disk; null when the last version holds the same offer or the quote is gone. What the client has
 * seen can not be taken back, so undo passes over it to the last edit.
 */
export async function keepVersion(quoteId: QuoteId, why: QuoteVersion['why'], note = ''): Promise<QuoteVersion | null> {
  const [quote, kept] = await Promise.all([book().tables.quotes.get(quoteId), versionsOf(quoteId)])
  if (!quote || !nextVersion(quote, { kept, why, note, at: 0, newId: () => '' })) return null
  const act = { label: 'quote-version-kept', undoable: why === 'kept' }
  const { value } = await write(act, ['quotes', 'quoteVersions'], (pens) => addVersion(pens, quoteId, why, note))
  return value
}

/** Within a write that does more: the quote as that write leaves it. */
export async function addVersion(
  { quotes, quoteVersions }: Pens<'quotes' | 'quoteVersions'>,
  quoteId: QuoteId,
  why: QuoteVersion['why'],
  note = '',
): Promise<QuoteVersion | null> {
  const quote = await quotes.get(quoteId)
  if (quote?.deletedAt !== 0) return null
  const { now, newId } = book().around
  const kept = await quoteVersions.where('quoteId', quoteId)
  const version = nextVersion(quote, { kept, why, note, at: now(), newId })
  if (version) await quoteVersions.put(version)
  return version
}

/** Marks a quote where its status allows it; what is presented is kept as a version in the same act. */
export const markQuote = (quoteId: QuoteId, status: QuoteStatus) =>
  write({ label: `quote-${status}` }, ['quotes', 'quoteVersions'], async (pens) => {
    const row = await pens.quotes.get(quoteId)
    if (!row || !mayBecome(row, status)) return false
    await pens.quotes.put({ ...row, status, updatedAt: book().around.now() })
    if (status === 'presented') await addVersion(pens, quoteId, 'presented')
    return true
  })
