import { describe, expect, test } from 'vitest'
import { tableCells } from '#domain/quotes/paste'
import type { Quote } from '#domain/quotes/quote'
import {
  blockOf,
  blockText,
  type CellAt,
  fillDown,
  fillRight,
  pasteOver,
  putCells,
  type SheetField,
} from '#domain/quotes/sheet'
import { unitPrice, units } from '#domain/values/quantity'
import { asPrice, asQuantity } from '../../../src-renderer/features/quotes/editor/cells.ts'
import { quote, quoteLine, quoteOption } from '../../fakes/rows.ts'

const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const line = (id: string, count: number, price: number | null) =>
  quoteLine({ id, description: id, quantity: units(count), unitMrc: price === null ? null : usd(price), unitNrc: null })
const two = quote({
  options: [
    quoteOption({ id: 'a', lines: [line('seat', 40, 25), line('phone', 1, 2), line('room', 1, null)] }),
    quoteOption({ id: 'b', lines: [line('other', 5, 9)] }),
  ],
})
const at = (option: number, row: number, field: SheetField): CellAt => ({ option, line: row, field })
const read = {
  quantity: (text: string) => asQuantity(text, 'en-US'),
  price: (text: string) => asPrice({ currency: 'USD', rates: null })(text, 'en-US'),
}
const blank = (option: string, row: number) => ({ ...line(`${option}-${String(row)}`, 1, null), description: '' })
const put = (of: Quote, puts: Parameters<typeof putCells>[1]) => putCells(of, puts, { offerings: new Map(), blank })(of)
const shown = (of: Quote) =>
  of.options.map((option) =>
    option.lines.map((one) => [one.description, one.quantity / 1000, one.unitMrc?.micros ?? null]),
  )

describe('ranges in the sheet', () => {
  test('fill down copies the first line of the block, and a single cell takes the one above it', () => {
    const block = blockOf(at(0, 0, 'quantity'), at(0, 2, 'quantity'))
    expect(shown(put(two, fillDown(two, block)))[0]?.map((one) => one[1])).toEqual([40, 40, 40])
    const single = blockOf(at(0, 1, 'mrc'), at(0, 1, 'mrc'))
    expect(shown(put(two, fillDown(two, single)))[0]?.map((one) => one[2])).toEqual([25_000_000, 25_000_000, null])
    expect(fillDown(two, blockOf(at(0, 0, 'mrc'), at(0, 0, 'mrc')))).toEqual([])
  })

  test('fill right carries lines over to the next option, adding those that it does not have', () => {
    const block = blockOf(at(1, 0, 'description'), at(1, 2, 'quantity'))
    expect(shown(put(two, fillRight(two, block)))[1]).toEqual([
      ['seat', 40, 9_000_000],
      ['phone', 1, null],
      ['room', 1, null],
    ])
  })

  test('a missing price is copied as missing, never as zero', () => {
    const block = blockOf(at(0, 0, 'description'), at(1, 2, 'nrc'))
    expect(put(two, fillRight(two, block)).options[1]?.lines[2]?.unitMrc).toBeNull()
  })

  test('what is copied out and pasted again is the same, also beside Excel', () => {
    const block = blockOf(at(0, 0, 'description'), at(0, 2, 'nrc'))
    const text = blockText(two, block)
    expect(text).toBe('seat\t40\tUSD 25.00\t\nphone\t1\tUSD 2.00\t\nroom\t1\t\t')
    const { puts, refused } = pasteOver(at(1, 0, 'description'), tableCells(text), read)
    expect(refused).toEqual([])
    expect(shown(put(two, puts))[1]).toEqual(shown(two)[0])
  })

  test('a pasted value that can not stand is refused by its place, and the rest is taken', () => {
    const { puts, refused } = pasteOver(
      at(0, 0, 'quantity'),
      [
        ['-3', '26'],
        ['50', 'on request'],
      ],
      read,
    )
    expect(refused).toEqual([
      { at: at(0, 0, 'quantity'), text: '-3', refusal: 'quantity-above-zero' },
      { at: at(0, 1, 'mrc'), text: 'on request', refusal: 'not-a-number' },
    ])
    expect(shown(put(two, puts))[0]?.slice(0, 2)).toEqual([
      ['seat', 40, 26_000_000],
      ['phone', 50, 2_000_000],
    ])
  })

  test('a price in another currency than its line never gets in, and nothing lands beyond the last option', () => {
    const tiered = quote({
      options: [
        quoteOption({ lines: [quoteLine({ form: { kind: 'volume', tiers: [{ from: units(1), price: usd(1) }] } })] }),
      ],
    })
    const euro = { at: at(0, 0, 'mrc'), value: unitPrice(1, 'EUR') }
    expect(put(tiered, [euro])).toEqual(tiered)
    expect(put(two, [{ at: at(7, 0, 'mrc'), value: usd(1) }])).toEqual(two)
  })
})
