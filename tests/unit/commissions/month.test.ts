import { describe, expect, test } from 'vitest'
import type { Payment } from '#domain/commissions/agreement'
import { type MonthBook, monthAccounts, withoutAgreement } from '#domain/commissions/month'
import { paidOut } from '#domain/commissions/payout'
import { plainTerms } from '#domain/commissions/rule'
import { difference, inBase, sumByCurrency } from '#domain/commissions/sums'
import { duesOf } from '#domain/statements/due'
import { money } from '#domain/values/money'
import { agreement, service } from '../../fakes/rows'

const today = '2026-11-24'
/** The fake service earns 412.50 a month and is paid two months after use. */
const payment = (facts: Partial<Payment> = {}): Payment => ({
  id: 'payment-1',
  month: '2026-08',
  paidOn: '2026-10-12',
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  serviceId: 'service-1',
  account: '00034417',
  amount: money(41_250, 'USD'),
  ...facts,
})
const book = (facts: Partial<MonthBook> = {}): MonthBook => ({
  services: [service()],
  agreements: [agreement()],
  payments: [],
  paidBefore: new Map(),
  ...facts,
})
const october = (facts: Partial<MonthBook>) => monthAccounts(book(facts), '2026-10', today)

describe('one account in one payment month', () => {
  test.each([
    ['paid to the cent', { payments: [payment()] }, 'paid', 0],
    ['paid late', { payments: [payment({ paidOn: '2026-11-03' })] }, 'paid', 0],
    [
      'paid in two parts',
      { payments: [payment({ amount: money(41_000, 'USD') }), payment({ id: 'p2', amount: money(250, 'USD') })] },
      'paid',
      0,
    ],
    ['paid too little', { payments: [payment({ amount: money(31_250, 'USD') })] }, 'low', -10_000],
    ['paid too much', { payments: [payment({ amount: money(41_251, 'USD') })] }, 'high', 1],
    ['never paid', {}, 'never-started', -41_250],
    ['paid before and not now', { paidBefore: new Map([['service-1', 12]]) }, 'stopped', -41_250],
    [
      'a bonus beside it',
      { payments: [payment(), payment({ id: 'p2', amount: money(99_900, 'USD'), kind: 'spiff' })] },
      'paid',
      0,
    ],
    ['taken back', { payments: [payment({ amount: money(-5_000, 'USD') })] }, 'taken-back', -46_250],
  ])('%s', (_, facts, finding, minor) => {
    const [account] = october(facts)
    expect([account?.finding, account?.difference.minor]).toEqual([finding, minor])
  })

  test('paid in another currency has not stopped: what came stands beside what was due and is not called missing', () => {
    const came = payment({ amount: money(57_000, 'CAD') })
    const accounts = october({ payments: [came], paidBefore: new Map([['service-1', 12]]) })
    expect(accounts.map((one) => [one.key, one.finding, one.paid, one.foreign])).toEqual([
      ['service-1', 'other-currency', null, [money(57_000, 'CAD')]],
    ])
  })

  describe('paid out in another currency', () => {
    // 412.50 USD at the rates of the payment month: 1.5 CAD and 1.1 USD for one euro make 562.50 CAD.
    const payRates = { id: '2026-10-30', source: 'ecb', perEuro: { USD: 1_100_000, CAD: 1_500_000 } } as const
    const agreements = [agreement({ terms: { ...plainTerms, payout: 'CAD' } })]
    const cad = (minor: number) => [payment({ amount: money(minor, 'CAD') })]
    const shown = (payments: readonly Payment[], rates: MonthBook['payRates'] = payRates) => {
      const [account] = october({ agreements, payments, payRates: rates })
      return [account?.finding, account?.due, account?.difference]
    }

    test('is held against what came in that currency, as near as banks’ rates are', () => {
      expect(shown(cad(56_250))).toEqual(['paid', money(56_250, 'CAD'), money(0, 'CAD')])
      expect(shown(cad(55_125))).toEqual(['paid', money(56_250, 'CAD'), money(-1_125, 'CAD')])
      expect(shown(cad(55_124))).toEqual(['low', money(56_250, 'CAD'), money(-1_126, 'CAD')])
      expect(shown(cad(57_376))).toEqual(['high', money(56_250, 'CAD'), money(1_126, 'CAD')])
      expect(shown([])).toEqual(['never-started', money(56_250, 'CAD'), money(-56_250, 'CAD')])
    })

    test('and is as it was agreed where it came in that, or where no rate is known', () => {
      expect(shown([payment()])).toEqual(['paid', money(41_250, 'USD'), money(0, 'USD')])
      expect(shown(cad(56_250), null)[0]).toBe('other-currency')
    })

    test('its explanation names the rate and its day', () => {
      const [account] = october({ agreements, payments: cad(56_250), payRates })
      const explanation = account?.expected?.explanation
      expect(explanation && paidOut(explanation, payRates).steps.slice(-3)).toEqual([
        { label: 'residual.payout-rate', params: { from: 'USD', to: 'CAD' }, value: { text: '1.36364' } },
        { label: 'residual.payout-day', value: { day: '2026-10-30' } },
        { label: 'residual.paid-out', value: { money: money(56_250, 'CAD') } },
      ])
    })
  })

  test('paid for exactly the term and then nothing, though the agreement is evergreen, is said as such', () => {
    const over = service({ startsOn: '2023-08-01', termMonths: 36 })
    const [account] = october({ services: [over], paidBefore: new Map([['service-1', 36]]) })
    expect(account?.finding).toBe('stopped-at-term')
  })

  test('before the month is over nothing is called missing', () => {
    const [account] = monthAccounts(book(), '2026-11', today)
    expect(account?.finding).toBe('not-in-yet')
  })

  test('money that nobody expected stands alone, even of another currency for the same service', () => {
    const accounts = october({
      payments: [payment(), payment({ id: 'p2', serviceId: null }), payment({ id: 'p3', amount: money(900, 'CAD') })],
    })
    expect(accounts.map((one) => [one.key, one.finding])).toEqual([
      ['p2', 'found'],
      ['p3', 'found'],
      ['service-1', 'paid'],
    ])
  })

  test('what is missing comes before what is right', () => {
    const services = [service({ id: 'right' }), service({ id: 'short' })]
    const payments = [
      payment({ serviceId: 'right' }),
      payment({ id: 'p2', serviceId: 'short', amount: money(1, 'USD') }),
    ]
    expect(october({ services, payments }).map((one) => one.key)).toEqual(['short', 'right'])
  })
})

