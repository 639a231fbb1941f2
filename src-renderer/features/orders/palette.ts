import { ordersIn } from '#db/orders'
import { namesOf } from '#db/residuals'
import { fold } from '#domain/values/text'
import type { PaletteSource } from '#session/palette'
import { go } from '#session/place'

/** Open orders by what was ordered or for whom, and the list itself. */
export const palette: PaletteSource = {
  heading: 'palette.orders',
  find: async (words, t) => {
    const key = fold(words)
    if (key === '') return []
    const orders = await ordersIn(['placed', 'installing'])
    const { clients } = await namesOf(orders.map((order) => order.clientId))
    const found = orders
      .map((order) => ({ order, hint: clients.get(order.clientId) ?? '' }))
      .filter(({ order, hint }) => fold(`${order.description} ${hint}`).includes(key))
      .map(({ order, hint }) => ({
        id: `order-${order.id}`,
        label: order.description,
        hint,
        run: () => go({ at: 'orders', orderId: order.id }),
      }))
    const list = { id: 'orders-open', label: t('orders:palette.open'), run: () => go({ at: 'orders' }) }
    return fold(list.label).includes(key) ? [list, ...found] : found
  },
}
