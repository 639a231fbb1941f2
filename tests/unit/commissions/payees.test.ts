import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement, AgreementSplit, Payment } from '#domain/commissions/agreement'
import { expectedMonths } from '#domain/commissions/expected'
import { passOn } from '#domain/commissions/pass-on'
import { type ShareGround, sharesOf } from '#domain/commissions/payee-shares'
import { payeeStatement, payeeSums, standingOf } from '#domain/commissions/payee-statement'
import { runsOf } from '#domain/commissions/runs'
import { salesOf } from '#domain/commissions/spiff-rows'
import { addDays, type Day, type Month } from '#domain/values/dates'
import { money, sum, toDecimal } from '#domain/values/money'
import { percent, rate } from '#domain/values/rate'
import { agreement, service } from '../../fakes/rows'

const usd = (minor: number) => money(minor, 'USD')
const payment = (minor: number, paidOn: Day = '2026-03-12', facts: Partial<Payment> = {}): Payment => ({
  id: `${paidOn} ${String(minor)}`,
  month: '2026-01',
  paidOn,
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  serviceId: 'service-1',
  account: '',
  amount: usd(minor),
  kind: 'residual',
  ...facts,
})
const mine: AgreementSplit = { payee: 'Rosa Ibarra', share: percent(20), role: 'referrer', paidBy: 'advisor' }
const other: AgreementSplit = { payee: 'Tomas Wren', share: percent(10), role: 'sub-agent', paidBy: 'advisor' }
const shared = (facts: Partial<Agreement> = {}) =>
  agreement({ residual: percent(100), advisorShare: percent(100), splits: [mine], lagMonths: 2, ...facts })
const one = service({ mrc: usd(10_000), startsOn: '2026-01-01', signedOn: '2026-01-01' })
const ground = (facts: Partial<ShareGround> = {}): ShareGround => ({
  sales: salesOf([one], []),
  agreements: [shared()],
  payments: [payment(10_000)],
  since: '2026-03',
  until: '2026-03',
  ...facts,
})
const told = (facts: Partial<ShareGround> = {}) =>
  sharesOf(ground(facts)).map((row) => [row.payee, row.usageMonth, row.month, row.state, toDecimal(row.amount)])