test('a service that no agreement pays is named, not counted as zero', () => {
  const other = service({ id: 'other', distributorId: 'distributor-2' })
  expect(october({ services: [other] })).toEqual([])
  expect(withoutAgreement([service(), other], [agreement()], today).map((one) => one.id)).toEqual(['other'])
})

describe('sums over currencies', () => {
  const rates = { id: '2026-11-23', source: 'ecb', perEuro: { USD: 1_100_000, CAD: 1_500_000 } } as const

  test('two currencies meet only at a dated rate, and what has none is set apart', () => {
    const amounts = [money(1_000, 'USD'), money(1_500, 'CAD'), money(700, 'CHF')]
    expect(inBase(amounts, 'USD', rates)).toEqual({
      total: money(2_100, 'USD'),
      rateDay: '2026-11-23',
      apart: [money(700, 'CHF')],
    })
    expect(inBase(amounts, 'USD', null).apart).toEqual([money(1_500, 'CAD'), money(700, 'CHF')])
  })

  test('one sum a currency, and the difference of two such lists', () => {
    const sums = sumByCurrency([money(5, 'USD'), money(2, 'CAD'), money(7, 'USD')])
    expect(sums).toEqual([money(2, 'CAD'), money(12, 'USD')])
    expect(difference(sums, [money(2, 'USD'), money(1, 'EUR')])).toEqual([
      money(2, 'CAD'),
      money(-1, 'EUR'),
      money(10, 'USD'),
    ])
  })
})

test('a month that its terms pay nothing for is not due, and so never missing', () => {
  const lost = agreement({ terms: { ...plainTerms, minimum: { amount: money(50_000, 'USD'), below: 'forfeit' } } })
  expect(october({ agreements: [lost] })).toEqual([])
})

test('a service that the law bars from commission is due nothing, is not called unagreed, and money for it is found', () => {
  const barred = service({ barred: true })
  expect(october({ services: [barred] })).toEqual([])
  expect(duesOf([barred], [agreement()], '2026-01', 12)).toEqual([])
  expect(withoutAgreement([barred], [], today)).toEqual([])
  expect(october({ services: [barred], payments: [payment()] }).map((one) => one.finding)).toEqual(['found'])
})
