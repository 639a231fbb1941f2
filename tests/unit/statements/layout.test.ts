import { describe, expect, test } from 'vitest'
import { guessMonth, guessPayer, newestLayouts } from '#domain/statements/guess'
import { fitLayout, isSameLayout, proposeLayout } from '#domain/statements/layout'
import { readStatement } from '#domain/statements/read-statement'
import { repairTable } from '#domain/statements/repair'
import type { Layout } from '#domain/statements/statement'
import { readTables } from '#workers/read/tables'
import { distributor } from '../../fakes/rows'
import { accounts } from '../../fixtures/statements/book'
import { csv, european, minimal, renamed, sections, wide } from '../../fixtures/statements/files'
import { assumed, inCents, readFile } from './reading'

const layoutOf = async (bytes: Uint8Array, facts: Partial<Layout> = {}): Promise<Layout> => ({
  ...(await readFile(bytes)).layout,
  id: 'layout-1',
  distributorId: 'distributor-1',
  version: 1,
  name: 'Meridian TSD',
  updatedAt: 0,
  deletedAt: 0,
  ...facts,
})

describe('a learned layout', () => {
  test('reads the next month of its payer without a difference', async () => {
    const { sheets } = await readTables(wide('Aug 2026'))
    const layout = await layoutOf(wide('Jul 2026'))
    const { facts, changes } = fitLayout(layout, sheets)
    expect(changes).toEqual([])
    expect(isSameLayout(facts, layout)).toBe(true)
  })

  test('tells in which columns a file is another: moved, renamed, gone, new; and reads it all the same', async () => {
    const { sheets } = await readTables(renamed())
    const { facts, changes } = fitLayout(await layoutOf(wide()), sheets)
    expect(changes.map((one) => [one.kind, one.was, one.header])).toEqual([
      ['moved', 'Supplier Name', 'Supplier Name'],
      ['moved', 'Customer Name', 'Customer Name'],
      ['moved', 'Cancel Date', 'Cancel Date'],
      ['moved', 'Revenue Month', 'Revenue Month'],
      ['moved', 'Net Billed', 'Net Billed'],
      ['moved', 'Commission Rate', 'Commission Rate'],
      ['moved', 'Commission Type', 'Commission Type'],
      ['moved', 'Commission Payment Date', 'Commission Payment Date'],
      ['moved', 'Currency', 'Currency'],
      ['gone', 'Activation Date', ''],
      ['renamed', 'Net Commission', 'Commission Due'],
      ['new', '', 'Bundle'],
    ])
    const { lines } = readStatement(sheets, facts.sheets, facts)
    expect(lines.map((line) => [line.account, line.amount.minor])).toEqual(
      accounts.map((one) => [one.account, inCents(one.paid)]),
    )
  })

  test('finds its sheets again by their headers when a payer names them by the month', async () => {
    const { sheets } = await readTables(await sections())
    const layout = await layoutOf(await sections())
    const older = { ...layout, sheets: layout.sheets.map((one) => ({ ...one, sheet: `${one.sheet} old` })) }
    const { facts, changes } = fitLayout(older, sheets)
    expect([facts.sheets.map((one) => one.sheet), changes]).toEqual([['Voice', 'Data'], []])
  })

  test('keeps what the advisor corrected: a column given another meaning stays so', async () => {
    const proposed = await layoutOf(
      csv([
        ['Account', 'Ref', 'Commission'],
        ['0012', 'X-100', '4.98'],
      ]),
    )
    const [sheet] = proposed.sheets
    if (!sheet) throw new Error('no sheet')
    const columns = [...sheet.columns, { at: 1, header: 'Ref', field: 'order' as const }]
    const corrected = { ...proposed, sheets: [{ ...sheet, columns }] }
    const { sheets } = await readTables(
      csv([
        ['Account', 'Ref', 'Commission'],
        ['0013', 'X-101', '1.00'],
      ]),
    )
    const { facts } = fitLayout(corrected, sheets)
    expect(readStatement(sheets, facts.sheets, facts).lines[0]).toMatchObject({ account: '0013', order: 'X-101' })
  })

  test('of several versions the newest speaks', async () => {
    const [one, two] = [await layoutOf(minimal()), await layoutOf(minimal(), { id: 'layout-2', version: 2 })]
    expect(newestLayouts([two, one]).map((layout) => layout.id)).toEqual(['layout-2'])
  })
})

describe('what a file does not say of itself', () => {
  const payers = [
    distributor({ id: 'distributor-1', name: 'Meridian TSD' }),
    distributor({ id: 'distributor-2', name: 'Harborview Partners' }),
  ]

  test('the payer is the one whose headers these are, or whose name the file has; else nobody is assumed', async () => {
    const { sheets } = await readTables(wide())
    expect(guessPayer('july.csv', sheets, [await layoutOf(wide(), { distributorId: 'distributor-2' })], payers)).toBe(
      'distributor-2',
    )
    expect(guessPayer('meridian-2026-09.csv', sheets, [], payers)).toBe('distributor-1')
    expect(guessPayer('july.csv', sheets, [], payers)).toBeNull()
  })

  test('the month comes from the rows, then from the name of the file, then it is the one before today', async () => {
    const { lines } = await readFile(minimal())
    expect(guessMonth('x.csv', lines, '2026-11-24')).toEqual({ month: '2026-09', paidOn: '2026-09-30' })
    expect(guessMonth('meridian-2026-08.xlsx', [], '2026-11-24').month).toBe('2026-08')
    expect(guessMonth('Meridian Sept 2026.xlsx', [], '2026-11-24').month).toBe('2026-09')
    expect(guessMonth('x.csv', [], '2026-11-24')).toEqual({ month: '2026-10', paidOn: '2026-10-31' })
  })

  test('the decimal sign and the order of days come from the cells', async () => {
    const { sheets } = await readTables(european())
    expect(proposeLayout(sheets, assumed)).toMatchObject({ decimal: ',', dayFirst: true, currency: 'USD' })
  })
})

describe('rows that stayed out', () => {
  test('are kept under their own headers, so that once mended the learned layout reads them', async () => {
    const broken = csv([
      ['Supplier', 'Account', 'Usage Month', 'Commission'],
      ['Northline Voice', '00034417', '2026-08', '412.50'],
      ['Tern SD-WAN', 'TS-5108', '2026-08', 'see note'],
    ])
    const { layout, leftOut } = await readFile(broken)
    const table = repairTable(leftOut, layout.sheets, ['Why'], () => ['not one amount'])
    const mended = table.map((row) => row.map((cell) => (cell === 'see note' ? '156.00' : cell)))
    const { sheets } = await readTables(csv(mended))
    const { facts, changes } = fitLayout(layout, sheets)
    const { lines } = readStatement(sheets, facts.sheets, facts)
    expect(lines.map((line) => [line.account, line.usageMonth, line.amount.minor])).toEqual([
      ['TS-5108', '2026-08', 15_600],
    ])
    expect(changes.map((one) => [one.kind, one.header])).toEqual([['new', 'Why']])
  })
})
