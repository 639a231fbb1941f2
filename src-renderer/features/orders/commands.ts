import { cancelOrder, changeOrder, goLive } from '#db/orders'
import type { Order } from '#domain/orders/order'
import type { Day } from '#domain/values/dates'
import { newId } from '#platform/new-id'

export const editOrder = (order: Order, facts: Partial<Order>) => changeOrder(order, facts)

export const dropOrder = (order: Order) => cancelOrder(order)

type Live = { readonly startsOn: Day; readonly account: string; readonly circuit: string }

/** The order becomes a service in one act, which one undo takes back. */
export const orderIsLive = (order: Order, live: Live) => goLive(order.id, { ...live, serviceId: newId() })
