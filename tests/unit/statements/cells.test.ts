import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount, readMonth, roundedMoney } from '#domain/statements/cells'
import { fingerprintsOf } from '#domain/statements/fingerprints'
import { sha256 } from '#domain/statements/sha256'
import { money, toDecimal } from '#domain/values/money'
import { accounts } from '../../fixtures/statements/book'
import { csv } from '../../fixtures/statements/files'
import { readFile } from './reading'

const minor = (text: string, sign: '.' | ',' = '.') => {
  const read = readAmount(text, sign, 'USD')
  return read.kind === 'money' ? read.money.minor : read.kind
}

describe('an amount', () => {
  test.each([
    [' $ 1,234.00 ', '.', 123_400],
    ['(12.30)', '.', -1230],
    ['12.30-', '.', -1230],
    ['-$12.30', '.', -1230],
    ['$(12.30)', '.', -1230],
    ['1.234,50', ',', 123_450],
    ['USD 12.30', '.', 1230],
    ['0.00', '.', 0],
    ['12.345', '.', 1235],
    ['-12.345', '.', -1235],
    ['-', '.', 'blank'],
    ['N/A', '.', 'blank'],
    ['see note', '.', 'unread'],
    ['12.30.40', '.', 'unread'],
  ] as const)('%j is %s', (text, sign, expected) => {
    expect(minor(text, sign)).toBe(expected)
  })

  test('comes back as it was, however a payer dresses it', () => {
    const dressed = fc.record({
      cents: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      sign: fc.constantFrom('.' as const, ',' as const),
      grouped: fc.boolean(),
      symbol: fc.constantFrom('', '$', ' $ '),
      negative: fc.constantFrom('lead', 'trail', 'parens'),
    })
    fc.assert(
      fc.property(dressed, ({ cents, sign, grouped, symbol, negative }) => {
        const plain = toDecimal(money(Math.abs(cents), 'USD'))
        const [whole = '', part = ''] = plain.split('.')
        const group = sign === '.' ? ',' : '.'
        const body = `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole}${sign}${part}`
        const text =
          cents >= 0
            ? symbol + body
            : negative === 'lead'
              ? `-${symbol}${body}`
              : negative === 'trail'
                ? `${symbol}${body}-`
                : `(${symbol}${body})`
        expect(minor(text, sign)).toBe(cents)
      }),
    )
  })

  test('below a cent is rounded half away from zero, like exact arithmetic does it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 0, max: 6 }),
        (units, places) => {
          const scale = 10n ** BigInt(places)
          const size = units < 0n ? -units : units
          const text = `${units < 0n ? '-' : ''}${String(size / scale)}${places ? `.${String(size % scale).padStart(places, '0')}` : ''}`
          const rounded = (size * 200n + scale) / (scale * 2n)
          expect(roundedMoney(text, 'USD')?.minor).toBe(Number(units < 0n ? -rounded : rounded) || 0)
        },
      ),
    )
  })
})

test.each([
  ['Sept 2025', '2025-09'],
  ['Mar 2026', '2026-03'],
  ['2025-07-01', '2025-07'],
  ['09/01/2025', '2025-09'],
  ['2025-07', '2025-07'],
  ['202507', '2025-07'],
  ['07/2025', '2025-07'],
  ['Jul-25', '2025-07'],
  ['julio 2025', '2025-07'],
  ['2026-03-31 00:00', '2026-03'],
  ['13/2025', null],
  ['Q3 2025', null],
  ['later', null],
] as const)('the month of %j is %s', (text, month) => {
  expect(readMonth(text, false)).toBe(month)
})

test('the fingerprint is SHA-256 as everyone has it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { numRuns: 60 },
  )
})

describe('a statement read in another order', () => {
  const table = [
    ['Supplier', 'Customer Name', 'Account Number', 'Billing Month', 'Net Billed', 'Commission'],
    ...accounts.map((one) => [one.supplier, one.customer, one.account, 'Jul 2026', one.billed, one.paid]),
  ]
  const facts = ({ lines }: Awaited<ReturnType<typeof readFile>>) =>
    lines.map(({ account, customer, supplier, usageMonth, billed, amount }) => ({
      account,
      customer,
      supplier,
      usageMonth,
      billed,
      amount,
    }))

  test('of columns says the same lines', async () => {
    const usual = facts(await readFile(csv(table)))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
        const shuffled = table.map((row) => order.map((at) => row[at] ?? ''))
        expect(facts(await readFile(csv(shuffled)))).toEqual(usual)
      }),
      { numRuns: 60 },
    )
  })

  test('of rows has the same fingerprints, and identical rows keep one each', async () => {
    const [head = [], ...body] = [...table, table[1] ?? []]
    const prints = async (rows: readonly (readonly string[])[]) =>
      [...fingerprintsOf((await readFile(csv([head, ...rows]))).lines, '2026-07')].sort()
    const usual = await prints(body)
    expect(new Set(usual).size).toBe(body.length)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(body, { minLength: body.length }), async (rows) => {
        expect(await prints(rows)).toEqual(usual)
      }),
      { numRuns: 40 },
    )
  })

  test('a row that names no month is another row in another statement', async () => {
    const { lines } = await readFile(
      csv([
        ['Account', 'Commission'],
        ['0012', '4.98'],
        ['0013', '4.98'],
      ]),
    )
    const [july, august] = [fingerprintsOf(lines, '2026-07'), fingerprintsOf(lines, '2026-08')]
    expect(july.some((print) => august.includes(print))).toBe(false)
  })
})
