import { UnreadableFile } from './bad-file'
import { readCsv } from './csv'
import { readText } from './text'
import { readXlsx, xlsxSheets } from './xlsx'
import { unpack, zipEntries } from './zip'

const largestTable = 40 * 1024 * 1024

/** Rows of a file of exchange rates: the ZIP as the European Central Bank publishes it, its CSV alone, or a workbook. */
export async function readRateRows(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return csvRows(bytes)
  const entries = zipEntries(bytes)
  if (entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    const [name = ''] = await xlsxSheets(bytes)
    return readXlsx(bytes, 0, name)
  }
  const table = entries.find((entry) => entry.name.toLowerCase().endsWith('.csv'))
  if (!table) throw new UnreadableFile({ code: 'wrong-type', detail: 'ZIP' })
  return csvRows(await unpack(bytes, table, largestTable))
}

const csvRows = (bytes: Uint8Array) => readCsv(readText(bytes).text.replace(/^\ufeff/, '')).rows
