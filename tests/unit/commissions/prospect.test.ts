import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asPaid } from '#domain/commissions/cash'
import { exposuresOf } from '#domain/commissions/exposure'
import { forecast, type Source, seriesNames, sourcesOf, totalOfLine } from '#domain/commissions/forecast'
import { type OutlookAsked, type OutlookBook, outlook } from '#domain/commissions/outlook'
import { averageOf, pipelineSources, spiffSources } from '#domain/commissions/pipeline'
import { plainTerms } from '#domain/commissions/rule'
import { asItStands, factorsOf } from '#domain/commissions/scenario'
import { salesOf, spiffRows } from '#domain/commissions/spiff-rows'
import { bookValue, concentrationOf, valueUnder } from '#domain/commissions/value'
import { lagKey } from '#domain/statements/lag'
import { money, parseDecimal, toDecimal } from '#domain/values/money'
import { percent, rate } from '#domain/values/rate'
import { agreement, offering, opportunity, order, quote, service, supplier } from '../../fakes/rows'
import { anyAgreement, anyDay } from './any'

const today = '2026-11-24'
const usd = (text: string) => parseDecimal(text, 'USD') ?? money(0, 'USD')
const all = () => ''
const ground = {
  agreements: [agreement()],
  quotes: [quote()],
  suppliers: new Map([['supplier-1', supplier()]]),
  offerings: new Map([['offering-1', offering()]]),
  today,
  slipMonths: 0,
  average: averageOf([{ net: 41_250, mrc: 275_000 }], 2),
} as const

describe('what is not certain stands apart', () => {
  test('a contract that ends and does not renew by itself is at risk from the month after', () => {
    const ends = service({ startsOn: '2024-03-01', termMonths: 36, autoRenew: false })
    const [line] = forecast(sourcesOf([ends], [], today), [agreement({ lagMonths: 0 })], '2026-12', 5, all).lines
    expect(line?.booked).toEqual([41_250, 41_250, 41_250, 0, 0])
    expect(line?.atRisk).toEqual([0, 0, 0, 41_250, 41_250])
  })

  test('one that renews by itself is booked', () => {
    const [line] = forecast(sourcesOf([service()], [], today), [agreement()], '2026-12', 12, all).lines
    expect(line?.atRisk.every((minor) => minor === 0)).toBe(true)
  })

  test('an opportunity counts by its stage, from its closing and an installation on', () => {
    const hoped = pipelineSources([opportunity({ expectedCloseOn: '2026-12-01', stage: 'deciding' })], ground)
    const { lines } = forecast(hoped, [agreement()], '2027-02', 5, all)
    // 42 seats at 25.00 are 1,050.00: 157.50 for the advisor; three in four are won; use from 30 January, paid in March.
    expect(lines[0]?.pipeline).toEqual([0, 11_813, 11_813, 11_813, 11_813])
  })

  test('a SPIFF of a sale arrives once, in its month, apart from what comes every month', () => {
    const spiff = agreement({
      id: 'spiff',
      rule: { kind: 'multiple', times: rate(2_000_000) },
      terms: { ...plainTerms, pays: 'spiff' },
    })
    const sold = service({ startsOn: '2026-11-10', signedOn: '2026-10-01' })
    const rows = spiffRows(salesOf([sold], []), [spiff], [], new Set(), today)
    const [line] = forecast(spiffSources(rows, '2026-12'), [agreement()], '2026-12', 4, all).lines
    // 2,750.00 twice, 75 % of it for the advisor, two months after the start.
    expect(line?.spiffs).toEqual([0, 412_500, 0, 0])
    expect([line?.booked, line?.pipeline].flat().every((minor) => minor === 0)).toBe(true)
    expect(spiffSources(rows, '2027-02')).toEqual([])
  })

  test('an opportunity’s SPIFF counts by the same chance, once', () => {
    const spiff = agreement({
      id: 'spiff',
      rule: { kind: 'multiple', times: rate(2_000_000) },
      terms: { ...plainTerms, pays: 'spiff' },
    })
    const open = [opportunity({ expectedCloseOn: '2026-12-01', stage: 'deciding' })]
    const hoped = pipelineSources(open, { ...ground, agreements: [agreement(), spiff] })
    const { lines } = forecast(hoped, [agreement(), spiff], '2027-02', 5, all)
    // 1,050.00 twice, 75 % of it for the advisor, three in four won: 1,181.25 on top of March.
    expect(lines[0]?.pipeline).toEqual([0, 11_813 + 118_125, 11_813, 11_813, 11_813])
  })

  test('one without a quote counts at the book’s own average, and one with nothing is left out', () => {
    const bare = { ...ground, quotes: [] }
    const hoped = pipelineSources([opportunity({ expectedCloseOn: '2026-12-01', mrc: usd('1000.00') })], bare)
    const { lines } = forecast(hoped, [], '2027-03', 1, all)
    expect(lines[0]?.pipeline).toEqual([7_500])
    expect(pipelineSources([opportunity({ mrc: null })], bare)).toEqual([])
    expect(pipelineSources([opportunity({ stage: 'won' })], ground)).toEqual([])
  })
})

