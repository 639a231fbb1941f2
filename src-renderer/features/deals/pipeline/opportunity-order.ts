import { stages } from '#domain/quotes/quote'
import { fold } from '#domain/values/text'
import type { Sort } from '#ui/DataGrid'
import type { PipelineRow } from './use-pipeline'

type Key = string | number | null

const keys: Readonly<Record<string, (row: PipelineRow) => Key>> = {
  client: (row) => fold(row.clientName),
  name: (row) => fold(row.opportunity.name),
  stage: (row) => stages.indexOf(row.opportunity.stage),
  close: (row) => row.opportunity.closedOn ?? row.opportunity.expectedCloseOn,
  age: (row) => -row.opportunity.stageAt,
}

/** In the order asked for. Amounts stand by currency first, because two currencies have no common order; what is missing stands last. */
export function sorted(rows: readonly PipelineRow[], { by, descending }: Sort): readonly PipelineRow[] {
  const turn = descending ? -1 : 1
  if (by === 'mrc') return [...rows].sort((a, b) => missingLast(a, b) ?? turn * byAmount(a, b))
  const key = keys[by]
  if (!key) return rows
  return [...rows].sort((a, b) => {
    const [mine, other] = [key(a), key(b)]
    if (mine === null || other === null) return Number(mine === null) - Number(other === null)
    return turn * (mine < other ? -1 : mine > other ? 1 : 0)
  })
}

/** Rows that hold every word somewhere in client, name, provider, need or next step. */
export function matching(rows: readonly PipelineRow[], words: string): readonly PipelineRow[] {
  const parts = fold(words).split(' ').filter(Boolean)
  if (parts.length === 0) return rows
  return rows.filter(({ opportunity, clientName }) => {
    const { name, currentProvider, need, nextStep, source } = opportunity
    const text = fold(`${clientName} ${name} ${currentProvider} ${need} ${nextStep} ${source}`)
    return parts.every((part) => text.includes(part))
  })
}

function missingLast(a: PipelineRow, b: PipelineRow): number | null {
  const [mine, other] = [a.opportunity.mrc, b.opportunity.mrc]
  return mine && other ? null : Number(!mine) - Number(!other)
}

function byAmount(a: PipelineRow, b: PipelineRow): number {
  const [mine, other] = [a.opportunity.mrc, b.opportunity.mrc]
  if (!mine || !other) return 0
  return mine.currency === other.currency ? mine.minor - other.minor : mine.currency.localeCompare(other.currency)
}
