import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { go } from '#session/place'

export type ResidualView = 'month' | 'forecast' | 'agreements' | 'spiffs' | 'payees'

/** The five faces of the room. */
export function ViewTabs({ view }: { readonly view: ResidualView }) {
  const { t } = useTranslation('residuals')
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      onChange={(next) => go({ at: 'residuals', view: next as ResidualView })}
      data={(['month', 'forecast', 'agreements', 'spiffs', 'payees'] as const).map((value) => ({
        value,
        label: t(`views.${value}`),
      }))}
    />
  )
}
