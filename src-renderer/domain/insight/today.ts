import type { Client, Task } from '../clients/client'
import { type Contract, contractOf } from '../clients/contract'
import type { Service } from '../clients/service'
import type { SpiffRow } from '../commissions/spiff-rows'
import { type Nudge, nudgeOf } from '../deals/pipeline'
import type { Envelope, Registration } from '../deals/registration'
import { reminderOn } from '../deals/reminders'
import { healthOf } from '../orders/go-live'
import type { Order } from '../orders/order'
import type { Opportunity } from '../quotes/quote'
import type { Dispute } from '../statements/statement'
import { addDays, type Day, dayAt, type Instant } from '../values/dates'
import type { ClientId } from '../values/ids'

/** What Today speaks about, in the order of the screen. */
export const groups = [
  'registration',
  'task',
  'contract',
  'protection',
  'order',
  'spiff',
  'dispute',
  'deal',
  'quiet',
] as const
export type Group = (typeof groups)[number]

/** One thing that needs a person. `key` names it for good, so that what was settled or put off is not shown again. */
export type Matter = {
  readonly key: string
  readonly group: Group
  /** Which sentence says it, inside the group. */
  readonly why: string
  readonly clientId: ClientId | null
  /** The day it is about: due, last chance, or since when. */
  readonly on: Day | null
  readonly name: string
  readonly subject:
    | { readonly task: Task }
    | { readonly service: Service; readonly contract: Contract }
    | { readonly registration: Registration; readonly envelope: Envelope | null }
    | { readonly order: Order }
    | { readonly opportunity: Opportunity }
    | { readonly spiff: SpiffRow }
    | { readonly dispute: Dispute }
    | { readonly client: Client }
}

export const quietAfterDays = 90
/** How long a no or a question is news. */
export const answerWindowDays = 30
/** A contract that does not renew by itself is spoken of this long before it ends. */
export const endingWindowDays = 90
const lapsedDays = 7

/** Contracts to decide on: notice that can still be given, and terms that end without renewal. */
export function contractMatters(services: readonly Service[], today: Day): readonly Matter[] {
  const horizon = addDays(today, endingWindowDays)
  return services.flatMap((service) => {
    const contract = contractOf(service, today)
    const { state, noticeBy, endsOn } = contract
    const base = { group: 'contract', clientId: service.clientId, name: service.description } as const
    const subject = { service, contract }
    if (state === 'notice-due' && noticeBy)
      return [{ ...base, key: `notice:${service.id}:${noticeBy}`, why: 'notice', on: noticeBy, subject }]
    const ends = state === 'in-term' && noticeBy === null && endsOn !== null && endsOn <= horizon
    return ends && service.cancelledOn === null
      ? [{ ...base, key: `ends:${service.id}:${endsOn}`, why: 'ends', on: endsOn, subject }]
      : []
  })
}

export const taskMatters = (tasks: readonly Task[], today: Day): readonly Matter[] =>
  tasks.map((task) => ({
    key: `task:${task.id}`,
    group: 'task',
    why: task.dueOn < today ? 'overdue' : 'due',
    clientId: task.clientId,
    on: task.dueOn,
    name: task.title,
    subject: { task },
  }))

type Sent = { readonly envelope: Envelope; readonly registration: Registration | null; readonly replaced: boolean }

/** Registrations that wait to leave, or that a distributor answered with a question or a no. */
export function registrationMatters(
  sent: readonly Sent[],
  registrations: readonly Registration[],
  today: Day,
): readonly Matter[] {
  const speaking = new Map<string, Matter>()
  for (const { envelope, registration, replaced } of sent) {
    if (!registration || registration.deletedAt > 0 || replaced || speaking.has(registration.id)) continue
    speaking.set(registration.id, registrationMatter(registration, envelope, `envelope-${envelope.status}`, today))
  }
  const since = addDays(today, -answerWindowDays)
  for (const registration of registrations) {
    const answered = registration.status === 'info-requested' || dayAt(registration.updatedAt) >= since
    if (!answered || !askedBack.has(registration.status) || speaking.has(registration.id)) continue
    speaking.set(registration.id, registrationMatter(registration, null, registration.status, today))
  }
  return [...speaking.values()]
}

/**
 * Registrations whose protection ends soon, or ended a few days ago without a word. Each of the reminders at 30, 14, 7 and 1 days is a
 * matter of its own: settled once, the next one speaks again. A longer protection that was not given speaks at once, and again at each.
 */