describe('a scenario', () => {
  test('slips orders and deals, and nothing that runs', () => {
    const at = (slip: number) =>
      forecast(
        sourcesOf([service()], [order({ installOn: '2026-12-10' })], today, slip),
        [agreement()],
        '2026-12',
        6,
        all,
      ).lines[0]
    expect(at(2)?.ordered).toEqual([0, 0, ...(at(0)?.ordered ?? []).slice(0, 4)])
    expect(at(2)?.booked).toEqual(at(0)?.booked)
  })

  test('with churn never brings more, with growth never less, and with neither the same', () => {
    const sources = sourcesOf([service(), service({ id: 's2', autoRenew: false })], [order()], today)
    const total = (churn: number, growth: number) =>
      forecast(sources, [agreement()], '2026-12', 24, all, {
        churn: percent(churn),
        growth: percent(growth),
        slipMonths: 0,
      }).lines.reduce((sum, line) => sum + totalOfLine(line).minor, 0)
    const calm = total(0, 0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (churn, growth) => {
        expect(total(churn, 0)).toBeLessThanOrEqual(calm)
        expect(total(0, growth)).toBeGreaterThanOrEqual(calm)
        expect(total(churn, growth)).toBeLessThanOrEqual(total(0, growth))
      }),
      { numRuns: 30 },
    )
    expect(factorsOf(asItStands, 3)).toEqual([1_000_000, 1_000_000, 1_000_000])
  })

  test('every line has every part for every month', () => {
    const { lines } = forecast(sourcesOf([service()], [], today), [agreement()], '2026-12', 7, all)
    for (const name of seriesNames) expect(lines[0]?.[name]).toHaveLength(7)
  })
})

describe('what the book is worth and rests on', () => {
  test('a month of 4,000.00 at 24 is 96,000.00, and less when a tenth leaves each year', () => {
    expect(toDecimal(bookValue(usd('4000.00'), 24).amount)).toBe('96000.00')
    expect(toDecimal(valueUnder(usd('4000.00'), 24, percent(0)).amount)).toBe('96000.00')
    const { amount, steps } = valueUnder(usd('4000.00'), 24, percent(10))
    expect(amount.minor).toBeLessThan(9_600_000)
    // What it says is left on average is what it was worked out with.
    const mean = steps.flatMap(({ label, value }) => (label === 'value.mean' && 'rate' in value ? value.rate : []))
    expect(Math.abs(amount.minor - (9_600_000 * Number(mean[0])) / 1_000_000)).toBeLessThan(10)
  })

  test.each([
    [[100], 10_000, 'high'],
    [[50, 50], 5_000, 'high'],
    [[25, 25, 25, 25], 2_500, 'moderate'],
    [[10, 10, 10, 10, 10, 10, 10, 10, 10, 10], 1_000, 'low'],
    [[], 0, 'low'],
  ] as const)('shares of %j have an index of %i and are %s', (parts, hhi, level) => {
    const found = concentrationOf(new Map(parts.map((minor, at) => [String(at), minor])))
    expect([found.hhi, found.level]).toEqual([hhi, level])
  })
})

test('a bonus that was due is at risk by its steps until the last of them, then safe', () => {
  const bonus = agreement({
    advisorShare: percent(100),
    rule: { kind: 'multiple', times: rate(2_000_000) },
    terms: {
      ...plainTerms,
      pays: 'spiff',
      clawback: {
        steps: [
          { from: 1, to: 6, rate: percent(100) },
          { from: 7, to: 12, rate: percent(50) },
        ],
        residualToo: false,
      },
    },
  })
  const sold = [service({ startsOn: '2026-01-10', signedOn: '2026-01-02', mrc: usd('500.00') })]
  const on = (day: '2026-02-10' | '2026-05-10' | '2026-09-10' | '2027-02-10') =>
    exposuresOf(salesOf(sold, []), [bonus], day).map(({ exposure }) => [
      toDecimal(exposure.atRisk),
      toDecimal(exposure.vested),
      exposure.until,
    ])
  expect(on('2026-02-10')).toEqual([])
  expect(on('2026-05-10')).toEqual([['1000.00', '0.00', '2026-12']])
  expect(on('2026-09-10')).toEqual([['500.00', '500.00', '2026-12']])
  expect(on('2027-02-10')).toEqual([])
})

