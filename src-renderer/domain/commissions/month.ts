import type { Service } from '../clients/service'
import { addMonths, type Day, type Month, monthOf, monthsBetween } from '../values/dates'
import type { ClientId, DistributorId, ServiceId, SupplierId } from '../values/ids'
import { type Money, subtract, sum, zero } from '../values/money'
import type { Agreement, Payment } from './agreement'
import { agreementFor, type ExpectedMonth, earningOfService, expectedMonths, usageDay } from './expected'
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

/** One account in one payment month. `expected` null: nothing was due; `paid` null: nothing came. */
export type MonthAccount = {
  readonly key: string
  readonly serviceId: ServiceId | null
  readonly clientId: ClientId | null
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly account: string
  readonly expected: ExpectedMonth | null
  readonly paid: Money | null
  /** What came for the same month in currencies other than the agreed one: never added to what was due. */
  readonly foreign: readonly Money[]
  /** Paid minus expected; what came in another currency is not in it. */
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
}

/** Usage months that a payment month settles under these agreements, the latest first. */
export function usageMonthsOf(payMonth: Month, agreements: readonly Agreement[]): readonly Month[] {
  const lags = new Set(agreements.map((agreement) => agreement.lagMonths))
  return [...lags].sort((a, b) => a - b).map((lag) => addMonths(payMonth, -lag))
}

/**
 * Expected against paid for one payment month, what needs a person first. A payment counts for its usage month whenever it
 * came; one that no service expects stands alone as found money. `today` decides whether nothing yet is missing.
 */
export function monthAccounts(book: MonthBook, payMonth: Month, today: Day): readonly MonthAccount[] {
  const paidFor = byServiceMonth(book.payments)
  const matched = new Set<Payment>()
  const accounts = book.services.flatMap((service) => {
    const expected = dueIn(payMonth, service, book.agreements)
    if (!expected) return []
    const all = (paidFor.get(`${service.id} ${expected.usageMonth}`) ?? []).filter((one) => !isBonus(one))
    const agreed = all.filter((one) => one.amount.currency === expected.amount.currency)
    // Money in another currency is this month's only where none came in the agreed one; else it stands alone.
    const payments = agreed.length > 0 ? agreed : all
    for (const payment of payments) matched.add(payment)
    return [accountOf(service, expected, payments, book, payMonth, today)]
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

function accountOf(
  service: Service,
  expected: ExpectedMonth,
  payments: readonly Payment[],
  book: MonthBook,
  payMonth: Month,
  today: Day,
): MonthAccount {
  const currency = expected.amount.currency
  const amounts = payments.map((one) => one.amount)
  const same = amounts.filter((one) => one.currency === currency)
  const foreign = sumByCurrency(amounts.filter((one) => one.currency !== currency))
  const paid = same.length === 0 ? null : sum(same, currency)
  const difference = subtract(paid ?? zero(currency), expected.amount)
  const before = book.paidBefore.get(service.id) ?? 0
  return {
    key: service.id,
    serviceId: service.id,
    clientId: service.clientId,
    supplierId: service.supplierId,
    distributorId: service.distributorId ?? '',
    account: service.account,
    expected,
    paid,
    foreign,
    difference,
    finding:
      foreign.length > 0
        ? 'other-currency'
        : paid
          ? findingOf(paid, difference)
          : nothingCame(service, expected, before, payMonth, today),
  }
}

function findingOf(paid: Money, difference: Money): Finding {
  if (paid.minor < 0) return 'taken-back'
  if (difference.minor === 0) return 'paid'
  return difference.minor < 0 ? 'low' : 'high'
}

function nothingCame(service: Service, expected: ExpectedMonth, before: number, payMonth: Month, today: Day): Finding {
  if (monthOf(today) <= payMonth) return 'not-in-yet'
  if (before === 0) return 'never-started'
  const start = service.startsOn ?? service.signedOn
  const served = start ? monthsBetween(monthOf(start), expected.usageMonth) : 0
  return service.termMonths > 0 && served >= service.termMonths && before <= service.termMonths
    ? 'stopped-at-term'
    : 'stopped'
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
    paid: payment.amount,
    foreign: [],
    difference: payment.amount,
    finding: payment.amount.minor < 0 ? 'taken-back' : 'found',
  }
}

function byServiceMonth(payments: readonly Payment[]): ReadonlyMap<string, readonly Payment[]> {
  const found = new Map<string, Payment[]>()
  for (const payment of payments) {
    if (payment.serviceId === null) continue
    const key = `${payment.serviceId} ${payment.month}`
    found.set(key, [...(found.get(key) ?? []), payment])
  }
  return found
}

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
]

/** Under-paid before over-paid before right; inside, the most money first. */
function neediestFirst(a: MonthAccount, b: MonthAccount): number {
  return (
    rank(a) - rank(b) ||
    Math.abs(b.difference.minor) - Math.abs(a.difference.minor) ||
    (b.expected?.amount.minor ?? 0) - (a.expected?.amount.minor ?? 0) ||
    (a.key < b.key ? -1 : 1)
  )
}

const rank = (account: MonthAccount): number => {
  const at = urgency.indexOf(account.finding)
  return at < 6 ? 0 : at
}
