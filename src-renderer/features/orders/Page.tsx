import { usePlace } from '#session/place'
import { OrderList } from './OrderList'
import { OrderPage } from './OrderPage'

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'orders') return null
  return place.orderId ? <OrderPage key={place.orderId} id={place.orderId} /> : <OrderList />
}
