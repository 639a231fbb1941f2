import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { go, type Place } from '#session/place'

export type StatementView = NonNullable<Extract<Place, { readonly at: 'statements' }>['view']>

/** The faces of the room, in the order in which a month is worked. */
export function ViewTabs({ view, views }: { readonly view: StatementView; readonly views: readonly StatementView[] }) {
  const { t } = useTranslation('statements')
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      onChange={(next) => go({ at: 'statements', view: next as StatementView })}
      data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
    />
  )
}
