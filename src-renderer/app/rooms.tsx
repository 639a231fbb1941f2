import {
  IconCalendarDue,
  IconFileImport,
  IconFileText,
  IconHome,
  IconPackage,
  IconReceipt2,
  IconReportMoney,
  IconSettings,
  IconTruckDelivery,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import type { Room } from '#session/place'

type Door = {
  readonly room: Room
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly inRail: boolean
}

/** The rail from top to bottom. */
export const doors: readonly Door[] = [
  { room: 'today', icon: IconHome, inRail: true },
  { room: 'clients', icon: IconUsers, inRail: true },
  { room: 'catalog', icon: IconPackage, inRail: true },
  { room: 'quotes', icon: IconFileText, inRail: true },
  { room: 'deals', icon: IconCalendarDue, inRail: true },
  { room: 'orders', icon: IconTruckDelivery, inRail: true },
  { room: 'residuals', icon: IconReportMoney, inRail: true },
  { room: 'statements', icon: IconReceipt2, inRail: true },
  { room: 'import', icon: IconFileImport, inRail: true },
  { room: 'settings', icon: IconSettings, inRail: true },
]

const page = (load: () => Promise<{ Page: ComponentType }>) => lazy(async () => ({ default: (await load()).Page }))

/** The room that the app opens in; asked for while the book still wakes. */
export const firstRoom = () => import('#features/today/Page')

/** Rooms are read when they are first entered. */
export const pages: Readonly<Record<Room, ComponentType>> = {
  today: page(firstRoom),
  clients: page(() => import('#features/clients/Page')),
  catalog: page(() => import('#features/catalog/Page')),
  quotes: page(() => import('#features/quotes/Page')),
  deals: page(() => import('#features/deals/Page')),
  orders: page(() => import('#features/orders/Page')),
  residuals: page(() => import('#features/residuals/Page')),
  statements: page(() => import('#features/statements/Page')),
  import: page(() => import('#features/import/Page')),
  settings: page(() => import('#features/settings/Page')),
}
