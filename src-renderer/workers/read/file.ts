import { isEmptyRow, type Sheet, sheetOf } from '#domain/imports/sheet'
import { UnreadableFile } from './bad-file'
import { readCsv, type Separator } from './csv'
import { type Encoding, readText } from './text'
import { readXlsx, xlsxSheets } from './xlsx'

/** How a file was understood; the screen says it and lets it be changed. */
export type FileFacts = {
  readonly kind: 'text' | 'xlsx'
  readonly encoding: Encoding | null
  readonly separator: Separator | null
  readonly sheets: readonly string[]
  readonly sheet: number
}

export type ReadFile = { readonly facts: FileFacts; readonly sheet: Sheet }

/** Reads a table from the bytes of a file: a workbook by its signature, anything else as text. Throws `UnreadableFile`. */
export async function readFile(
  bytes: Uint8Array,
  asked: { sheet?: number; separator?: Separator } = {},
): Promise<ReadFile> {
  if (bytes.length === 0) throw new UnreadableFile({ code: 'empty' })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new UnreadableFile({ code: 'encrypted' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = await xlsxSheets(bytes)
    const at = asked.sheet ?? 0
    const name = sheets[at] ?? ''
    const facts = { kind: 'xlsx', encoding: null, separator: null, sheets, sheet: at } as const
    return { facts, sheet: whole(name, await readXlsx(bytes, at, name), sheets.length > 1) }
  }
  const { text, encoding } = readText(bytes)
  const body = text.replace(/^\ufeff/, '')
  const { rows, separator } = readCsv(body, asked.separator)
  const named = /^sep=/i.test(rows[0]?.[0] ?? '') ? rows.slice(1) : rows
  return { facts: { kind: 'text', encoding, separator, sheets: [], sheet: 0 }, sheet: whole('', named, false) }
}

function whole(name: string, rows: readonly (readonly string[])[], mayBeEmpty: boolean): Sheet {
  const sheet = sheetOf(name, rows)
  if (mayBeEmpty) return sheet
  const where = name ? { sheet: name } : {}
  if (rows.every(isEmptyRow)) throw new UnreadableFile({ code: 'empty', ...where })
  if (sheet.rows.every(isEmptyRow)) throw new UnreadableFile({ code: 'only-header', ...where })
  return sheet
}
