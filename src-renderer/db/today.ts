import type { Task } from '#domain/clients/client'
import { contractOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { sourcesOf, totalOfLine } from '#domain/commissions/forecast'
import { type PayerHeld, paidOutForecast } from '#domain/commissions/paid-out'
import { asItStands } from '#domain/commissions/scenario'
import { openStages } from '#domain/deals/pipeline'
import { disputeMatters } from '#domain/insight/dispute-matters'
import { spiffMatters } from '#domain/insight/spiff-matters'
import {
  contractMatters,
  dealMatters,
  type Matter,
  orderMatters,
  protectionMatters,
  quietAfterDays,
  quietMatters,
  registrationMatters,
  standing,
  taskMatters,
} from '#domain/insight/today'
import { addDays, type Day, type Instant, monthOf } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import { livingAgreements } from './agreements'
import { book } from './book'
import { opportunitiesIn, registrationsIn } from './deals'
import { livingDisputes } from './disputes'
import { useShared } from './live'
import { payersFrom } from './minimums'
import { namesOf } from './names'
import { ordersIn } from './orders'
import { outboxEnvelopes } from './outbox'
import { earningServices } from './residuals'
import { spiffBook } from './spiffs'
import { openTasks } from './tasks'
import { write } from './write'

const mostTasks = 500

/** What only the running services tell, all of them read once. */
export type ServicesToday = {
  /** Contracts to decide on. */
  readonly contracts: readonly Matter[]
  /** What arrives this month by the agreements, one amount a currency. */
  readonly expected: readonly Money[]
  /** What payers do not pay out this month, because it is below their minimum. */
  readonly held: readonly PayerHeld[]
  readonly nextNotice: { readonly on: Day; readonly service: Service; readonly clientName: string } | null
}

export async function servicesToday(today: Day): Promise<ServicesToday> {
  const [services, agreements, handled] = await Promise.all([earningServices(), livingAgreements(), handledKeys()])
  const running = services.filter((one) => one.status === 'active')
  const payFrom = monthOf(today)
  const { result: expected } = paidOutForecast(sourcesOf(services, [], today), {
    ...{ agreements, payFrom, count: 1, keyOf: () => '', scenario: asItStands, what: 'arrives' },
    payers: await payersFrom(payFrom, services, agreements),
  })
  const next = nextNoticeOf(services, today)
  const client = next ? await book().tables.clients.get(next.service.clientId) : undefined
  return {
    contracts: standing(contractMatters(running, today), handled),
    expected: expected.lines.map(totalOfLine),
    held: expected.held.filter(({ month }) => month === payFrom),
    nextNotice: next ? { ...next, clientName: client?.name ?? '' } : null,
  }
}

function nextNoticeOf(services: readonly Service[], today: Day): { on: Day; service: Service } | null {
  let next: { on: Day; service: Service } | null = null
  for (const service of services) {
    const { noticeBy } = contractOf(service, today)
    if (noticeBy && noticeBy >= today && (!next || noticeBy < next.on)) next = { on: noticeBy, service }
  }
  return next
}

/** Everything else of Today, each part through its own index. */
export async function mattersToday(today: Day, now: Instant): Promise<readonly Matter[]> {
  const [tasks, sent, registrations, orders, opportunities, clients, handled, disputes] = await Promise.all([
    openTasks({ until: today, limit: mostTasks }),
    outboxEnvelopes(0),
    registrationsIn(['approved', 'extension-requested', 'expired', 'info-requested', 'rejected', 'conflict']),
    ordersIn(['placed', 'installing']),
    opportunitiesIn(openStages),
    silentClients(today),
    handledKeys(),
    livingDisputes(),
  ])
  const payers = await namesOf(
    'distributors',
    disputes.map((one) => one.distributorId),
  )
  const matters = [
    ...registrationMatters(sent, registrations, today),
    ...taskMatters(tasks, today),
    ...protectionMatters(registrations, today),
    ...orderMatters(orders, today),
    ...disputeMatters(disputes, payers, today),
    ...dealMatters(opportunities, now, today),
    ...quietMatters(clients, today),
  ]
  return standing(matters, handled)
}

/** SPIFFs to claim, to install, due and late: read apart, because every sale of two years is looked at. */
export async function spiffsToday(today: Day): Promise<readonly Matter[]> {
  const [{ rows }, handled] = await Promise.all([spiffBook(today), handledKeys()])
  return standing(spiffMatters(rows, today), handled)
}

/** All three for a screen, in parts: only a changed service has the services read again. The rail and Today share the read. */
export const useServicesToday = (today: Day) => useShared(`services ${today}`, () => servicesToday(today))
export const useMattersToday = (today: Day, now: () => Instant) =>
  useShared(`matters ${today}`, () => mattersToday(today, now()))

export const useSpiffsToday = (today: Day) => useShared(`spiffs ${today}`, () => spiffsToday(today))

/** What has arrived this month, payment by payment. */
export async function paidThisMonth(today: Day): Promise<readonly Money[]> {
  const month = monthOf(today)
  const payments = book().tables.payments.where('paidOn').between(`${month}-01`, `${month}-31`, true, true)
  return (await payments.toArray()).map((payment) => payment.amount)
}

/** Marks a matter as dealt with: a finished task in its name, so that it can be undone and found again. */
export const settleMatter = (matter: Matter, task: Task) =>
  write({ label: 'matter-settled', params: { name: task.title }, say: true }, ['tasks'], ({ tasks }) =>
    tasks.put({ ...task, about: matter.key }),
  )

/** Puts a matter off until a day: it comes back as a task. */
export const remindOf = (matter: Matter, task: Task) =>
  write({ label: 'matter-put-off', params: { name: task.title }, say: true }, ['tasks'], ({ tasks }) =>
    tasks.put({ ...task, about: matter.key }),
  )

const silentClients = (today: Day) =>
  book()
    .tables.clients.where('[deletedAt+lastContactOn]')
    .between([0, ''], [0, addDays(today, -quietAfterDays)], true, false)
    .toArray()

/** Keys of every matter that was settled or put off; read from the index alone. */
async function handledKeys(): Promise<ReadonlySet<string>> {
  return new Set((await book().tables.tasks.orderBy('about').keys()).map(String))
}
