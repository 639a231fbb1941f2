import type { Service } from '#domain/clients/service'
import { serviceOf } from '#domain/orders/go-live'
import type { Order, OrderStatus } from '#domain/orders/order'
import type { QuoteOption } from '#domain/quotes/quote'
import type { Day } from '#domain/values/dates'
import type { OrderId, ServiceId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { book } from './book'
import { rowsWhere } from './rows-where'
import { withContracts } from './services'
import { write } from './write'

/** Living orders in these states, the oldest first. */
export async function ordersIn(statuses: readonly OrderStatus[]): Promise<Order[]> {
  const keys = statuses.map((status) => [0, status])
  const found = await rowsWhere(book().tables.orders, '[deletedAt+status]', keys)
  return found.sort((a, b) => (a.orderedOn < b.orderedOn ? -1 : a.orderedOn > b.orderedOn ? 1 : 0))
}

export async function countOrders(): Promise<Readonly<Record<OrderStatus, number>>> {
  const count = (status: OrderStatus) => book().tables.orders.where('[deletedAt+status]').equals([0, status]).count()
  const [placed, installing, live, cancelled] = await Promise.all([
    count('placed'),
    count('installing'),
    count('live'),
    count('cancelled'),
  ])
  return { placed, installing, live, cancelled }
}

export async function orderOf(id: OrderId): Promise<Order | null> {
  const order = await book().tables.orders.get(id)
  return order && order.deletedAt === 0 ? order : null
}

/** The option that was accepted: it knows renewal and notice. */
export async function optionOf(order: Order): Promise<QuoteOption | null> {
  const quote = await book().tables.quotes.get(order.quoteId)
  return quote?.options.find((option) => option.id === order.optionId) ?? null
}

/** The service that an order became. */
export async function serviceOfOrder(id: OrderId): Promise<Service | null> {
  const found = await book().tables.services.where('orderId').equals(id).toArray()
  const [service] = await withContracts(found.filter((one) => one.deletedAt === 0))
  return service ?? null
}

/** Changes some facts of an order as it is now. A date from the supplier moves it to installing, taking it away moves it back. */
export const changeOrder = (order: Order, facts: Partial<Order>) =>
  write({ label: 'order-changed', params: { name: order.description } }, ['orders'], async ({ orders }) => {
    const row = await orders.get(order.id)
    if (!row) return
    const changed = { ...row, ...facts, updatedAt: book().around.now() }
    const open = changed.status === 'placed' || changed.status === 'installing'
    await orders.put(open ? { ...changed, status: changed.installOn ? 'installing' : 'placed' } : changed)
  })

export const cancelOrder = (order: Order) =>
  write(
    { label: 'order-cancelled', params: { name: order.description }, say: true },
    ['orders'],
    async ({ orders }) => {
      const row = await orders.get(order.id)
      if (row && row.status !== 'live')
        await orders.put({ ...row, status: 'cancelled', updatedAt: book().around.now() })
    },
  )

type Live = {
  readonly serviceId: ServiceId
  readonly startsOn: Day
  readonly account: string
  readonly circuit: string
}

/**
 * Order and service in one act: the order is live and its service runs, or neither. What was sold to end together does so, whichever
 * of them goes live first.
 */
export async function goLive(id: OrderId, live: Live): Promise<Result<Service, 'not-open'>> {
  const order = await orderOf(id)
  const option = order ? await optionOf(order) : null
  const act = { label: 'order-live', params: { name: order?.description ?? '' }, say: true }
  const { value } = await write(act, ['orders', 'services'], async ({ orders, services }) => {
    const row = await orders.get(id)
    if (!row || row.deletedAt > 0 || row.status === 'live' || row.status === 'cancelled')
      return refused('not-open' as const)
    const now = book().around.now()
    const leads = row.endsWith ? await services.where('orderId', row.endsWith) : []
    const lead = leads.find((one) => one.deletedAt === 0)
    const service = serviceOf(row, option, { ...live, id: live.serviceId, endsWith: lead?.id ?? null, now })
    await services.put(service)
    const waiting = (await orders.where('quoteId', row.quoteId)).filter((one) => one.endsWith === id)
    const before = await services.where('orderId', ...waiting.map((one) => one.id))
    await services.putMany(
      before.filter((one) => !one.endsWith).map((one) => ({ ...one, endsWith: service.id, updatedAt: now })),
    )
    await orders.put({ ...row, status: 'live', installOn: live.startsOn, updatedAt: now })
    return accepted(service)
  })
  return value
}
