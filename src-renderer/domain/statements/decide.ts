import type { Service } from '../clients/service'
import type { Agreement, Payment } from '../commissions/agreement'
import type { Instant } from '../values/dates'
import type { ServiceId } from '../values/ids'
import type { Money } from '../values/money'
import { split } from '../values/split'
import { aliasKey, taughtFields } from './keys'
import { paymentOf } from './place-lines'
import type { Alias, MatchedBy, StatementLine } from './statement'

/** A line as a decision leaves it, with the payments that it makes. */
export type Settled = { readonly line: StatementLine; readonly payments: readonly Payment[] }

export type Pays = { readonly service: Service; readonly amount: Money }

/** The line pays these services. The parts must sum to the line: throws otherwise, because money would appear or vanish. */
export function settle(
  line: StatementLine,
  parts: readonly Pays[],
  by: MatchedBy,
  agreements: readonly Agreement[],
): Settled {
  const total = parts.reduce((sum, part) => sum + part.amount.minor, 0)
  if (
    parts.length === 0 ||
    total !== line.amount.minor ||
    parts.some((part) => part.amount.currency !== line.amount.currency)
  )
    throw new RangeError('the parts of a line must sum to it')
  const [only] = parts.length === 1 ? parts : []
  const supplierId = line.supplierId ?? parts[0]?.service.supplierId ?? null
  const settled: StatementLine = { ...line, supplierId, standing: 'matched', matchedBy: by }
  return {
    line: settled,
    payments: parts.map(({ service, amount }, index) => ({
      ...paymentOf(settled, service, agreements),
      id: only ? line.id : `${line.id}:${String(index + 1)}`,
      amount,
    })),
  }
}

/** The line waits for a person again; its money stays in the book without an owner. */
export function reopen(line: StatementLine): Settled {
  const open: StatementLine = { ...line, standing: 'open', matchedBy: null }
  return { line: open, payments: [paymentOf(open, null, [])] }
}

/** The line is somebody else's: it makes no payment. */
export function refuse(line: StatementLine, by: MatchedBy): Settled {
  return { line: { ...line, standing: 'not-mine', matchedBy: by }, payments: [] }
}

/** What a decision about a line teaches, by its most telling field; null when the line has nothing to know it by again. */
export function lessonOf(line: StatementLine, serviceId: ServiceId | null, at: Instant): Alias | null {
  for (const field of taughtFields) {
    const key = aliasKey(line, field)
    if (key === null || line.problems.some((problem) => problem.field === field)) continue
    const { distributorId } = line
    return {
      id: `${distributorId} ${key}`,
      distributorId,
      field,
      key,
      text: line[field],
      serviceId,
      learnedFrom: line.id,
      at,
    }
  }
  return null
}

/** Parts of a line in proportion to what each service costs, by largest remainder; equal parts where nothing is known. */
export function proposedParts(line: Pick<StatementLine, 'amount'>, services: readonly Service[]): readonly Pays[] {
  const charges = services.map((service) => Math.max(0, service.mrc.minor))
  const known = charges.every((charge) => charge > 0)
  const amounts = services.length === 0 ? [] : split(line.amount, known ? charges : services.map(() => 1))
  return services.flatMap((service, index) => {
    const amount = amounts[index]
    return amount ? [{ service, amount }] : []
  })
}
