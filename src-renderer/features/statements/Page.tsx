import type { ComponentType, ReactNode } from 'react'
import { usePlace } from '#session/place'
import { HistoryView } from './HistoryView'
import { ImportView } from './ImportView'
import { type StatementView, ViewTabs } from './ViewTabs'

/** Each face of the room draws its own frame and puts `tabs` among the frame's actions. */
export type ViewProps = { readonly tabs: ReactNode }

const views: Partial<Readonly<Record<StatementView, ComponentType<ViewProps>>>> = {
  import: ImportView,
  history: HistoryView,
}

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  const asked = (place.at === 'statements' && place.view) || 'import'
  const view = views[asked] ? asked : 'import'
  const View = views[view] ?? ImportView
  return <View tabs={<ViewTabs view={view} views={Object.keys(views) as StatementView[]} />} />
}
