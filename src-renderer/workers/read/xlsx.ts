import { streamXlsxRows } from 'hucre/xlsx'
import { columnName } from '#domain/imports/column-name'
import { mostCells, mostColumns, mostRows, UnreadableFile } from './bad-file'
import { unpack, type ZipEntry, zipEntries } from './zip'

const largestPart = 400 * 1024 * 1024
const largestStrings = 120 * 1024 * 1024
const largestTotal = 600 * 1024 * 1024

/** Names of the sheets of a workbook, in their order. Encrypted, foreign, damaged and swollen files are refused first. */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly string[]> {
  const entries = checked(bytes)
  const workbook = entries.find((entry) => entry.name === 'xl/workbook.xml')
  if (!workbook) throw new UnreadableFile({ code: 'wrong-type', detail: 'ZIP' })
  const xml = new TextDecoder().decode(await unpack(bytes, workbook, 4 * 1024 * 1024))
  if (/<!DOCTYPE/i.test(xml)) throw new UnreadableFile({ code: 'damaged', detail: 'DOCTYPE' })
  const names = [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map((found) => plain(found[1] ?? ''))
  if (names.length === 0) throw new UnreadableFile({ code: 'no-sheets' })
  return names
}

/** Rows of one sheet as text: numbers as their exact decimal, days as `2026-03-31`. */
export async function readXlsx(bytes: Uint8Array, sheet: number, name: string): Promise<string[][]> {
  const rows: string[][] = []
  let cells = 0
  try {
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      if (row.values.length > mostColumns)
        throw new UnreadableFile({
          code: 'too-many-columns',
          sheet: name,
          cell: `${columnName(mostColumns)}${String(row.index + 1)}`,
        })
      cells += row.values.length
      if (cells > mostCells || row.index > mostRows)
        throw new UnreadableFile({ code: 'too-many-cells', sheet: name, cell: `A${String(row.index + 1)}` })
      while (rows.length < row.index) rows.push([])
      rows.push(row.values.map(cellText))
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile({ code: 'damaged', sheet: name, cell: `A${String(rows.length + 1)}` })
  }
  return rows
}

/** Sizes are stated in the directory and the reader stops at them, so a bomb is known before it is lit. */
function checked(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = zipEntries(bytes)
  let total = 0
  for (const { name, size, packed, encrypted } of entries) {
    if (encrypted) throw new UnreadableFile({ code: 'encrypted' })
    total += size
    const most = /sharedStrings/i.test(name) ? largestStrings : largestPart
    const swollen = size > 20 * 1024 * 1024 && size > packed * 300
    if (size > most || total > largestTotal || swollen || (size === 0 && packed > 64))
      throw new UnreadableFile({ code: 'too-large', detail: name })
  }
  return entries
}

/** Fifteen digits are what a spreadsheet keeps of a number; the noise behind them is not the advisor's. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : exact(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayText(value)
  return typeof value === 'object' ? '' : String(value)
}

function exact(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!/e-/.test(text)) return text
  return Number(text).toFixed(12).replace(/0+$/, '').replace(/\.$/, '')
}

function dayText(value: Date): string {
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
