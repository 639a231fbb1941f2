import { describe, expect, test } from 'vitest'
import { copyOption, removeOption } from '#domain/quotes/edit'
import { lineOfOffering, listPrices, withQuantity } from '#domain/quotes/from-offering'
import { monthsFrom, percentFrom, quantityFrom, wholeFrom } from '#domain/quotes/limits'
import { newQuote, nextNumber } from '#domain/quotes/new-quote'
import { isTable, pastedLines, tableCells } from '#domain/quotes/paste'
import { statusOn } from '#domain/quotes/status'
import { quantity, unitPrice, units } from '#domain/values/quantity'
import { plainDecimal } from '#ui/plain-decimal'
import { offering, opportunity, quote, quoteLine, quoteOption } from '../../fakes/rows'

const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const counter = () => {
  let made = 0
  return () => `new-${++made}`
}

describe('a new quote', () => {
  const start = { currency: 'EUR', optionName: 'Option 1', now: 1, today: '2026-11-24', taken: [] } as const

  test('asks for nothing that the opportunity already says', () => {
    const made = newQuote({ ...start, opportunity: opportunity(), newId: counter() })
    expect(made).toMatchObject({
      need: opportunity().need,
      currency: 'USD',
      number: '2026-001',
      validUntil: '2026-12-24',
    })
    expect(made.today).toEqual({ name: 'Own PBX and PRI', mrc: opportunity().currentMrc })
  })

  test("takes the client's currency when the opportunity states no amount, and leaves today unknown", () => {
    const bare = opportunity({ currentMrc: null, mrc: null })
    const made = newQuote({ ...start, opportunity: bare, newId: counter() })
    expect([made.currency, made.today]).toEqual(['EUR', null])
  })

  test('is numbered after the highest of its year', () => {
    expect(nextNumber(['2025-091', '2026-002', '2026-011', 'draft'], '2026-11-24')).toBe('2026-012')
    expect(nextNumber(['2026-999'], '2026-11-24')).toBe('2026-1000')
  })
})

describe('prices from the catalog', () => {
  const tiered = offering({
    priceModel: 'tiered',
    price: null,
    tiers: [
      { from: units(10), price: usd(20) },
      { from: units(50), price: usd(16) },
      { from: units(25), price: usd(18) },
    ],
  })

  test.each([
    [9, null],
    [10, 20],
    [24, 20],
    [25, 18],
    [50, 16],
    [500, 16],
  ])('%i units reach the tier of %s', (count, price) => {
    expect(listPrices(tiered, units(count)).unitMrc).toEqual(price === null ? null : usd(price))
  })

  test('a new quantity takes the new tier, but never over a price that someone typed', () => {
    const line = lineOfOffering(tiered, 'l', units(10), 'USD', '2026-11-24')
    expect(withQuantity(line, units(50), tiered).unitMrc).toEqual(usd(16))
    expect(withQuantity({ ...line, unitMrc: usd(19) }, units(50), tiered).unitMrc).toEqual(usd(19))
  })

  test('what is sold once costs a stated nothing a month', () => {
    const once = offering({ priceModel: 'once', price: null, nrc: usd(99) })
    expect(lineOfOffering(once, 'l', units(1), 'USD', '2026-11-24')).toMatchObject({
      unitMrc: usd(0),
      unitNrc: usd(99),
    })
  })

  test('a price in another currency stays missing rather than changing its sign', () => {
    expect(lineOfOffering(offering(), 'l', units(1), 'EUR', '2026-11-24').unitMrc).toBeNull()
  })

  test('a price book that has run out, or does not hold yet, prices nothing: the price is missing until someone states it', () => {
    const book = (facts: Parameters<typeof offering>[0]) =>
      lineOfOffering(offering({ price: usd(25), ...facts }), 'l', units(1), 'USD', '2026-11-24')
    expect(book({ priceUntil: '2026-11-23' })).toMatchObject({ unitMrc: null, pricedUntil: '2026-11-23' })
    expect(book({ priceFrom: '2026-12-01' }).unitMrc).toBeNull()
    expect(book({ priceFrom: '2026-01-01', priceUntil: '2026-11-24' })).toMatchObject({
      unitMrc: usd(25),
      pricedUntil: '2026-11-24',
    })
  })
})

