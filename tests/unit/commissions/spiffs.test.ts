import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement, Payment } from '#domain/commissions/agreement'
import { earningOfService } from '#domain/commissions/expected'
import { plainTerms, type Terms } from '#domain/commissions/rule'
import { claimKey, salesOf, spiffRows, toComeOf } from '#domain/commissions/spiff-rows'
import { hintsOf } from '#domain/commissions/spiff-words'
import { arrivingOf, paying, sharedAmong, spiffsFor } from '#domain/commissions/spiffs'
import { optionResidual } from '#domain/quotes/residual'
import type { Day } from '#domain/values/dates'
import { money, parseDecimal, toDecimal } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent, rate } from '#domain/values/rate'
import { agreement, offering, order, quote, quoteLine, quoteOption, service, supplier } from '../../fakes/rows'

const usd = (text: string) => parseDecimal(text, 'USD') ?? money(0, 'USD')
const spiff = (terms: Partial<Terms> = {}, facts: Partial<Agreement> = {}): Agreement =>
  agreement({
    advisorShare: percent(100),
    rule: { kind: 'multiple', times: rate(1_000_000) },
    terms: { ...plainTerms, pays: 'spiff', ...terms },
    ...facts,
  })
const sold = service({
  mrc: usd('480.00'),
  quantity: units(24),
  signedOn: '2026-03-01',
  startsOn: '2026-04-10',
  termMonths: 36,
})
const earning = earningOfService(sold)
/** A bonus that came for what was sold. */
const bonus = (amount: string, id = 'payment-1'): Payment => ({
  id,
  month: '2026-04',
  paidOn: '2026-06-12',
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  serviceId: 'service-1',
  account: '',
  amount: usd(amount),
  kind: 'spiff',
})
const seats: Agreement['rule'] = {
  kind: 'tiers',
  by: 'seats',
  how: 'whole',
  tiers: [
    { from: 10, rate: rate(2_000_000) },
    { from: 25, rate: rate(3_000_000) },
  ],
}

test('how near the next tier is, and what it would then be at the same price a seat', () => {
  const [found] = spiffsFor(earning, '2026-03-01', [spiff({}, { rule: seats })])
  expect(found?.amount && toDecimal(found.amount)).toBe('960.00')
  expect(found && hintsOf(found)).toEqual([
    {
      label: 'spiff.reach-seats-times-amount',
      params: { count: 1, rate: 3, amount: { money: usd('1500.00') } },
    },
  ])
})

describe('which SPIFFs are paid', () => {
  test('those that stack are paid together; one that does not is paid alone, and only when it is worth more', () => {
    const two = [spiff({}, { id: 'a' }), spiff({}, { id: 'b', category: 'ucaas' })]
    const alone = (times: number) =>
      spiff(
        { stacks: false },
        { id: 'alone', supplierId: 'supplier-1', rule: { kind: 'multiple', times: rate(times) } },
      )
    const paid = (list: readonly Agreement[]) =>
      paying(spiffsFor(earning, '2026-03-01', list)).map((one) => one.agreement.id)
    expect(paid([...two, alone(2_000_000)])).toEqual(['a', 'b'])
    expect(paid([...two, alone(2_100_000)])).toEqual(['alone'])
  })

  test('the terms in force on the day of signing count, whatever came later', () => {
    const versions = [
      spiff({}, { id: 'v1', to: '2026-04-01' }),
      spiff({}, { id: 'v2', from: '2026-04-01', version: 2, rule: { kind: 'multiple', times: rate(5_000_000) } }),
    ]
    expect(spiffsFor(earning, '2026-06-01', versions).map((one) => one.agreement.id)).toEqual(['v1'])
  })

  test('an order that came after another of the same supplier is no new customer', () => {
    const fresh = [spiff({ conditions: [{ kind: 'new-customer' }] })]
    const sales = salesOf([sold], [order({ orderedOn: '2026-05-01' })])
    expect(sales.map((sale) => paying(spiffsFor(sale.earning, '2026-11-24', fresh)).length)).toEqual([1, 0])
    expect(sales.map((sale) => sale.earning.dealNumber)).toEqual([1, 2])
  })

  test('the first at a site is a new location, the next there is not, and one without a site is not known', () => {
    const there = [spiff({ conditions: [{ kind: 'new-location' }] })]
    const at = (id: string, siteId: string | null, signedOn: Day) => ({ ...sold, id, siteId, signedOn })
    const sales = salesOf(
      [
        at('a', 'site-1', '2026-03-01'),
        at('b', 'site-1', '2026-03-02'),
        at('c', 'site-2', '2026-03-03'),
        at('d', null, '2026-03-04'),
      ],
      [],
    )
    const verdicts = sales.map((sale) => spiffsFor(sale.earning, '2026-11-24', there)[0]?.verdicts[0]?.state)
    expect(verdicts).toEqual(['met', 'unmet', 'met', 'unknown'])
  })

  test('signed in the window and installed too late is not paid', () => {
    const late = [spiff({ conditions: [{ kind: 'window', of: 'installed', from: null, by: '2026-04-09' }] })]
    expect(paying(spiffsFor(earning, '2026-03-01', late))).toEqual([])
    expect(spiffsFor(earning, '2026-03-01', late)[0]?.installBy).toBe('2026-04-09')
  })
})