test('the cash calendar follows what a payer has shown, and what is due stays as agreed', () => {
  const lags = new Map([[lagKey('distributor-1'), { median: 72, p90: 80, months: 12 }]])
  const [shown] = asPaid([agreement({ lagMonths: 1 })], lags)
  expect(shown?.lagMonths).toBe(3)
  expect(asPaid([agreement({ distributorId: 'distributor-2' })], lags)[0]?.lagMonths).toBe(2)
})

describe('the forecast of a book that is worked on', () => {
  const few = <Row extends { readonly id: string }>(row: fc.Arbitrary<Row>) =>
    fc.uniqueArray(row, { maxLength: 6, selector: (one) => one.id })
  const minors = fc.integer({ min: 0, max: 500_000 })
  const id = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8')
  const anyBook: fc.Arbitrary<OutlookBook> = fc.record({
    services: few(
      fc
        .record({ id, minor: minors, startsOn: anyDay, cancelledOn: fc.option(anyDay), autoRenew: fc.boolean() })
        .map(({ minor, ...facts }) => service({ ...facts, mrc: money(minor, 'USD') })),
    ),
    orders: few(
      fc.record({ id, installOn: fc.option(anyDay) }).map((facts) => order({ ...facts, id: `order-${facts.id}` })),
    ),
    opportunities: few(
      fc
        .record({ id, minor: minors, stage: fc.constantFrom('lead', 'deciding', 'won') })
        .map(({ minor, ...facts }) => opportunity({ ...facts, mrc: money(minor, 'USD') })),
    ),
    agreements: fc.constant([agreement(), agreement({ id: 'second', supplierId: 'supplier-2', lagMonths: 1 })]),
    quotes: fc.constantFrom([], [quote({ opportunityId: '1' })]),
    suppliers: fc.constant(ground.suppliers),
    offerings: fc.constant(ground.offerings),
  })
  const bySupplier = ({ earning }: Source) => earning.supplierId
  const asked: OutlookAsked = {
    today,
    count: 24,
    keyOf: bySupplier,
    scenario: asItStands,
    spiffs: [],
    lags: new Map(),
    payers: [],
  }
  const carrying = (amount: number): OutlookAsked['payers'] => [
    {
      ...{ distributorId: 'distributor-1', currency: 'USD', waitsSince: '2026-10', came: [] },
      minimums: [{ from: '2026-01', amount: money(amount, 'USD'), below: 'carry' }],
    },
  ]
  const shown = ({ result, assumed, opportunities }: ReturnType<typeof outlook>) => ({ result, assumed, opportunities })

  test('has the figures of one from the start after any number of changes', () => {
    fc.assert(
      fc.property(fc.array(anyBook, { minLength: 2, maxLength: 4 }), fc.boolean(), (books, below) => {
        const all = { ...asked, payers: below ? carrying(100_000) : [] }
        let kept: ReturnType<typeof outlook> | null = null
        for (const book of books) {
          kept = outlook(book, all, kept)
          expect(shown(kept)).toEqual(shown(outlook(structuredClone(book), all)))
        }
      }),
    )
  })

  test('and when other agreements, months, groups, scenarios or minimums are asked for', () => {
    const anyAsked = fc.record({
      count: fc.constantFrom(12, 24),
      keyOf: fc.constantFrom(bySupplier, all),
      scenario: fc.record({
        churn: fc.constantFrom(0, 10).map(percent),
        growth: fc.constantFrom(0, 10).map(percent),
        slipMonths: fc.constantFrom(0, 2),
      }),
      today: fc.constantFrom(today, '2027-01-03' as const),
      payers: fc.constantFrom([], carrying(50_000), carrying(900_000)),
    })
    fc.assert(
      fc.property(anyBook, fc.array(anyAgreement, { maxLength: 3 }), anyAsked, anyAsked, (book, others, was, is) => {
        const first = outlook(book, { ...asked, ...was })
        const now = { ...book, agreements: [...book.agreements, ...others] }
        expect(shown(outlook(now, { ...asked, ...is }, first))).toEqual(shown(outlook(now, { ...asked, ...is })))
      }),
    )
  })

  test('works one changed service out anew and no other', () => {
    let looked = 0
    const keyOf = (source: Source) => {
      looked += 1
      return bySupplier(source)
    }
    const bookOf = (changed: string) => {
      const services = Array.from({ length: 50 }, (_, at) =>
        service({ id: String(at), mrc: usd(String(at) === changed ? '10.00' : '20.00') }),
      )
      return { ...ground, opportunities: [], orders: [], services }
    }
    const first = outlook(bookOf('none'), { ...asked, keyOf })
    looked = 0
    const second = outlook(bookOf('7'), { ...asked, keyOf }, first)
    expect(looked).toBeLessThan(10)
    expect(second.result).toEqual(outlook(bookOf('7'), asked).result)
  })
})
