import { useMemo } from 'react'
import { useLive } from '#db/live'
import { openLines, suggestionBook } from '#db/review'
import type { Service } from '#domain/clients/service'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { type Matched, matcher, type Suggestion } from '#domain/statements/match'
import type { StatementLine } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import type { ServiceId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'

/** More lines than this are worked in turns: a person does not review ten thousand in one sitting. */
export const mostShown = 500

type Book = Awaited<ReturnType<typeof suggestionBook>>

export type Review = {
  readonly lines: readonly StatementLine[]
  readonly count: number
  readonly suggestionsFor: (line: StatementLine) => readonly Suggestion[]
  readonly serviceOf: (id: ServiceId) => Service | undefined
  readonly services: readonly Service[]
  readonly expectedOf: (service: Service, usageMonth: Month | null) => Money | null
  readonly clientName: (id: string) => string
  readonly supplierName: (id: string | null) => string
  readonly payerName: (id: string) => string
}

/** The queue with its suggestions, the most money first; undefined until the first answer. */
export function useReview(): Review | undefined {
  const queue = useLive(() => openLines(mostShown), [])
  const book = useLive(suggestionBook, [])
  const finder = useMemo(() => (book ? finderOf(book) : null), [book])
  const lines = useMemo(
    () => [...(queue?.lines ?? [])].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1)),
    [queue],
  )
  return queue && finder ? { ...finder, lines, count: queue.count } : undefined
}

const size = (line: StatementLine): number => Math.abs(line.amount.minor)

function finderOf(book: Book): Omit<Review, 'lines' | 'count'> {
  const services = new Map(book.services.map((service) => [service.id, service]))
  const name = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map((row) => [row.id, row.name]))
  const [clients, suppliers, payers] = [name(book.clients), name(book.suppliers), name(book.distributors)]
  const expectedOf = (service: Service, usageMonth: Month | null): Money | null =>
    usageMonth ? (expectedMonths(earningOfService(service), book.agreements, usageMonth, 1)[0]?.amount ?? null) : null
  const matching = matcher({ ...book, expectedOf })
  const answers = new Map<string, readonly Suggestion[]>()
  return {
    services: book.services,
    serviceOf: (id) => services.get(id),
    expectedOf,
    clientName: (id) => clients.get(id) ?? '',
    supplierName: (id) => suppliers.get(id ?? '') ?? '',
    payerName: (id) => payers.get(id) ?? '',
    suggestionsFor: (line) => {
      const known = answers.get(line.id)
      const all = known ?? suggestionsOf(matching.match(line))
      if (!known) answers.set(line.id, all)
      return all.filter((one) => !line.rejected?.includes(one.serviceId))
    },
  }
}

/** A key that the book has learned since the import is the one suggestion, and a sure one. */
function suggestionsOf(matched: Matched): readonly Suggestion[] {
  if (matched.kind === 'none') return []
  if (matched.kind === 'suggestions') return matched.candidates
  const why = matched.by === 'order' || matched.by === 'circuit' ? matched.by : 'account'
  return [{ serviceId: matched.serviceId, score: 1, reasons: [{ why, word: '' }] }]
}
