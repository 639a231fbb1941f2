import { idSeries } from '#domain/imports/id-series'
import type { RawSheet } from '#domain/statements/find-table'
import { fingerprintsOf } from '#domain/statements/fingerprints'
import { guessMonth, guessPayer } from '#domain/statements/guess'
import { fitLayout, proposeLayout, signsOf } from '#domain/statements/layout'
import { noOverlap, type Overlap, overlapOf } from '#domain/statements/overlap'
import { linePlacer, type PlacedLine, payMonthsOf } from '#domain/statements/place-lines'
import { type ReadStatement, readStatement } from '#domain/statements/read-statement'
import { readTables } from './read/tables'
import { sha256Of } from './sha256-of'
import type { PlacedSummary, StatementAnswers, StatementAsk, StatementAsks } from './statement-messages'
import { bySheet, countsOf, fits } from './statement-summary'

export type StatementDesk = {
  readonly [Name in StatementAsk]: (
    ask: StatementAsks[Name],
    tell: (share: number) => void,
  ) => Promise<StatementAnswers[Name]> | StatementAnswers[Name]
}

/** One statement on the desk: its cells are read once, and taken again whenever the advisor changes how. */
export function statementDesk(): StatementDesk {
  let fileName = ''
  let sheets: readonly RawSheet[] = []
  let read: ReadStatement | null = null
  let prints: { readonly month: string; readonly list: readonly string[] } | null = null
  let placed: readonly PlacedLine[] = []

  const reading = (): ReadStatement => {
    if (!read) throw new Error('no statement was read')
    return read
  }
  const printsFor = (month: StatementAsks['fingerprints']['month']): readonly string[] => {
    if (prints?.month !== month) prints = { month, list: fingerprintsOf(reading().lines, month) }
    return prints.list
  }
  return {
    open: async (ask, tell) => {
      const tables = await readTables(ask.bytes, (done, of) => tell(done / of))
      fileName = ask.fileName
      sheets = tables.sheets
      read = null
      prints = null
      return {
        facts: tables.facts,
        fileHash: await sha256Of(ask.bytes),
        rows: sheets.reduce((total, sheet) => total + sheet.rows.length, 0),
        payer: guessPayer(fileName, sheets, ask.layouts, ask.distributors),
        samples: sheets.map(bySheet),
      }
    },
    fit: ({ layout, assumed }) => {
      if (!layout) return { layout: proposeLayout(sheets, assumed), learned: null, changes: [] }
      const { facts, changes } = fitLayout(layout, sheets)
      const signs = signsOf(sheets, facts.sheets, { ...assumed, decimal: layout.decimal, dayFirst: layout.dayFirst })
      return { layout: { ...facts, ...signs }, learned: { id: layout.id, version: layout.version }, changes }
    },
    read: ({ layout, today }, tell) => {
      read = readStatement(sheets, layout.sheets, layout, (done, of) => tell(done / of))
      prints = null
      placed = []
      const { lines, stated, leftOut, withoutAmount } = read
      return { lines: lines.length, withoutAmount, leftOut, stated, ...guessMonth(fileName, lines, today) }
    },
    fingerprints: ({ month }) => printsFor(month),
    place: ({ to, book, earlier, firstId }, tell) => {
      const { lines } = reading()
      const marks = printsFor(to.statementMonth)
      const overlap = earlier.length === 0 ? noOverlap : overlapOf(lines, marks, earlier)
      const newId = idSeries(firstId)
      const place = linePlacer(book, to)
      placed = lines.map((line, at) => {
        if (at % 2000 === 0) tell(at / lines.length)
        return place(line, marks[at] ?? '', overlap.covered.has(at), newId)
      })
      const months = payMonthsOf(
        lines.filter((_, at) => !overlap.covered.has(at)),
        to,
      )
      return {
        ...countsOf(placed.map((one) => one.line)),
        ...differences(overlap, placed),
        payMonths: [...months].sort(),
      }
    },
    page: ({ filter, from, count }) => {
      const found = filter === 'all' ? placed : placed.filter(({ line }) => fits(line, filter))
      return { total: found.length, rows: found.slice(from, from + count).map((one) => one.line) }
    },
    placed: ({ from, count }) => {
      const part = placed.slice(from, from + count)
      return { lines: part.map((one) => one.line), payments: part.flatMap((one) => one.payment ?? []) }
    },
  }
}

function differences(overlap: Overlap, placed: readonly PlacedLine[]): Pick<PlacedSummary, 'changed' | 'gone'> {
  return {
    changed: overlap.changed.flatMap(({ at, earlier }) => {
      const line = placed[at]?.line
      if (!line) return []
      return [
        { lineId: earlier.id, account: line.account, month: line.usageMonth, was: earlier.amount, is: line.amount },
      ]
    }),
    gone: overlap.gone.map(({ id, account, amount }) => ({ lineId: id, account, was: amount })),
  }
}
