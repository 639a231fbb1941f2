import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { type TableCell, tableXlsx } from '#export/table-xlsx'

const sheetOf = async (rows: readonly (readonly TableCell[])[]) =>
  readSheet(Buffer.from(await tableXlsx('Catalog: all/every', ['Name', 'Price'], rows)))

test('every row comes back as it went in, words as words and figures as figures', async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => [`Router ${at} <é> & "co"`, at + 0.25] as const)
  const found = await sheetOf([...rows, ['no price', null]])
  expect(found[0]).toEqual(['Name', 'Price'])
  expect(found.slice(1, -1)).toEqual(rows)
  expect(found.at(-1)).toEqual(['no price', null])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example","x")'])(
  '%j is no formula in it',
  async (text) => {
    const parts = unzipSync(await tableXlsx('Catalog', ['Name'], [[text]]))
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets/'))
    expect(sheets.length).toBe(1)
    for (const [, bytes] of sheets) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/)
  },
)
