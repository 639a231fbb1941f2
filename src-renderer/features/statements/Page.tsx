import type { ComponentType, ReactNode } from 'react'
import { usePlace } from '#session/place'
import { HistoryView } from './HistoryView'
import { ImportView } from './ImportView'
import { RecoveryView } from './RecoveryView'
import { ReviewView } from './ReviewView'
import { type StatementView, ViewTabs } from './ViewTabs'

/** Each face of the room draws its own frame and puts `tabs` among the frame's actions. */
export type ViewProps = { readonly tabs: ReactNode }

const views: Partial<Readonly<Record<StatementView, ComponentType<ViewProps>>>> = {
  import: ImportView,
  review: ReviewView,
  recovery: RecoveryView,
  history: HistoryView,
}

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  const at = place.at === 'statements' ? place : null
  const asked = at?.view ?? (at?.lineId ? 'review' : 'import')
  const view = views[asked] ? asked : 'import'
  const View = views[view] ?? ImportView
  return <View tabs={<ViewTabs view={view} views={Object.keys(views) as StatementView[]} />} />
}