describe('where a SPIFF stands', () => {
  const claimed = claimKey('agreement-1', 'service-1')
  const standing = (
    today: '2026-05-01' | '2026-06-15' | '2026-09-01',
    claims: readonly string[],
    came: string[] = [],
  ) =>
    spiffRows(
      salesOf([sold], []),
      [spiff({ claim: { days: 60 } })],
      came.map((amount, at) => bonus(amount, String(at))),
      new Set(claims),
      today,
    )[0]?.standing

  test('it must be claimed in time, is awaited until its month, and is late after', () => {
    expect(standing('2026-05-01', [])).toBe('unclaimed')
    expect(standing('2026-09-01', [])).toBe('missed')
    expect(standing('2026-05-01', [claimed])).toBe('waiting')
    expect(standing('2026-06-15', [claimed])).toBe('due')
    expect(standing('2026-09-01', [claimed])).toBe('late')
  })

  test('it is ticked off by what came for it, and what is short says so', () => {
    expect(standing('2026-09-01', [claimed], ['480.00'])).toBe('paid')
    expect(standing('2026-09-01', [claimed], ['200.00', '280.00'])).toBe('paid')
    expect(standing('2026-09-01', [claimed], ['200.00'])).toBe('low')
    expect(standing('2026-09-01', [claimed], ['480.00', '-480.00'])).toBe('late')
  })
})

describe('two SPIFFs of one sale', () => {
  const due = [usd('100.00'), usd('200.00')]
  const got = (...came: readonly string[]) => sharedAmong(due, came.map(usd)).map(toDecimal)

  test('one payment never ticks off both: the one it equals, else the first that is open', () => {
    expect(got('200.00')).toEqual(['0.00', '200.00'])
    expect(got('150.00')).toEqual(['100.00', '50.00'])
    expect(got('200.00', '-40.00')).toEqual(['0.00', '160.00'])
    expect(got('200.00', '100.00', '5.00')).toEqual(['100.00', '205.00'])
  })

  test('what came is shared out to the cent, whatever came', () => {
    const cents = fc.array(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 6 })
    fc.assert(
      fc.property(cents, (came) => {
        const parts = sharedAmong(
          due,
          came.map((minor) => money(minor, 'USD')),
        )
        expect(parts.reduce((sum, one) => sum + one.minor, 0)).toBe(came.reduce((sum, minor) => sum + minor, 0))
      }),
    )
  })
})

test('what is expected of a SPIFF is what the payer sends, and what is still to come is less what came', () => {
  const shared = spiff({}, { splits: [{ payee: 'Rosa', share: percent(25), paidBy: 'advisor' }] })
  const came = bonus('300.00')
  const [row] = spiffRows(salesOf([sold], []), [shared], [came], new Set(), '2026-09-01')
  const explanation = row && arrivingOf(row.spiff)
  expect(row?.spiff.amount).toEqual(usd('360.00'))
  expect(explanation?.amount).toEqual(usd('480.00'))
  expect(explanation?.steps.at(-1)?.value).toEqual({ money: usd('480.00') })
  expect(row && toComeOf(row)).toEqual(usd('180.00'))
})

test('a quote at list price reaches a SPIFF for it, a cent below does not, and a known supplier is no new customer', () => {
  const atList = [spiff({ conditions: [{ kind: 'list-price' }, { kind: 'new-customer' }] })]
  const option = (price: number) =>
    quoteOption({ lines: [quoteLine({ offeringId: 'offering-1', unitMrc: unitPrice(price, 'USD') })] })
  const found = (price: number, known: readonly string[]) =>
    optionResidual(option(price), quote(), {
      agreements: atList,
      offerings: new Map([['offering-1', offering()]]),
      suppliers: new Map([['supplier-1', supplier()]]),
      on: '2026-11-24',
      knownSuppliers: new Set(known),
    }).spiffs.map(({ spiff: one }) => one.eligible)
  expect([found(25_000_000, []), found(24_990_000, []), found(25_000_000, ['supplier-1'])]).toEqual([
    [true],
    [false],
    [false],
  ])
})
