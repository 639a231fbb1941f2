import { nearlySure } from '#domain/clients/match'
import { assemble } from '#domain/imports/assemble'
import { idSeries } from '#domain/imports/id-series'
import { type Known, nothingKnown } from '#domain/imports/known'
import { type Plan, planImport, type RowChoice, type RowPlan } from '#domain/imports/plan'
import { type Column, recogniseColumns, recogniseKind } from '#domain/imports/recognise'
import type { ImportedRecord } from '#domain/imports/record'
import { isEmptyRow } from '#domain/imports/sheet'
import { summarise } from '#domain/imports/summary'
import type { Twin } from '#domain/imports/twin'
import type { Answers, AskName, Asks, Checked, Opened, PreviewRow, RowFilter, Settings } from './import-messages'
import { leftoverCsv } from './leftovers'
import { type ReadFile, readFile } from './read/file'
import { sha256Of } from './sha256-of'

export type Desk = { readonly [Name in AskName]: (ask: Asks[Name]) => Promise<Answers[Name]> | Answers[Name] }

const samples = 60

/** One file on the desk: read once, planned again whenever the advisor changes how it is taken. */
export function importDesk(): Desk {
  let bytes: Uint8Array = new Uint8Array()
  let hash = ''
  let file: ReadFile | null = null
  let settings: Settings | null = null
  let known: Known = nothingKnown
  let plan: Plan | null = null
  let rows = new Map<number, RowChoice>()
  let created: readonly ImportedRecord[] = []
  let shown: { readonly filter: RowFilter; readonly places: readonly number[] } | null = null

  const read = async (asked: Asks['reopen']): Promise<Opened> => {
    file = await readFile(bytes, asked)
    plan = null
    rows = new Map()
    const { sheet } = file
    const columns = columnsOf(sheet.headers, sheet.rows)
    const kind = recogniseKind(columns)
    const filled = sheet.rows.reduce((count, row) => count + (isEmptyRow(row) ? 0 : 1), 0)
    return { facts: file.facts, columns, rows: filled, kind, mapping: recogniseColumns(kind, columns), fileHash: hash }
  }
  const check = (): Checked => {
    if (!file || !settings) throw new Error('no file is open')
    const { kind, mapping, fixed, repairs, assumed, choices } = settings
    plan = planImport(file.sheet, { kind, mapping, fixed, repairs, assumed, known }, { ...choices, rows })
    shown = null
    return {
      summary: summarise(plan, nearlySure),
      repairs: plan.repairs,
      references: [...plan.references.values()].sort((a, b) => b.rows - a.rows),
    }
  }
  return {
    open: async (ask) => {
      bytes = ask.bytes
      hash = await sha256Of(bytes)
      return read(ask)
    },
    reopen: read,
    check: (ask) => {
      if (settings && settings.kind !== ask.settings.kind) rows = new Map()
      settings = ask.settings
      known = ask.known ?? known
      return check()
    },
    page: ({ filter, from, count, only }) => {
      if (!file || !plan) return { total: 0, rows: [] }
      if (shown?.filter !== filter) shown = { filter, places: placesFor(filter, plan) }
      const { sheet } = file
      const places = only === undefined ? shown.places : [only]
      const names = namesOf(known, plan, sheet.rows, settings?.mapping.indexOf('name') ?? -1)
      const page = places.slice(from, from + count).flatMap((at): readonly PreviewRow[] => {
        const one = plan?.rows[at]
        if (!one) return []
        const { record: _, ...rest } = one
        const cells = (sheet.rows[at] ?? []).slice(0, sheet.headers.length).map((cell) => cell.slice(0, 200))
        return [
          { at, number: sheet.firstRow + at, cells, plan: rest, twinNames: rest.twins.map((twin) => names(twin.of)) },
        ]
      })
      return { total: places.length, rows: page }
    },
    choose: ({ rows: places, choice }) => {
      const chosen = places ?? placesFor('twins', plan)
      for (const at of chosen) {
        const best = plan?.rows[at]?.twins[0]
        const wish = choice !== null && typeof choice === 'object' && !places && best ? { merge: best.of } : choice
        if (wish === null) rows.delete(at)
        else rows.set(at, wish)
      }
      return check()
    },
    assemble: ({ firstId }) => {
      if (!settings || !plan) throw new Error('nothing was checked')
      const { kind, assumed, choices } = settings
      const ready = assemble(kind, plan, { known, assumed, wins: choices.wins, newId: idSeries(firstId) })
      created = ready.created
      return { companies: ready.companies, created: created.length, changed: ready.changed }
    },
    created: ({ from, count }) => created.slice(from, from + count),
    leftovers: (ask) => (file && plan ? leftoverCsv(file.sheet, plan, ask) : { csv: '', rows: 0 }),
  }
}

function columnsOf(headers: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] {
  const some = rows.slice(0, 400)
  return headers.map((header, at) => {
    const filled = some.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
    return { header, samples: filled.slice(0, samples).map((cell) => cell.slice(0, 200)) }
  })
}

function placesFor(filter: RowFilter, plan: Plan | null): readonly number[] {
  const wanted = (row: RowPlan) =>
    filter === 'all' ||
    row.outcome === filter ||
    (filter === 'problems' && row.problems.length > 0) ||
    (filter === 'twins' && row.twins.length > 0)
  return (plan?.rows ?? []).flatMap((row, at) => (row && wanted(row) ? [at] : []))
}

/** What a twin is called: the record's own name, or the words of its row. */
function namesOf(
  known: Known,
  plan: Plan,
  rows: readonly (readonly string[])[],
  nameColumn: number,
): (of: Twin['of']) => string {
  const tables = [known.clients, known.contacts, known.services, known.offerings, known.opportunities] as const
  const find = (id: string): string => {
    for (const table of tables)
      for (const record of table)
        if (record.id === id) return 'name' in record ? record.name : record.description || record.account
    return ''
  }
  return (of) => ('id' in of ? find(of.id) : nameOf(plan.rows[of.row]) || (rows[of.row]?.[nameColumn] ?? ''))
}

const nameOf = (row: RowPlan | null | undefined): string => (row?.record && 'name' in row.record ? row.record.name : '')
