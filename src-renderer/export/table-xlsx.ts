import { writeXlsxStream } from 'hucre/xlsx'

export type TableCell = string | number | null
export type TableRows = Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>

/**
 * One sheet of any length. Rows are asked for as they are packed and only what is packed is held, so that memory does not grow with
 * the rows. Words are written as words: none of them can become a formula.
 */
export async function tableXlsx(
  name: string,
  headings: readonly string[],
  rows: TableRows,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = headings.map((header) => ({ header, width: Math.max(12, Math.min(40, header.length + 4)) }))
  const packed = writeXlsxStream(rows as Iterable<TableCell[]>, {
    name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns,
    freezePane: { rows: 1 },
  })
  return new Uint8Array(await new Response(packed as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}
