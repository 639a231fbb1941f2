import { livingAgreements } from '#db/agreements'
import { useLive } from '#db/live'
import { countOrders, optionOf, orderOf, ordersIn, serviceOfOrder } from '#db/orders'
import { type Names, namesOf } from '#db/residuals'
import type { Service } from '#domain/clients/service'
import type { Agreement } from '#domain/commissions/agreement'
import { agreementFor, earningOfOrder, earningOfService, monthlyResidual } from '#domain/commissions/expected'
import { startOf } from '#domain/commissions/forecast'
import type { Order, OrderStatus } from '#domain/orders/order'
import type { QuoteOption } from '#domain/quotes/quote'
import type { Day } from '#domain/values/dates'
import type { Explanation } from '#domain/values/explain'
import type { OrderId } from '#domain/values/ids'

/** What an order or its service pays, and whether that is once, upfront, or every month. */
export type OrderPay = { readonly explanation: Explanation; readonly once: boolean }

export type OrderLine = {
  readonly order: Order
  readonly clientName: string
  readonly supplierName: string
  readonly residual: OrderPay | null
}

export type OrderFilter = 'open' | 'live' | 'cancelled'

export const statusesOf: Readonly<Record<OrderFilter, readonly OrderStatus[]>> = {
  open: ['placed', 'installing'],
  live: ['live'],
  cancelled: ['cancelled'],
}

export type OrderList = {
  readonly lines: readonly OrderLine[]
  readonly counts: Readonly<Record<OrderStatus, number>>
}

/** The list of one filter with names and what each order will pay, live. */
export function useOrders(filter: OrderFilter, today: Day): OrderList | undefined {
  return useLive(async () => {
    const [orders, agreements, counts] = await Promise.all([
      ordersIn(statusesOf[filter]),
      livingAgreements(),
      countOrders(),
    ])
    const names = await namesOf(orders.map((order) => order.clientId))
    const lines = orders.map((order) => ({
      order,
      clientName: names.clients.get(order.clientId) ?? '',
      supplierName: names.suppliers.get(order.supplierId) ?? '',
      residual: residualOf(order, null, agreements, today),
    }))
    return { lines, counts }
  }, [filter, today])
}

export type OneOrder = {
  readonly order: Order
  readonly option: QuoteOption | null
  /** The order whose contract it ends with. */
  readonly lead: Order | null
  readonly service: Service | null
  readonly names: Names
  readonly residual: OrderPay | null
}

/** One order with all that hangs on it; null when it is gone. */
export function useOrder(id: OrderId, today: Day): OneOrder | null | undefined {
  return useLive(async () => {
    const order = await orderOf(id)
    if (!order) return null
    const [option, lead, service, agreements, names] = await Promise.all([
      optionOf(order),
      order.endsWith ? orderOf(order.endsWith) : null,
      serviceOfOrder(id),
      livingAgreements(),
      namesOf([order.clientId]),
    ])
    return { order, option, lead, service, names, residual: residualOf(order, service, agreements, today) }
  }, [id, today])
}

/** What the first month will pay at full price, or the current month of the service that it became; an upfront at its start. */
function residualOf(
  order: Order,
  service: Service | null,
  agreements: readonly Agreement[],
  today: Day,
): OrderPay | null {
  if (order.status === 'cancelled') return null
  const startsOn = service ? (service.startsOn ?? today) : startOf(order, today)
  const earning = { ...(service ? earningOfService(service) : earningOfOrder(order)), startsOn, reductions: [] }
  const first = agreementFor(earning, startsOn, agreements)
  const once = first?.terms?.pays === 'upfront'
  const explanation = monthlyResidual(earning, once || startsOn > today ? startsOn : today, agreements)
  return explanation && { explanation, once }
}
