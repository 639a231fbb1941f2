import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { asIs, tornado, totalsOf, whatIf } from '#domain/quotes/what-if'
import { toDecimal } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { anyOption } from './any-line'

const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const seats = quoteLine({ id: 'seats', quantity: units(10), unitMrc: usd(10) })
const router = quoteLine({ id: 'router', quantity: units(1), unitMrc: usd(50) })
const flat = quoteLine({ id: 'flat', quantity: units(99), unitMrc: usd(400), form: { kind: 'flat' } })
const row = quote({
  horizonMonths: 36,
  options: [
    quoteOption({ id: 'a', name: 'By seat', lines: [seats, router] }),
    quoteOption({ id: 'b', name: 'Flat', lines: [{ ...flat, unitMrc: usd(160) }] }),
  ],
})
const total = (change: Partial<typeof asIs>) => {
  const amount = totalsOf(whatIf(row, { ...asIs, ...change })).totals.get('a')
  return amount && toDecimal(amount)
}

describe('what if', () => {
  test('nothing changes, nothing changes', () => {
    fc.assert(
      fc.property(anyOption(true), fc.integer({ min: 1, max: 60 }), (option, horizonMonths) => {
        const one = quote({ horizonMonths, options: [option] })
        expect(totalsOf(whatIf(one, asIs)).totals.get(option.id)).toEqual(optionTotals(option, askOf(one)).tco)
      }),
    )
  })

  test('more people are more seats, not more routers', () => {
    expect(total({ seats: percent(50) })).toBe('7200.00')
    expect(total({})).toBe('5400.00')
  })

  test('growth comes each contract year, in whole units', () => {
    // 10, then 11, then 12 seats (12.1 is 12), and one router.
    expect(total({ growth: percent(10) })).toBe('5760.00')
  })

  test('a winner that seats unseat is named', () => {
    expect(totalsOf(row).winner).toBe('a')
    const [first] = tornado(row, row.options[0] as never)
    expect([first?.driver, first?.winners]).toEqual(['seats', ['a', 'b']])
  })

  test('what moves nothing is not in the list', () => {
    expect(tornado(row, row.options[0] as never).map((swing) => swing.driver)).not.toContain('usage')
  })
})
