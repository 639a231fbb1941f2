import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '#session/place'
import { useKeys } from '#ui/keys'
import { Page } from '#ui/Page'

const views = ['offerings', 'suppliers', 'distributors'] as const
type View = (typeof views)[number]
const made = { offerings: 'offering', suppliers: 'supplier', distributors: 'distributor' } as const

/** The frame of the three lists: which one is seen, and the one verb that adds to it. */
export function Frame({ view, children }: { readonly view: View; readonly children: ReactNode }) {
  const { t } = useTranslation('catalog')
  const create = () => go({ at: 'catalog', view, creating: made[view] })
  useKeys({ n: create })
  return (
    <Page
      title={t('title')}
      scroll={false}
      actions={
        <>
          <SegmentedControl
            role="radiogroup"
            aria-label={t('views')}
            value={view}
            data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
            onChange={(one) => go({ at: 'catalog', view: one as View })}
          />
          <Button leftSection={<IconPlus size={15} />} onClick={create}>
            {t(`new.${made[view]}`)}
          </Button>
        </>
      }
    >
      {children}
    </Page>
  )
}
