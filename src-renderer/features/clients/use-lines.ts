import { useDeferredValue, useMemo } from 'react'
import { allLines, firstLines } from '#db/client-lines'
import { useLive } from '#db/live'
import type { ClientLine } from '#domain/clients/lines'
import { type ClientQuery, everything, pickClients, sameQuery } from '#domain/clients/list-query'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { useFormat } from '#ui/format'

export type Choices = {
  readonly industries: readonly string[]
  readonly countries: readonly string[]
  readonly tags: readonly string[]
}

export type Lines = {
  readonly at: (index: number) => ClientLine | undefined
  /** How many pass the query; undefined until that is known. */
  readonly count: number | undefined
  /** How many living clients there are. */
  readonly total: number | undefined
  /** There is none, not even a deleted one. */
  readonly nothing: boolean
  readonly choices: Choices
}

const firstScreen = 40

/** The list as asked: its first screenful from one index at once, everything as soon as it is read. */
export function useLines(query: ClientQuery): Lines {
  const today = dayAt(now())
  const { baseCurrency } = useFormat()
  const first = useLive(() => firstLines(firstScreen), [])
  const all = useLive(() => allLines(today), [today])
  const asked = useDeferredValue(query)
  const picked = useMemo(() => all && pickClients(all, asked, baseCurrency), [all, asked, baseCurrency])
  const choices = useMemo(() => choicesOf(all ?? []), [all])
  const early = !picked && sameQuery(query, everything) ? first : undefined
  const rows = picked ?? early?.lines
  return {
    at: (index) => rows?.[index],
    count: picked?.length ?? early?.count,
    total: first?.count,
    nothing: first?.count === 0 && all?.length === 0,
    choices,
  }
}

function choicesOf(lines: readonly ClientLine[]): Choices {
  const living = lines.filter(({ client }) => client.deletedAt === 0).map(({ client }) => client)
  const each = (values: readonly string[]) => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b))
  return {
    industries: each(living.map((client) => client.industry)),
    countries: each(living.map((client) => client.country)),
    tags: each(living.flatMap((client) => client.tags)),
  }
}