describe('a typed cell', () => {
  const why = (result: { ok: boolean; refusal?: string }) => (result.ok ? 'ok' : result.refusal)

  test('is refused with its reason', () => {
    expect(['-1', '0', '1.2345', 'x'].map((text) => why(quantityFrom(text)))).toEqual([
      'quantity-above-zero',
      'quantity-above-zero',
      'not-a-number',
      'not-a-number',
    ])
    expect(['0', '-1', '1.5', '241'].map((text) => why(monthsFrom(text)))).toEqual([
      'term-above-zero',
      'term-above-zero',
      'not-whole',
      'too-large',
    ])
    expect(['-100', '101', '1.23456'].map((text) => why(percentFrom(text)))).toEqual([
      'too-large',
      'too-large',
      'not-a-number',
    ])
    expect(why(wholeFrom('-1', 10))).toBe('below-zero')
  })

  test('is taken exactly', () => {
    expect(quantityFrom('1.5')).toEqual({ ok: true, value: quantity(1500) })
    expect(percentFrom('-2.5')).toEqual({ ok: true, value: -25_000 })
  })
})

describe('a pasted table', () => {
  const given = (locale = 'en-US') => ({
    currency: 'USD',
    supplierId: 'supplier-1',
    plain: (text: string) => plainDecimal(text, locale),
    newId: counter(),
  })

  test('finds its columns by their headings, in any order', () => {
    const { lines, problems } = pastedLines(
      tableCells('Qty\tMRC\tDescription\tNRC\n42\t$25.00\tSeat\t\n3\t\t"Gate\nway ""A"""\t1,250.50\n'),
      given(),
    )
    expect(problems).toEqual([])
    expect(lines).toMatchObject([
      { quantity: units(42), unitMrc: usd(25), description: 'Seat', unitNrc: null },
      { quantity: units(3), unitMrc: null, description: 'Gate\nway "A"', unitNrc: usd(1250.5) },
    ])
  })

  test('without headings is description, quantity, monthly, one-time; a decimal comma is one', () => {
    const { lines } = pastedLines(tableCells('Asiento\t10\t12,50\t99,00'), given('es-ES'))
    expect(lines).toMatchObject([{ description: 'Asiento', quantity: units(10), unitMrc: usd(12.5), unitNrc: usd(99) }])
  })

  test('names what it does not understand and guesses nothing', () => {
    const { lines, problems } = pastedLines(tableCells('Seat\tmany\ton request'), given())
    expect(lines).toMatchObject([{ description: 'Seat', quantity: units(1), unitMrc: null }])
    expect(problems).toEqual([
      { row: 1, column: 'quantity', text: 'many' },
      { row: 1, column: 'mrc', text: 'on request' },
    ])
  })

  test("reads a supplier's mail: a title above, headings in their words, totals below, the price of one and not of all", () => {
    const mailed = [
      ['Quote Q-4471 for Osprey Logistics', '', '', '', ''],
      ['Product', 'Number of seats', 'Unit price (USD)', 'Extended monthly', 'One-time fee'],
      ['Cloud PBX seat', '42', '$ 25.00', '$ 1,050.00', '$ 0.00'],
      ['Monthly support per user', '42', '$ 1.50', '$ 63.00', ''],
      ['Total', '', '', '$ 1,113.00', '$ 0.00'],
    ]
    const { lines, problems } = pastedLines(mailed, given())
    expect(problems).toEqual([])
    expect(lines).toMatchObject([
      { description: 'Cloud PBX seat', quantity: units(42), unitMrc: usd(25), unitNrc: usd(0) },
      { description: 'Monthly support per user', quantity: units(42), unitMrc: usd(1.5), unitNrc: null },
    ])
    expect(lines).toHaveLength(2)
  })

  test('is told from words for one field', () => {
    expect(['Cloud PBX seat', 'Cloud PBX\n', 'a\tb', 'a\nb'].map(isTable)).toEqual([false, false, true, true])
  })
})

test('a copied option shares no id with its original and does not carry its quote number', () => {
  const original = quoteOption({ lines: [quoteLine(), quoteLine({ id: 'line-2' })] })
  const copy = copyOption(original, 'Copy', counter())
  expect([copy.id, ...copy.lines.map((line) => line.id)]).toEqual(['new-1', 'new-2', 'new-3'])
  expect(copy.supplierQuote).toBe('')
})

test('a removed option is recommended no more', () => {
  expect(removeOption('option-1')(quote({ recommendedId: 'option-1' })).recommendedId).toBeNull()
})

test('an open quote past its validity has expired; a settled one stays what it was', () => {
  const past = { validUntil: '2026-11-23' } as const
  const on = (status: Parameters<typeof statusOn>[0]['status']) => statusOn({ status, ...past }, '2026-11-24')
  expect([on('draft'), on('presented'), on('accepted'), on('declined')]).toEqual([
    'expired',
    'expired',
    'accepted',
    'declined',
  ])
  expect(statusOn({ status: 'draft', validUntil: '2026-11-24' }, '2026-11-24')).toBe('draft')
})
