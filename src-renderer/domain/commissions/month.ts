import { termMonthsOf } from '../clients/contract'
import type { Service } from '../clients/service'
import { addMonths, type Day, type Month, monthOf, monthsBetween } from '../values/dates'
import type { RateDay } from '../values/exchange'
import { grouped } from '../values/grouped'
import type { ClientId, DistributorId, ServiceId, SupplierId } from '../values/ids'
import { type Money, subtract, sum, zero } from '../values/money'
import type { Agreement, Payment } from './agreement'
import { agreementFor, type ExpectedMonth, earningOfService, expectedMonths, usageDay } from './expected'
import { asHeld, type Held, type HeldMonth, payerKey } from './minimum'
import { bankSlack, dueAgainst } from './payout'
import { sumByCurrency } from './sums'

/** What a month of one account looks like, as a word of the trade. */
export type Finding =
  | 'paid'
  | 'not-in-yet'
  | 'never-started'
  | 'stopped'
  | 'stopped-at-term'
  | 'low'
  | 'high'
  | 'taken-back'
  | 'other-currency'
  | 'found'
  | 'carried'
  | 'forfeited'

/** One account in one payment month. `expected` null: nothing was agreed; `paid` null: nothing came. */
export type MonthAccount = {
  readonly key: string
  readonly serviceId: ServiceId | null
  readonly clientId: ClientId | null
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly account: string
  readonly expected: ExpectedMonth | null
  /** What should come in this month, in the currency in which it is paid out; null for nothing, and for what the payer holds. */
  readonly due: Money | null
  readonly paid: Money | null
  /** What came for the same month in currencies other than that of `due`: never added to what was due. */
  readonly foreign: readonly Money[]
  /** Paid minus due; what came in another currency is not in it. */
  readonly difference: Money
  readonly finding: Finding
}

export type MonthBook = {
  readonly services: readonly Service[]
  readonly agreements: readonly Agreement[]
  /** Every payment for the usage months that this payment month settles, and every one that came in it. */
  readonly payments: readonly Payment[]
  /** How many months were ever paid before, for services that got nothing now; absent means none. */
  readonly paidBefore: ReadonlyMap<ServiceId, number>
  /** Months that payers hold because all of them together are too small. */
  readonly held?: Held
  /** The rates of the payment month, for what is paid out in another currency. */
  readonly payRates?: RateDay | null
}

/** Usage months that a payment month settles under these agreements, the latest first. */
export function usageMonthsOf(payMonth: Month, agreements: readonly Agreement[]): readonly Month[] {
  const lags = new Set(agreements.map((agreement) => agreement.lagMonths))
  return [...lags].sort((a, b) => a - b).map((lag) => addMonths(payMonth, -lag))
}

/** Earlier payment months that some payer pays in this one, because they were too small. */
export const carriedInto = (payMonth: Month, held: Held): readonly Month[] => [
  ...new Set(
    [...held.values()].flatMap((months) => [...months].flatMap(([at, one]) => (one.goesTo === payMonth ? [at] : []))),
  ),
]

/**
 * Expected against paid for one payment month, what needs a person first. A payment counts for its usage month whenever it
 * came; one that no service expects stands alone as found money. `today` decides whether nothing yet is missing.
 */
export function monthAccounts(book: MonthBook, payMonth: Month, today: Day): readonly MonthAccount[] {
  const paidFor = byServiceMonth(book.payments)
  const matched = new Set<Payment>()
  const accounts = book.services.flatMap((service) => {
    return settledIn(payMonth, service, book).map(({ key, expected, held }) => {
      if (held) return heldOf(key, service, expected, held)
      const all = (paidFor.get(`${service.id} ${expected.usageMonth}`) ?? []).filter((one) => !isBonus(one))
      const amounts = all.map((one) => one.amount)
      const due = dueAgainst(expected, amounts, book.payRates ?? null)
      const agreed = all.filter((one) => one.amount.currency === due.currency)
      // Money in another currency is this month's only where none came in the agreed one; else it stands alone.
      const payments = agreed.length > 0 ? agreed : all
      for (const payment of payments) matched.add(payment)
      const before = book.paidBefore.get(service.id) ?? 0
      return accountOf({ ...whoIs(key, service), expected, due }, service, payments, before, payMonth, today)
    })
  })
  const alone = book.payments.filter((one) => monthOf(one.paidOn) === payMonth && !matched.has(one) && !isBonus(one))
  const services = new Map(book.services.map((service) => [service.id, service]))
  return [...accounts, ...alone.map((one) => foundOf(one, services.get(one.serviceId ?? '')))].sort(neediestFirst)
}

/** A SPIFF of a known service ticks off its own line among the SPIFFs and never makes a residual look paid. */
const isBonus = (payment: Payment): boolean => payment.kind === 'spiff' && payment.serviceId !== null

/** Services that a distributor carries but no agreement pays this month: their expected amount is missing, not zero. */
export function withoutAgreement(
  services: readonly Service[],
  agreements: readonly Agreement[],
  on: Day,
): readonly Service[] {
  return services.filter(
    (service) =>
      service.status === 'active' &&
      service.distributorId !== null &&
      !service.barred &&
      agreementFor(earningOfService(service), on, agreements) === null,
  )
}

