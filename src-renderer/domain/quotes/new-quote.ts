import type { Currency } from '../values/currency'
import { addDays, type Day, type Instant } from '../values/dates'
import type { NewId, OptionId } from '../values/ids'
import { noRate } from '../values/rate'
import type { Opportunity, Quote, QuoteOption } from './quote'

type Given = {
  readonly opportunity: Opportunity
  /** The client's currency, for an opportunity that states no amount. */
  readonly currency: Currency
  readonly taken: readonly string[]
  readonly optionName: string
  readonly now: Instant
  readonly today: Day
  readonly newId: NewId
}

const validDays = 30
const usualMonths = 36

/** A draft that asks for nothing that the opportunity already says: need, today's provider and cost, currency. */
export function newQuote({ opportunity, currency, taken, optionName, now, today, newId }: Given): Quote {
  const cost = opportunity.currentMrc
  return {
    id: newId(),
    clientId: opportunity.clientId,
    opportunityId: opportunity.id,
    number: nextNumber(taken, today),
    title: opportunity.name,
    status: 'draft',
    currency: cost?.currency ?? opportunity.mrc?.currency ?? currency,
    horizonMonths: usualMonths,
    need: opportunity.need,
    today: cost && { name: opportunity.currentProvider, mrc: cost },
    options: [emptyOption(newId(), optionName)],
    recommendedId: null,
    acceptedId: null,
    acceptedOn: null,
    validUntil: addDays(today, validDays),
    assumptions: '',
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
  }
}

export const emptyOption = (id: OptionId, name: string): QuoteOption => ({
  id,
  name,
  distributorId: null,
  termMonths: usualMonths,
  escalator: noRate,
  autoRenew: false,
  renewMonths: 0,
  noticeDays: 0,
  installDays: null,
  sla: '',
  supplierQuote: '',
  lines: [],
})

/** `2026-014`: one above the highest of the year, so that a removed quote's number is never given again while one above it lives. */
export function nextNumber(taken: readonly string[], today: Day): string {
  const year = today.slice(0, 4)
  const used = taken.flatMap((number) => {
    const [, of, count] = /^(\d{4})-(\d{1,6})$/.exec(number) ?? []
    return of === year ? [Number(count)] : []
  })
  return `${year}-${String(Math.max(0, ...used) + 1).padStart(3, '0')}`
}
