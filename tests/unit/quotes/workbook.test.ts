import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientCopy } from '#domain/quotes/client-copy'
import { money, toDecimal } from '#domain/values/money'
import { quantity, unitPrice } from '#domain/values/quantity'
import { rate } from '#domain/values/rate'
import { quoteXlsx } from '#export/quote-xlsx'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from './wording'
import { recalculated, sheetsOf } from './workbook'

const anyLine = fc.record({
  micros: fc.integer({ min: 0, max: 900_000_000 }),
  once: fc.option(fc.integer({ min: 0, max: 900_000_000 })),
  count: fc.integer({ min: 1, max: 900_000 }),
  free: fc.integer({ min: 0, max: 6 }),
  optional: fc.boolean(),
})
const anyQuote = fc.record({
  currency: fc.constantFrom('USD', 'JPY', 'BHD'),
  horizon: fc.integer({ min: 1, max: 72 }),
  escalator: fc.integer({ min: 0, max: 90_000 }),
  todayMinor: fc.integer({ min: 0, max: 900_000 }),
  yearly: fc.option(fc.integer({ min: 0, max: 200_000 })),
  seats: fc.option(fc.integer({ min: 1, max: 900 })),
  porting: fc.option(fc.integer({ min: 0, max: 900_000 })),
  surcharge: fc.option(fc.integer({ min: 0, max: 300_000 })),
  options: fc.array(fc.array(anyLine, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
})

test('recalculated from its own formulas, the workbook comes to the cents that it shows', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuote, async (any) => {
      const { currency, horizon, escalator, todayMinor, options, yearly, seats, porting, surcharge } = any
      const copy = clientCopy({
        quote: quote({
          currency,
          horizonMonths: horizon,
          today: { name: 'Now', mrc: money(todayMinor, currency) },
          discountRate: yearly === null ? null : rate(yearly),
          seats,
          options: options.map((lines, index) =>
            quoteOption({
              id: `o${index}`,
              escalator: rate(escalator),
              exit: { kind: 'remaining', share: rate(500_000) },
              costs: porting === null ? [] : [{ kind: 'porting', name: '', amount: money(porting, currency) }],
              surcharge:
                surcharge === null ? null : { profileId: null, name: 'Fees', rate: rate(surcharge), from: null },
              lines: lines.map(({ micros, once, count, free, optional }, line) =>
                quoteLine({
                  id: `l${line}`,
                  quantity: quantity(count),
                  unitMrc: unitPrice(micros, currency),
                  unitNrc: once === null ? null : unitPrice(once, currency),
                  promo: free > 0 ? { freeMonths: free, at: 'start' } : null,
                  optional,
                }),
              ),
            }),
          ),
        }),
        clientName: 'Osprey',
        supplierName: () => 'Northline',
        advisor: { name: '', company: '', email: '', phone: '', logo: '', color: '' },
        today: '2026-11-24',
      })
      const sheets = sheetsOf(await quoteXlsx(copy, wordingIn('en'), 'A4'))
      const formulas = [...(sheets.get('Comparison') ?? [])].filter(([, cell]) => cell.formula)
      for (const [name, cell] of formulas)
        expect([name, recalculated(sheets, 'Comparison', name)]).toEqual([name, cell.value])
      const values = new Set(formulas.map(([, cell]) => cell.value))
      for (const option of copy.options.filter((one) => one.lines.some((line) => !line.optional)))
        expect(values).toContain(Number(toDecimal(option.tco)))
    }),
    { numRuns: 60 },
  )
})
