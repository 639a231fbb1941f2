import { describe, expect, test } from 'vitest'
import { isRight } from '#domain/statements/totals'
import { readTables } from '#workers/read/tables'
import { accounts } from '../../fixtures/statements/book'
import { paper, paperLines, pdf, scanned, wrappedPaper } from '../../fixtures/statements/pdf'
import { inCents, readFile } from './reading'

const cents = (text: string) => inCents(text.replace(/,/g, ''))

describe('a statement on paper', () => {
  test('over three pages is read line by line; its header and foot on each page are no lines', async () => {
    const { lines, layout, leftOut, withoutAmount } = await readFile(paper())
    expect(layout.sheets.map((one) => one.headers)).toEqual([
      ['Supplier', 'Customer Name', 'Account Number', 'Billing Month', 'Net Billed', 'Commission Due'],
    ])
    expect(
      lines.map((line) => [
        line.supplier,
        line.customer,
        line.account,
        line.usageMonth,
        line.billed?.minor,
        line.amount.minor,
      ]),
    ).toEqual(
      paperLines.map((line) => [
        line.supplier,
        line.customer,
        line.account,
        '2026-08',
        cents(line.billed),
        cents(line.paid),
      ]),
    )
    expect(new Set(lines.map((line) => line.section))).toEqual(new Set(['']))
    expect([leftOut, withoutAmount]).toEqual([[], 0])
  })

  test('has its own totals checked: under each supplier and for all, though they stand on later pages', async () => {
    const { stated } = await readFile(paper())
    expect(stated.map((one) => [one.words, isRight(one)])).toEqual([
      ['Total Northline Voice', true],
      ['Total Cobalt Fiber', true],
      ['Grand Total', true],
    ])
    expect(stated[0]?.printed?.page).toBe(2)
  })

  test('says of every line on which page and line it stands', async () => {
    const { lines } = await readFile(paper())
    const places = lines.map((line) => line.printed)
    expect(places[0]).toEqual({ page: 1, line: 3 })
    expect(new Set(places.map((one) => one?.page))).toEqual(new Set([1, 2, 3]))
    expect(new Set(places.map((one) => `${String(one?.page)} ${String(one?.line)}`)).size).toBe(lines.length)
  })

  test('joins the lines of a wrapped cell and header to one, above and below its row, and keeps sections apart', async () => {
    const { lines, layout } = await readFile(wrappedPaper())
    expect(layout.sheets[0]?.headers).toEqual([
      'Supplier',
      'Customer Name',
      'Account Number',
      'Billing Month',
      'Net Billed',
      'Commission Due',
    ])
    expect(lines.map((line) => [line.customer, line.account, line.amount.minor])).toEqual([
      ...accounts.map((one) => [one.customer, one.account, inCents(one.paid)]),
      ['Osprey Logistics', '00037719', -498],
    ])
    expect(lines.map((line) => line.section)).toEqual([...accounts.map(() => ''), 'ADJUSTMENTS'])
  })

  test('in letters of one width, columns set apart by spaces, is read by where its words stand', async () => {
    const cells = [
      ['Customer', 'Account', 'Commission'],
      ['Osprey Logistics', '00037719', '4.98'],
      ['Marlowe Dental Group', '00034417', '1,412.50'],
      ['Total', '', '1,417.48'],
    ]
    const typed = cells.map(
      ([name = '', number = '', amount = '']) => name.padEnd(30) + number.padEnd(14) + amount.padStart(12),
    )
    const { lines, stated } = await readFile(
      pdf([typed.map((text, at) => ({ x: 40, y: 80 + at * 12, text, typed: true }))]),
    )
    expect(lines.map((line) => [line.customer, line.account, line.amount.minor])).toEqual([
      ['Osprey Logistics', '00037719', 498],
      ['Marlowe Dental Group', '00034417', 141_250],
    ])
    expect(stated.every(isRight)).toBe(true)
  })

  test('that is only a picture is refused with what to do, and a damaged one with what it is', async () => {
    await expect(readTables(scanned())).rejects.toMatchObject({ bad: { code: 'no-text' } })
    await expect(readTables(paper().slice(0, 900))).rejects.toMatchObject({ bad: { code: 'damaged' } })
  })

  test('with one page that is a picture says which', async () => {
    const { facts } = await readTables(pdf([[{ x: 40, y: 80, text: 'Account' }], []]))
    expect(facts.blankPages).toEqual([2])
  })
})
