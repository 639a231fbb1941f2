import { useMemo } from 'react'
import { useLive } from '#db/live'
import { mostShown, openLines, type SuggestionBook, suggestionBook } from '#db/review'
import type { Service } from '#domain/clients/service'
import { dueFor } from '#domain/statements/due'
import type { Suggestion } from '#domain/statements/match'
import type { StatementLine } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import type { ServiceId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import type { Suggested } from '#workers/recovery-messages'
import { type Answered, type Question, useAnswered } from './use-answered'

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

/** The queue with its suggestions, the most money first; what is suggested is worked out in a worker. */
export function useReview(): Answered<Review> {
  const queue = useLive(() => openLines(mostShown), [])
  const book = useLive(suggestionBook, [])
  const { found: suggested, progress } = useAnswered(suggest)
  const reader = useMemo(() => (book ? readerOf(book) : null), [book])
  const lines = useMemo(
    () => [...(queue?.lines ?? [])].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1)),
    [queue],
  )
  if (!queue || !reader || !suggested) return { found: undefined, progress }
  const suggestionsFor = (line: StatementLine) =>
    (suggested.get(line.id) ?? []).filter((one) => !line.rejected?.includes(one.serviceId))
  return { found: { ...reader, suggestionsFor, lines, count: queue.count }, progress }
}

const suggest: Question<Suggested> = { kind: 'suggest', of: '', ask: (line, hear) => line.suggest(hear) }

const size = (line: StatementLine): number => Math.abs(line.amount.minor)

function readerOf({ services, clients, suppliers, distributors, agreements }: SuggestionBook) {
  const byId = new Map(services.map((service) => [service.id, service]))
  const name = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map((row) => [row.id, row.name]))
  const [who, what, payers] = [name(clients), name(suppliers), name(distributors)]
  return {
    services,
    serviceOf: (id: ServiceId) => byId.get(id),
    expectedOf: (service: Service, usageMonth: Month | null) => dueFor(service, usageMonth, agreements),
    clientName: (id: string) => who.get(id) ?? '',
    supplierName: (id: string | null) => what.get(id ?? '') ?? '',
    payerName: (id: string) => payers.get(id) ?? '',
  }
}