/** The month of a service that is due to be paid in a payment month; of two at once, the later usage month. A month of nothing is not due. */
function dueIn(payMonth: Month, service: Service, agreements: readonly Agreement[]): ExpectedMonth | null {
  if (service.status === 'ordered' || service.distributorId === null) return null
  const earning = earningOfService(service)
  for (const usageMonth of usageMonthsOf(payMonth, agreements)) {
    const agreement = agreementFor(earning, usageDay(earning, usageMonth), agreements)
    if (!agreement || addMonths(usageMonth, agreement.lagMonths) !== payMonth) continue
    const [month] = expectedMonths(earning, agreements, usageMonth, 1)
    return month && month.amount.minor !== 0 ? month : null
  }
  return null
}

type SettledMonth = { readonly key: string; readonly expected: ExpectedMonth; readonly held: HeldMonth | null }

/** What a payment month settles of one service: its own month, and earlier ones that were carried into it. */
function settledIn(payMonth: Month, service: Service, { agreements, held }: MonthBook): readonly SettledMonth[] {
  const months = held?.get(payerKey(service.distributorId ?? '', service.mrc.currency))
  const at = (month: Month, key: (expected: ExpectedMonth) => string): readonly SettledMonth[] => {
    const expected = dueIn(month, service, agreements)
    const why = months?.get(month)
    if (!expected) return []
    if (!why) return [{ key: key(expected), expected, held: null }]
    return [{ key: key(expected), expected: asHeld(expected, why), held: month === payMonth ? why : null }]
  }
  const earlier = [...(months ?? [])].filter(([, one]) => one.goesTo === payMonth).map(([month]) => month)
  return [
    ...at(payMonth, () => service.id),
    ...earlier.flatMap((month) => at(month, ({ usageMonth }) => `${service.id} ${usageMonth}`)),
  ]
}

type Who = Pick<MonthAccount, 'key' | 'serviceId' | 'clientId' | 'supplierId' | 'distributorId' | 'account'>

const whoIs = (key: string, service: Service): Who => ({
  key,
  serviceId: service.id,
  clientId: service.clientId,
  supplierId: service.supplierId,
  distributorId: service.distributorId ?? '',
  account: service.account,
})

const heldOf = (key: string, service: Service, expected: ExpectedMonth, { goesTo }: HeldMonth): MonthAccount => ({
  ...whoIs(key, service),
  expected,
  due: null,
  paid: null,
  foreign: [],
  difference: zero(expected.amount.currency),
  finding: goesTo === 'lost' ? 'forfeited' : 'carried',
})

function accountOf(
  account: Who & { readonly expected: ExpectedMonth; readonly due: Money },
  service: Service,
  payments: readonly Payment[],
  before: number,
  payMonth: Month,
  today: Day,
): MonthAccount {
  const { due, expected } = account
  const amounts = payments.map((one) => one.amount)
  const same = amounts.filter((one) => one.currency === due.currency)
  const foreign = sumByCurrency(amounts.filter((one) => one.currency !== due.currency))
  const paid = same.length === 0 ? null : sum(same, due.currency)
  const difference = subtract(paid ?? zero(due.currency), due)
  const slack = due.currency === expected.amount.currency ? 0 : bankSlack(due.minor)
  return {
    ...account,
    paid,
    foreign,
    difference,
    finding:
      foreign.length > 0
        ? 'other-currency'
        : paid
          ? findingOf(paid, difference, slack)
          : nothingCame(service, expected, before, payMonth, today),
  }
}

function findingOf(paid: Money, difference: Money, slack: number): Finding {
  if (paid.minor < 0) return 'taken-back'
  if (Math.abs(difference.minor) <= slack) return 'paid'
  return difference.minor < 0 ? 'low' : 'high'
}

function nothingCame(service: Service, expected: ExpectedMonth, before: number, payMonth: Month, today: Day): Finding {
  if (monthOf(today) <= payMonth) return 'not-in-yet'
  if (before === 0) return 'never-started'
  const start = service.startsOn ?? service.signedOn
  const served = start ? monthsBetween(monthOf(start), expected.usageMonth) : 0
  const term = termMonthsOf(service)
  return term > 0 && served >= term && before <= term ? 'stopped-at-term' : 'stopped'
}

function foundOf(payment: Payment, service: Service | undefined): MonthAccount {
  return {
    key: payment.id,
    serviceId: payment.serviceId,
    clientId: service?.clientId ?? null,
    supplierId: payment.supplierId,
    distributorId: payment.distributorId,
    account: payment.account,
    expected: null,
    due: null,
    paid: payment.amount,
    foreign: [],
    difference: payment.amount,
    finding: payment.amount.minor < 0 ? 'taken-back' : 'found',
  }
}

const byServiceMonth = (payments: readonly Payment[]): ReadonlyMap<string, readonly Payment[]> =>
  grouped(
    payments.filter((one) => one.serviceId !== null),
    (one) => `${one.serviceId ?? ''} ${one.month}`,
  )

const urgency: readonly Finding[] = [
  'stopped-at-term',
  'stopped',
  'taken-back',
  'never-started',
  'other-currency',
  'low',
  'found',
  'high',
  'not-in-yet',
  'paid',
  'carried',
  'forfeited',
]

/** Under-paid before over-paid before right; inside, the most money first. */
function neediestFirst(a: MonthAccount, b: MonthAccount): number {
  return (
    rank(a) - rank(b) ||
    Math.abs(b.difference.minor) - Math.abs(a.difference.minor) ||
    (b.due?.minor ?? 0) - (a.due?.minor ?? 0) ||
    (a.key < b.key ? -1 : 1)
  )
}

const rank = (account: MonthAccount): number => {
  const at = urgency.indexOf(account.finding)
  return at < 6 ? 0 : at
}
