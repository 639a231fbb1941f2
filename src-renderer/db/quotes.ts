import type { Offering, Supplier } from '#domain/catalog/catalog'
import type { ClientDocument } from '#domain/clients/client'
import type { Acceptance } from '#domain/quotes/accept'
import type { QuoteChange } from '#domain/quotes/edit'
import type { Quote } from '#domain/quotes/quote'
import type { OpportunityId, QuoteId } from '#domain/values/ids'
import { book } from './book'
import { addVersion } from './quote-versions'
import { write } from './write'

export async function quoteOf(id: QuoteId): Promise<Quote | undefined> {
  const row = await book().tables.quotes.get(id)
  return row?.deletedAt === 0 ? row : undefined
}

/** Newest change first. */
export const livingQuotes = (): Promise<Quote[]> =>
  book().tables.quotes.where('[deletedAt+updatedAt]').between([0], [0, []]).reverse().toArray()

export async function quotesOf(opportunityId: OpportunityId): Promise<Quote[]> {
  const rows = await book().tables.quotes.where('opportunityId').equals(opportunityId).toArray()
  return rows.filter((row) => row.deletedAt === 0)
}

/** Every number of a year that was ever given, also to quotes that were removed. */
export async function quoteNumbers(year: string): Promise<string[]> {
  return (await book().tables.quotes.where('number').startsWith(`${year}-`).keys()) as string[]
}

/** The suppliers and offerings that a quote's lines name. */
export async function catalogOf(quote: Quote): Promise<Catalog> {
  const lines = quote.options.flatMap((option) => option.lines)
  const [suppliers, offerings] = await Promise.all([
    book().tables.suppliers.bulkGet([...new Set(lines.map((line) => line.supplierId))]),
    book().tables.offerings.bulkGet([...new Set(lines.flatMap((line) => line.offeringId ?? []))]),
  ])
  return { suppliers: byId(suppliers), offerings: byId(offerings) }
}

export type Catalog = {
  readonly suppliers: ReadonlyMap<string, Supplier>
  readonly offerings: ReadonlyMap<string, Offering>
}

export const addQuote = (quote: Quote) =>
  write({ label: 'quote-added', params: { number: quote.number } }, ['quotes'], ({ quotes }) => quotes.put(quote))

type ChangeAct = {
  readonly label: string
  readonly say?: boolean
  readonly params?: Readonly<Record<string, string | number>>
}

/** Applies a change to the row as it stands on disk; a quote that is gone stays gone. */
export const changeQuote = (
  id: QuoteId,
  change: QuoteChange,
  at: number,
  act: ChangeAct = { label: 'quote-changed' },
) =>
  write(act, ['quotes'], async ({ quotes }) => {
    const row = await quotes.get(id)
    if (row) await quotes.put({ ...change(row), updatedAt: at })
  })

export const removeQuote = (quote: Quote, at: number) =>
  changeQuote(quote.id, (row) => ({ ...row, deletedAt: at }), at, {
    label: 'quote-removed',
    params: { number: quote.number },
    say: true,
  })

/** Quote, its accepted version, opportunity, orders, the signed document and the quotes that this one replaces: one act, taken back as one. */
export const saveAcceptance = (
  { quote, opportunity, orders, superseded }: Acceptance,
  documents: readonly ClientDocument[] = [],
) =>
  write(
    { label: 'quote-accepted', params: { number: quote.number, orders: orders.length }, say: true },
    ['quotes', 'quoteVersions', 'opportunities', 'orders', 'documents'],
    async (pens) => {
      await pens.quotes.putMany([quote, ...superseded])
      await addVersion(pens, quote.id, 'accepted')
      await pens.documents.putMany(documents)
      if (opportunity) await pens.opportunities.put(opportunity)
      await pens.orders.addMany(orders)
    },
  )

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}