describe('a part of somebody else', () => {
  test('who is paid by the advisor is paid out of what arrives; the forecast counts what stays', () => {
    const earning = salesOf([one], [])[0]?.earning
    if (!earning) throw new Error('no sale')
    const [month] = expectedMonths(earning, [shared()], '2026-01', 1)
    expect(month && [toDecimal(month.amount), toDecimal(month.own)]).toEqual(['100.00', '80.00'])
    expect(month?.explanation.steps.slice(-2).map((step) => step.label)).toEqual(['residual.kept', 'residual.arrives'])
    expect(runsOf(earning, [shared()], '2026-01', 1)[0]).toMatchObject({ net: 8_000, arrives: 10_000 })
  })

  test('who is paid by the payer never passes through the advisor', () => {
    const earning = salesOf([one], [])[0]?.earning
    const { paidBy: _, ...split } = mine
    const [month] = earning ? expectedMonths(earning, [shared({ splits: [split] })], '2026-01', 1) : []
    expect(month && [toDecimal(month.amount), toDecimal(month.own)]).toEqual(['80.00', '80.00'])
    expect(told({ agreements: [shared({ splits: [split] })] })).toEqual([
      ['Rosa Ibarra', '2026-01', '2026-03', 'direct', '20.00'],
    ])
  })

  test('is payable in the month in which the advisor was paid, and held until then', () => {
    expect(told()).toEqual([['Rosa Ibarra', '2026-01', '2026-03', 'payable', '20.00']])
    expect(told({ payments: [] })).toEqual([['Rosa Ibarra', '2026-01', '2026-03', 'held', '20.00']])
    expect(told({ payments: [payment(10_000, '2026-05-02')], until: '2026-03' })).toEqual([
      ['Rosa Ibarra', '2026-01', '2026-03', 'held', '20.00'],
    ])
  })

  test('of a payment that came short is short in the same proportion, and the rest is held', () => {
    expect(told({ payments: [payment(7_500)] })).toEqual([
      ['Rosa Ibarra', '2026-01', '2026-03', 'payable', '15.00'],
      ['Rosa Ibarra', '2026-01', '2026-03', 'held', '5.00'],
    ])
  })

  test('goes back when the payer takes the commission back, and never grows when more came than was due', () => {
    const taken = [payment(10_000), payment(-10_000, '2026-04-12', { kind: 'chargeback' })]
    expect(told({ payments: taken, until: '2026-04' }).slice(0, 2)).toEqual([
      ['Rosa Ibarra', '2026-01', '2026-03', 'payable', '20.00'],
      ['Rosa Ibarra', '2026-01', '2026-04', 'payable', '-20.00'],
    ])
    expect(told({ payments: [payment(14_000)] })).toEqual([['Rosa Ibarra', '2026-01', '2026-03', 'payable', '20.00']])
  })

  test('is carried with the payer’s money and says where to, and is zero where the payer pays nothing out', () => {
    const heldFor = (goesTo: Month | 'lost' | null) =>
      sharesOf(
        ground({
          payments: [],
          held: new Map([
            ['distributor-1 USD', new Map([['2026-03', { total: usd(10_000), minimum: usd(25_000), goesTo }]])],
          ]),
        }),
      ).map(({ state, month, amount, below }) => [state, month, toDecimal(amount), below?.goesTo])
    expect(heldFor('2026-05')).toEqual([['held', '2026-03', '20.00', '2026-05']])
    expect(heldFor(null)).toEqual([['held', '2026-03', '20.00', null]])
    expect(heldFor('lost')).toEqual([['lost', '2026-03', '0.00', null]])
  })

  test('money in another currency releases nothing', () => {
    const [row] = sharesOf(ground({ payments: [payment(10_000, '2026-03-12', { amount: money(10_000, 'CAD') })] }))
    expect(row?.state).toBe('held')
  })

  test('a SPIFF is shared once, by what came as a SPIFF', () => {
    const spiff = shared({
      id: 'spiff',
      rule: { kind: 'multiple', times: rate(3_000_000) },
      terms: {
        ...{ pays: 'spiff', conditions: [], cap: null, minimum: null, stacks: true, claim: null, clawback: null },
        ...{ basis: 'billed', proration: 'month-end', payout: null },
      },
    })
    const payments = [payment(15_000, '2026-03-18', { kind: 'spiff' })]
    expect(told({ agreements: [spiff], payments })).toEqual([
      ['Rosa Ibarra', '2026-01', '2026-03', 'payable', '30.00'],
      ['Rosa Ibarra', '2026-01', '2026-03', 'held', '30.00'],
    ])
  })
})

describe('for any money that comes in any pieces', () => {
  const anyDue = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 5 })
  const anyPieces = fc.array(
    fc.record({ minor: fc.integer({ min: -2_000_000, max: 4_000_000 }), days: fc.integer({ min: 0, max: 400 }) }),
    { maxLength: 6 },
  )
  const come = (pieces: readonly { readonly minor: number; readonly days: number }[]) =>
    pieces.map(({ minor, days }) => payment(minor, addDays('2026-01-05', days)))

  test('the parts of each arrival sum to it, and never to more than was due', () => {
    fc.assert(
      fc.property(anyDue, anyPieces, (minors, pieces) => {
        const due = minors.map(usd)
        const { arrivals } = passOn(due, come(pieces))
        for (const { came, parts } of arrivals) expect(sum(parts, 'USD')).toEqual(came)
        const whole = sum(due, 'USD').minor
        const all = pieces.reduce((total, { minor }) => total + minor, 0)
        const shared = arrivals.reduce((total, { came }) => total + came.minor, 0)
        expect(shared).toBe(whole === 0 ? 0 : Math.min(all, whole))
      }),
    )
  })

  test('once all has come everybody has exactly their part, in however many pieces; before that, part and held make it whole', () => {
    fc.assert(
      fc.property(
        anyDue,
        fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 5 }),
        fc.boolean(),
        (minors, cuts, all) => {
          const due = minors.map(usd)
          const whole = sum(due, 'USD').minor
          const cut = cuts.reduce((total, part) => total + part, 0) + 1
          const pieces = [...cuts, 1].map((part) => Math.floor((whole * part) / cut))
          const rest = all ? whole - pieces.reduce((total, part) => total + part, 0) : 0
          const { arrivals, missing } = passOn(
            due,
            come([...pieces, rest].map((minor, at) => ({ minor, days: at * 31 }))),
          )
          due.forEach((part, at) => {
            const got = arrivals.reduce((total, { parts }) => total + (parts[at]?.minor ?? 0), 0)
            expect(got + (missing.parts[at]?.minor ?? 0)).toBe(part.minor)
            if (all) expect(got).toBe(part.minor)
          })
        },
      ),
    )
  })

  test('the order in which payments stand does not matter', () => {
    fc.assert(
      fc.property(anyDue, anyPieces, (minors, pieces) => {
        const payments = come(pieces)
        expect(passOn(minors.map(usd), payments.toReversed())).toEqual(passOn(minors.map(usd), payments))
      }),
    )
  })
})

