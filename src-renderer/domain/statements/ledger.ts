import type { Currency } from '../values/currency'
import type { Day, Month } from '../values/dates'
import type { AgreementId, ClientId, DistributorId, LineId, ServiceId, StatementId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Lags } from './lag'
import type { LineKind, Statement } from './statement'

/** What an agreement says one service brings for one usage month. */
export type Due = {
  readonly serviceId: ServiceId
  readonly clientId: ClientId
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly account: string
  readonly usageMonth: Month
  readonly payMonth: Month
  /** The payment month that was agreed, where the payer carried it into a later one. */
  readonly carriedFrom?: Month
  readonly amount: Money
  readonly mrc: Money
  readonly agreementId: AgreementId
  readonly version: number
  /** Months of service up to and with this one; null when the start is not known. */
  readonly number: number | null
  readonly termMonths: number
  readonly running: boolean
  /** The other amounts of the same rule: the whole commission, the part before splits, the parts of others. */
  readonly others: readonly Money[]
}

/** One line as it came, or a payment that was booked without one (`lineId` null). */
export type Came = {
  readonly id: string
  readonly lineId: LineId | null
  readonly statementId: StatementId | null
  readonly distributorId: DistributorId
  readonly supplierId: SupplierId | null
  readonly supplier: string
  readonly customer: string
  readonly account: string
  readonly usageMonth: Month | null
  readonly paidOn: Day
  readonly amount: Money
  readonly billed: Money | null
  readonly kind: LineKind
}

/** What a person or an exact key decided: the parts that a line pays, or that it is somebody else's. Parts sum to the line. */
export type Decision = {
  readonly id: string
  readonly pays: readonly { readonly serviceId: ServiceId; readonly amount: Money }[] | 'not-mine'
}

/** A bonus that is due, claimed or still to be claimed. */
export type SpiffDue = {
  readonly id: string
  readonly serviceId: ServiceId | null
  readonly clientId: ClientId | null
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly account: string
  readonly usageMonth: Month
  readonly amount: Money
  /** What came for it so far; null for nothing. */
  readonly paid: Money | null
  readonly dueOn: Day | null
  readonly claimBy: Day | null
  readonly claimedOn: Day | null
}

/** What the checks need beside money that was due and came. */
export type Around = {
  readonly today: Day
  /** Statements imported and standing. */
  readonly statements: readonly Statement[]
  readonly spiffs: readonly SpiffDue[]
  readonly lags: Lags
  /** Usage months ever paid before the first month of `expected`. */
  readonly paidBefore: ReadonlyMap<ServiceId, number>
  /** An amount in another currency at a dated rate; null without a rate. */
  readonly convert: (amount: Money, to: Currency, on: Day) => Money | null
}

/** The part of a line that pays one service. */
export type Part = Came & { readonly serviceId: ServiceId; readonly whole: Money }

/** One service in one usage month: what was due, and every part that came for it in the currency that was due. */
export type AccountMonth = {
  readonly due: Due
  readonly parts: readonly Part[]
  /** Residuals and adjustments, without what only gives back a chargeback; null when nothing came. */
  readonly paid: Money | null
  /** What came in another currency. */
  readonly foreign: readonly Part[]
}

/** What counts toward a month: residuals and corrections of them. Money taken back and bonuses are matters of their own. */
export const counts = ({ kind, amount }: Pick<Came, 'kind' | 'amount'>): boolean =>
  kind === 'adjustment' || (kind === 'residual' && amount.minor > 0)

export const isTakenBack = ({ kind, amount }: Pick<Came, 'kind' | 'amount'>): boolean =>
  amount.minor < 0 && (kind === 'chargeback' || kind === 'residual')

/** Everything sorted once, for the checks to read. Lists are in a fixed order, whatever the order of what came in. */
export type Ledger = Around & {
  readonly months: readonly AccountMonth[]
  readonly byService: ReadonlyMap<ServiceId, readonly AccountMonth[]>
  readonly parts: readonly Part[]
  readonly partsOf: ReadonlyMap<ServiceId, readonly Part[]>
  /** Lines that nobody has decided on. */
  readonly open: readonly Came[]
  readonly came: readonly Came[]
  /** Months of a payer, under `monthKey`, for which at least one account was paid: only there does a silence say something about an account. */
  readonly heard: ReadonlySet<string>
}

export const monthKey = (distributorId: DistributorId, month: Month): string => `${distributorId} ${month}`
