import { addDays, addMonthsToDay, type Day, monthOf, monthsBetween } from '../values/dates'
import type { ContractTerms, Service } from './service'

export type ContractState = 'none' | 'in-term' | 'notice-due' | 'notice-missed' | 'renewed' | 'month-to-month' | 'ended'

export type Contract = {
  /** Last day of the period that runs on `today`, or of the last one. */
  readonly endsOn: Day | null
  /** Last day on which a cancellation reaches the supplier in time; null where nothing renews by itself. */
  readonly noticeBy: Day | null
  /** Last day of the period that follows when nobody gives notice. */
  readonly renewsTo: Day | null
  readonly state: ContractState
}

/** `notice-due` begins this many days before the last day for notice. */
export const noticeWindowDays = 60

const nothing: Contract = { endsOn: null, noticeBy: null, renewsTo: null, state: 'none' }

/**
 * Where a service's contract, or the one that it ends with, stands on `today`. The term runs from the start in calendar months and
 * includes its last day; a contract that renews rolls on by its renewal term, one that does not becomes month to month.
 */
export function contractOf(service: Service, today: Day): Contract {
  const { cancelledOn } = service
  if (service.status === 'cancelled' || (cancelledOn && cancelledOn <= today))
    return { ...nothing, endsOn: cancelledOn ?? firstEnd(service), state: 'ended' }
  if (cancelledOn) return { ...nothing, endsOn: cancelledOn, state: 'in-term' }
  return termsOn(service.contract ?? service, today)
}

/**
 * The months of a service's term, counted from its start; one that ends with another's contract has those that were left of that
 * contract's period, at least one. Zero: month to month.
 */
export function termMonthsOf(service: Service): number {
  const start = service.startsOn ?? service.signedOn
  const endsOn = service.contract && start && termsOn(service.contract, start).endsOn
  return start && endsOn ? Math.max(1, monthsBetween(monthOf(start), monthOf(addDays(endsOn, 1)))) : service.termMonths
}

/** Where a contract of these terms stands on a day, whoever it is for. */
export function termsOn(terms: ContractTerms, today: Day): Contract {
  const { startsOn, termMonths, autoRenew, renewMonths, noticeDays } = terms
  if (!startsOn) return nothing
  if (termMonths <= 0) return { ...nothing, state: 'month-to-month' }
  const rolls = autoRenew && renewMonths > 0
  const renewals = rolls ? renewalsBefore(today, startsOn, termMonths, renewMonths) : 0
  const endsOn = lastDay(startsOn, termMonths + renewals * renewMonths)
  if (endsOn < today) return { ...nothing, endsOn, state: 'month-to-month' }
  if (!autoRenew) return { ...nothing, endsOn, state: 'in-term' }
  const noticeBy = addDays(endsOn, -noticeDays)
  const renewsTo = rolls ? lastDay(startsOn, termMonths + (renewals + 1) * renewMonths) : null
  return { endsOn, noticeBy, renewsTo, state: stateOf(today, noticeBy, renewals) }
}

function stateOf(today: Day, noticeBy: Day, renewals: number): ContractState {
  if (today > noticeBy) return 'notice-missed'
  if (today >= addDays(noticeBy, -noticeWindowDays)) return 'notice-due'
  return renewals > 0 ? 'renewed' : 'in-term'
}

const lastDay = (startsOn: Day, months: number): Day => addDays(addMonthsToDay(startsOn, months), -1)

const firstEnd = ({ startsOn, termMonths }: Service): Day | null =>
  startsOn && termMonths > 0 ? lastDay(startsOn, termMonths) : null

/** How often the contract has renewed so that its period holds `today`. */
function renewalsBefore(today: Day, startsOn: Day, termMonths: number, renewMonths: number): number {
  const beyond = monthsBetween(monthOf(startsOn), monthOf(today)) - termMonths
  const near = Math.max(0, Math.floor(beyond / renewMonths))
  return lastDay(startsOn, termMonths + near * renewMonths) < today ? near + 1 : near
}
