import type { Supplier } from '../catalog/catalog'
import type { Service } from '../clients/service'
import type { Agreement, Payment } from '../commissions/agreement'
import { agreementFor, earningOfService } from '../commissions/expected'
import { addMonths, addMonthsToDay, type Day, type Month, monthOf, monthsBetween } from '../values/dates'
import type { DistributorId, NewId, StatementId, SupplierId } from '../values/ids'
import { remembered } from '../values/remembered'
import { fold } from '../values/text'
import { matcher } from './match'
import type { ReadLine } from './read-line'
import type { Alias, StatementLine } from './statement'

/** What the book knows that says whose a line is. */
export type PlaceBook = {
  readonly services: readonly Service[]
  readonly suppliers: readonly Supplier[]
  readonly aliases: readonly Alias[]
  readonly agreements: readonly Agreement[]
}

/** The statement that the lines belong to, as the advisor has confirmed it. */
export type PlaceFor = {
  readonly statementId: StatementId
  readonly distributorId: DistributorId
  readonly statementMonth: Month
  readonly paidOn: Day
}

export type PlacedLine = { readonly line: StatementLine; readonly payment: Payment | null }

/**
 * Lines with their place in the book and the payment that each makes. A line that an exact key gives to a service pays that
 * service. A line that waits for a person pays nobody yet and its money is in the book all the same (`serviceId` null): the
 * amount did come, and a month must not look poorer because a name is unknown. What is somebody else's, or repeats an earlier
 * statement, makes no payment. A residual without a month of use counts for the month that its agreement's lag points at, any
 * other line without one for the month in which it was paid.
 */
export function linePlacer(book: PlaceBook, to: PlaceFor) {
  const matching = matcher({ ...book, clients: [] })
  const services = new Map(book.services.map((service) => [service.id, service]))
  const folded = remembered(fold)
  const suppliers = new Map<string, SupplierId>(book.suppliers.map((one) => [fold(one.name), one.id]))
  return (read: ReadLine, fingerprint: string, isCovered: boolean, newId: NewId): PlacedLine => {
    const { statementMonth, ...facts } = read
    const paidOn = read.paidOn ?? dayIn(to, statementMonth)
    const own = {
      ...facts,
      id: newId(),
      statementId: to.statementId,
      distributorId: to.distributorId,
      fingerprint,
      supplierId: suppliers.get(folded(read.supplier)) ?? null,
      paidOn,
    }
    if (isCovered) return { line: { ...own, standing: 'covered', matchedBy: null }, payment: null }
    const match = matching.known(own)
    if (match?.kind === 'none') return { line: { ...own, standing: 'not-mine', matchedBy: 'alias' }, payment: null }
    const service = match?.kind === 'exact' ? (services.get(match.serviceId) ?? null) : null
    const line: StatementLine = {
      ...own,
      supplierId: own.supplierId ?? service?.supplierId ?? null,
      standing: service ? 'matched' : 'open',
      matchedBy: match?.kind === 'exact' ? match.by : null,
    }
    return { line, payment: paymentOf(line, service, book.agreements) }
  }
}

/** The payment that a line makes: it pays a service, or nobody yet. */
export function paymentOf(line: StatementLine, service: Service | null, agreements: readonly Agreement[]): Payment {
  return {
    id: line.id,
    month: line.usageMonth ?? monthFor(line, service, agreements),
    paidOn: line.paidOn,
    distributorId: line.distributorId,
    supplierId: line.supplierId ?? '',
    serviceId: service?.id ?? null,
    account: line.account || line.order || line.circuit,
    amount: line.amount,
    lineId: line.id,
    statementId: line.statementId,
    kind: line.kind,
  }
}

function monthFor(line: StatementLine, service: Service | null, agreements: readonly Agreement[]): Month {
  const paid = monthOf(line.paidOn)
  if (!service || line.kind !== 'residual') return paid
  return addMonths(paid, -(agreementFor(earningOfService(service), line.paidOn, agreements)?.lagMonths ?? 0))
}

/** A row of another month of the same file was paid on the same day of that month. */
function dayIn({ statementMonth, paidOn }: PlaceFor, own: Month | null): Day {
  return own === null || own === statementMonth ? paidOn : addMonthsToDay(paidOn, monthsBetween(statementMonth, own))
}

/** The months in which money of these lines came, for the question whether one of them is closed. */
export const payMonthsOf = (lines: readonly ReadLine[], to: PlaceFor): ReadonlySet<Month> =>
  new Set(lines.map((line) => monthOf(line.paidOn ?? dayIn(to, line.statementMonth))))