describe('the statement of a payee', () => {
  const shares = sharesOf(
    ground({
      agreements: [shared({ splits: [mine, other], residual: percent(33), advisorShare: percent(77) })],
      payments: [payment(2_541), payment(2_541, '2026-04-12', { month: '2026-02' })],
      until: '2026-05',
    }),
  )
  const own = shares.filter((row) => row.payeeKey === 'rosa ibarra')
  const payouts = [
    { id: 'p', payeeId: 'x', month: '2026-03' as Month, amount: usd(400), paidOn: '2026-04-01' as Day, note: '' },
  ]
  const names = { clients: new Map([['client-1', 'Osprey Foods']]), suppliers: new Map(), distributors: new Map() }

  test('carries over what was payable and not paid, and holds what has not come', () => {
    expect(payeeSums(own, payouts, { from: '2026-04', to: '2026-05' })).toEqual([
      {
        currency: 'USD',
        before: usd(108),
        payable: usd(508),
        paid: usd(0),
        due: usd(616),
        held: usd(508),
        direct: usd(0),
      },
    ])
  })

  test('months of a year make the year', () => {
    const year = payeeStatement('Rosa Ibarra', own, payouts, { from: '2026-01', to: '2026-12' }, names)
    const total = (name: 'payable' | 'paid') =>
      year.months.reduce((all, { sums }) => all + (sums[0]?.[name].minor ?? 0), 0)
    expect([total('payable'), total('paid')]).toEqual([year.sums[0]?.payable.minor, year.sums[0]?.paid.minor])
    expect(year.months.at(-1)?.sums[0]?.due).toEqual(year.sums[0]?.due)
  })

  test('tells why a part waits by the payer’s minimum alone, never by what the advisor’s statement came to', () => {
    const waits = { total: usd(18_181), minimum: usd(25_000), goesTo: '2026-05' } as const
    const held = new Map([['distributor-1 USD', new Map([['2026-03' as Month, waits]])]])
    const carried = sharesOf(ground({ payments: [], held }))
    const year = payeeStatement('Rosa Ibarra', carried, [], { from: '2026-01', to: '2026-12' }, names)
    expect(year.rows.map(standingOf)).toEqual(['carried'])
    expect(JSON.stringify(year)).toContain('25000')
    expect(JSON.stringify(year)).not.toContain('18181')
  })

  test('holds nothing of the advisor but what the share is a share of, and nobody else', () => {
    const text = JSON.stringify(payeeStatement('Rosa Ibarra', own, payouts, { from: '2026-01', to: '2026-12' }, names))
    expect(text).toContain('Osprey Foods')
    // 33 % of 100.00 is 33.00, of which 77 % is 25.41; Rosa has 5.08 of it, Tomas 2.54, the advisor 17.79.
    for (const secret of ['330000', '770000', '3300', '1779', '254,', 'Tomas', 'agreement'])
      expect(text).not.toContain(secret)
    expect(text).toContain('2541')
  })
})