export function protectionMatters(registrations: readonly Registration[], today: Day): readonly Matter[] {
  const first = addDays(today, -lapsedDays)
  return registrations.flatMap((registration) => {
    const { id, status, notExtended } = registration
    const ends = endOf(registration)
    if (ends === null || ends < first) return []
    const isOver = status === 'expired' || ends < today
    const reminder = isOver ? 'over' : reminderOn(ends, today)
    const isNews = notExtended !== undefined && dayAt(notExtended.at) >= addDays(today, -answerWindowDays)
    if (reminder === null && !isNews) return []
    const asked = status === 'extension-requested' ? 'asked' : 'ending'
    const why = isOver ? 'lapsed' : notExtended ? 'refused' : asked
    const key = `protection:${id}:${ends}:${String(reminder ?? 'early')}${notExtended ? `:no-${String(notExtended.at)}` : ''}`
    return [{ ...registrationMatter(registration, null, why, today), key, group: 'protection', on: ends }]
  })
}

/** The day on which a protection that was given ends or ended; a distributor that calls it over may no longer name one. */
function endOf({ status, protectedUntil, updatedAt }: Registration): Day | null {
  if (status === 'expired') return protectedUntil ?? dayAt(updatedAt)
  return status === 'approved' || status === 'extension-requested' ? protectedUntil : null
}

/** Orders without a date that should have one, and orders whose date has passed. */
export const orderMatters = (orders: readonly Order[], today: Day): readonly Matter[] =>
  orders.flatMap((order) => {
    const health = healthOf(order, today)
    if (health !== 'no-date' && health !== 'late') return []
    return [
      {
        key: `order:${order.id}:${order.installOn ?? 'no-date'}`,
        group: 'order',
        why: health,
        clientId: order.clientId,
        on: order.installOn ?? order.orderedOn,
        name: order.description,
        subject: { order },
      },
    ]
  })

const told: readonly (Nudge | null)[] = ['close-passed', 'quiet']

/** Opportunities that stand still. */
export const dealMatters = (opportunities: readonly Opportunity[], now: Instant, today: Day): readonly Matter[] =>
  opportunities.flatMap((opportunity) => {
    const why = nudgeOf(opportunity, now, today)
    if (!why || !told.includes(why)) return []
    const on = why === 'close-passed' ? opportunity.expectedCloseOn : dayAt(opportunity.stageAt)
    const { id, clientId, name } = opportunity
    return [{ key: `deal:${id}:${why}:${on ?? ''}`, group: 'deal', why, clientId, on, name, subject: { opportunity } }]
  })

/** Active clients without a call, e-mail or meeting in 90 days. A client without any known contact is not guessed at. */
export const quietMatters = (clients: readonly Client[], today: Day): readonly Matter[] =>
  clients
    .filter(
      (one) =>
        one.status === 'active' && one.lastContactOn !== null && one.lastContactOn < addDays(today, -quietAfterDays),
    )
    .map((client) => ({
      key: `quiet:${client.id}:${client.lastContactOn ?? ''}`,
      group: 'quiet',
      why: 'quiet',
      clientId: client.id,
      on: client.lastContactOn,
      name: client.name,
      subject: { client },
    }))

/** Without what was settled or put off; inside a group the most pressing day first. */
export function standing(matters: readonly Matter[], handled: ReadonlySet<string>): readonly Matter[] {
  return matters
    .filter((matter) => !handled.has(matter.key))
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || byDay(a, b) || (a.key < b.key ? -1 : 1))
}

const askedBack: ReadonlySet<string> = new Set(['info-requested', 'rejected', 'conflict'])

const byDay = (a: Matter, b: Matter): number => (a.on === b.on ? 0 : (a.on ?? '9') < (b.on ?? '9') ? -1 : 1)

const registrationMatter = (
  registration: Registration,
  envelope: Envelope | null,
  why: string,
  today: Day,
): Matter => ({
  key: `registration:${registration.id}:${why}:${envelope?.id ?? String(registration.updatedAt)}`,
  group: 'registration',
  why,
  clientId: registration.clientId,
  on: registration.submittedAt > 0 ? dayAt(registration.submittedAt) : today,
  name: registration.form.offering,
  subject: { registration, envelope },
})
