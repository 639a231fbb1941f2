import { describe, expect, test } from 'vitest'
import { isRight } from '#domain/statements/totals'
import { percent } from '#domain/values/rate'
import { accounts } from '../../fixtures/statements/book'
import {
  chargebacks,
  csv,
  european,
  minimal,
  renamed,
  sections,
  sharedAmounts,
  twoCurrencies,
  union,
  wide,
} from '../../fixtures/statements/files'
import { inCents, readFile } from './reading'

const paid = accounts.map((one) => inCents(one.paid))

describe('a statement', () => {
  test('of four columns is read: account as text, amount exact, its run month as the statement month', async () => {
    const { lines, stated, leftOut } = await readFile(minimal())
    expect(lines.map((line) => [line.account, line.supplier, line.amount.minor])).toEqual(
      accounts.map((one) => [one.account, one.supplier, inCents(one.paid)]),
    )
    expect(new Set(lines.map((line) => [line.statementMonth, line.usageMonth].join()))).toEqual(new Set(['2026-09,']))
    expect([stated, leftOut]).toEqual([[], []])
  })

  test('with totals under each supplier counts no total, and each total is the sum of its own lines', async () => {
    const { lines, stated } = await readFile(wide())
    expect(lines.map((line) => line.amount.minor)).toEqual(paid)
    expect(stated.map((one) => [one.words, one.amount.minor])).toEqual([
      ['Total Northline Voice', 41_782],
      ['Total Cobalt Fiber', 33_800],
      ['Total Tern SD-WAN', 16_600],
      ['Grand Total', 92_182],
    ])
    expect(stated.every(isRight)).toBe(true)
  })

  test('keeps a client whose name begins like a total, because an account stands beside it', async () => {
    const { lines } = await readFile(wide())
    expect(lines.find((line) => line.customer === 'Total Fitness')?.amount.minor).toBe(34)
  })

  test('whose total is not the sum of its lines says by how much', async () => {
    const { stated } = await readFile(
      csv([
        ['Account', 'Commission'],
        ['0012', '4.98'],
        ['0013', '1.00'],
        ['Total', '6.00'],
      ]),
    )
    expect(stated).toMatchObject([{ row: 4, amount: { minor: 600 }, ofLines: { minor: 598 } }])
  })

  test('of 194 columns with two headers alike takes from each row the column that it fills', async () => {
    const { lines, layout } = await readFile(union())
    expect(layout.sheets[0]?.headers).toHaveLength(194)
    expect(lines.map((line) => [line.account, line.amount.minor, line.billed?.minor])).toEqual(
      accounts.map((one) => [one.account, inCents(one.paid), inCents(one.billed)]),
    )
    expect(new Set(lines.map((line) => line.usageMonth))).toEqual(new Set(['2025-09']))
  })

  test('with rates as 16.00 and 0.08 in one column means what its amounts say', async () => {
    const { lines } = await readFile(union())
    expect(lines.map((line) => line.rate)).toEqual([15, 16, 16, 16, 14, 8, 10].map(percent))
  })

  test('in a workbook with a cover, two tabs, headers in row 14 and sections keeps its sections and both totals', async () => {
    const { lines, stated, layout } = await readFile(await sections())
    expect(layout.sheets.map((one) => [one.sheet, one.headerRow])).toEqual([
      ['Voice', 14],
      ['Data', 14],
    ])
    expect(lines.map((line) => [line.sheet, line.section, line.kind])).toEqual([
      ['Voice', 'NEW', 'residual'],
      ['Voice', 'CHANGES', 'residual'],
      ['Voice', 'CHANGES', 'residual'],
      ['Voice', 'ADJUSTMENTS', 'adjustment'],
      ['Data', 'NEW', 'residual'],
      ['Data', 'CHANGES', 'residual'],
      ['Data', 'CHANGES', 'residual'],
      ['Data', 'CHANGES', 'residual'],
      ['Data', 'ADJUSTMENTS', 'adjustment'],
    ])
    expect(stated.map(isRight)).toEqual([true, true])
    expect(lines[0]?.row).toBe(16)
  })

  test('of bare negatives without a month is money taken back, however the sign is written', async () => {
    const { lines } = await readFile(chargebacks())
    expect(lines.map((line) => [line.kind, line.amount.minor])).toEqual([
      ['chargeback', -41_250],
      ['chargeback', -498],
      ['chargeback', -1960],
    ])
  })

  test('in two currencies never adds them: each has its own total, and a row that names none says so', async () => {
    const { lines, stated } = await readFile(twoCurrencies())
    expect(lines.map((line) => line.amount.currency)).toEqual(['USD', 'CAD', 'USD', 'CAD'])
    expect(lines[2]?.problems).toContainEqual({ kind: 'no-currency', field: 'currency', text: '' })
    expect(stated.map((one) => [one.amount.currency, isRight(one)])).toEqual([
      ['USD', true],
      ['CAD', true],
    ])
  })

  test('in UTF-16 with semicolons and decimal commas is read to the cent, and a cut account is warned of', async () => {
    const { lines, stated, layout } = await readFile(european())
    expect([layout.decimal, layout.dayFirst]).toEqual([',', true])
    expect(lines.map((line) => [line.account, line.usageMonth, line.amount.minor, line.amount.currency])).toEqual([
      ['1,23457E+12', '2026-09', 31_840, 'USD'],
      ['00034417', '2026-09', 41_250, 'EUR'],
    ])
    expect(lines[0]?.problems.map((one) => one.kind)).toEqual(['account-exponent'])
    expect(stated[0]?.amount.minor).toBe(73_090)
  })

  test('that repeats one amount on each line of a group counts it once, when its own total says so', async () => {
    const { lines, stated } = await readFile(sharedAmounts())
    expect(lines.map((line) => line.amount.minor)).toEqual([334, 333, 333, 500])
    expect(lines[0]?.problems).toContainEqual({ kind: 'shared-amount', field: 'commission', text: '3' })
    expect(stated.every(isRight)).toBe(true)
  })

  test('whose amount cannot be read names row and column of the cell and leaves only that row out', async () => {
    const { lines, leftOut } = await readFile(
      csv([
        ['Account', 'Commission'],
        ['0012', '4.98'],
        ['0013', 'see note'],
        ['0014', '2.00'],
      ]),
    )
    expect(lines.map((line) => line.account)).toEqual(['0012', '0014'])
    expect(leftOut).toEqual([
      { sheet: '', row: 3, column: 1, cells: ['0013', 'see note'], field: 'commission', text: 'see note' },
    ])
  })

  test('with several references in one cell says so and keeps the cell', async () => {
    const { lines } = await readFile(
      csv([
        ['BTN', 'Commission'],
        ['00034417; 00034418', '4.98'],
      ]),
    )
    expect(lines[0]).toMatchObject({
      account: '00034417; 00034418',
      problems: [{ kind: 'no-month' }, { kind: 'several-references' }],
    })
  })

  test('copied from a page without separators is read by the gaps between its columns', async () => {
    const text =
      'Account      Customer Name        Commission\n00034417     Marlowe Dental       412.50\n00037719     Osprey Logistics     4.98\n'
    const { lines } = await readFile(new TextEncoder().encode(text))
    expect(lines.map((line) => [line.account, line.amount.minor])).toEqual([
      ['00034417', 41_250],
      ['00037719', 498],
    ])
  })

  test('with renamed columns is read by the new names', async () => {
    const { lines } = await readFile(renamed())
    expect(lines.map((line) => [line.account, line.amount.minor])).toEqual(
      accounts.map((one) => [one.account, inCents(one.paid)]),
    )
  })
})
