import type { RawSheet } from '#domain/statements/find-table'
import { tablesOf } from '#domain/statements/pages/tables'
import { mostColumns, UnreadableFile } from './bad-file'
import { readCsv } from './csv'
import type { FileFacts } from './file'
import { isPdf, readPdf } from './pdf'
import { readText } from './text'
import { readXlsx, xlsxSheets } from './xlsx'

export type TableFacts = Pick<FileFacts, 'encoding' | 'separator' | 'sheets'> & {
  readonly kind: FileFacts['kind'] | 'pdf'
  /** Pages of a PDF, from 1, that hold no text. */
  readonly blankPages: readonly number[]
}

/** Every sheet of a file as it stands, no row taken for a header. Throws `UnreadableFile` with the place. */
export async function readTables(
  bytes: Uint8Array,
  onPage?: (done: number, of: number) => void,
): Promise<{ readonly facts: TableFacts; readonly sheets: readonly RawSheet[] }> {
  if (bytes.length === 0) throw new UnreadableFile({ code: 'empty' })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new UnreadableFile({ code: 'encrypted' })
  if (isPdf(bytes)) {
    const { pieces, blankPages } = await readPdf(bytes, onPage)
    const sheets = filled(tablesOf(pieces))
    const names = sheets.length > 1 ? sheets.map((sheet) => sheet.name) : []
    return { facts: { ...noFacts, kind: 'pdf', sheets: names, blankPages }, sheets }
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const names = await xlsxSheets(bytes)
    const sheets: RawSheet[] = []
    for (const [at, name] of names.entries()) sheets.push({ name, rows: await readXlsx(bytes, at, name) })
    return { facts: { ...noFacts, kind: 'xlsx', sheets: names }, sheets: filled(sheets) }
  }
  const { text, encoding } = readText(bytes)
  const body = text.replace(/^\ufeff/, '')
  const { rows, separator } = readCsv(body)
  const named = /^sep=/i.test(rows[0]?.[0] ?? '') ? rows.slice(1) : rows
  const cells = named.every((row) => row.length < 2) ? spaced(body) : named
  return { facts: { ...noFacts, kind: 'text', encoding, separator }, sheets: filled([{ name: '', rows: cells }]) }
}

const noFacts = { encoding: null, separator: null, sheets: [], blankPages: [] } as const

/** A table copied from a page or a PDF: its columns stand two or more spaces apart. */
const spaced = (text: string): readonly (readonly string[])[] =>
  text.split(/\r\n|\n|\r/).map((line) =>
    line
      .trim()
      .split(/\s{2,}/)
      .slice(0, mostColumns),
  )

function filled(sheets: readonly RawSheet[]): readonly RawSheet[] {
  if (sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell.trim() === ''))))
    throw new UnreadableFile({ code: 'empty' })
  return sheets
}
