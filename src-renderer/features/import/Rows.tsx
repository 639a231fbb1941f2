import { Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/Notice'
import type { PreviewRow } from '#workers/import-messages'
import { rowAgain } from './commands'
import { Figures } from './Figures'
import styles from './Import.module.css'
import { Problems } from './Problems'
import { References } from './References'
import { Repairs } from './Repairs'
import { RowDetail } from './RowDetail'
import { RowsGrid } from './RowsGrid'
import { useImport } from './store'

/** The dry run: what every row would do, before anything is saved. */
export function Rows() {
  const { t } = useTranslation('import')
  const { checked, trouble, version } = useImport()
  const [active, setActive] = useState<PreviewRow | null>(null)
  const [tab, setTab] = useState<string | null>('rows')
  const place = active?.at
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may have another plan for the same row
  useEffect(() => {
    if (place !== undefined) void rowAgain(place).then(setActive)
  }, [version])
  if (!checked) return null
  const { repairs, references, summary } = checked
  return (
    <>
      {trouble && <Notice tone={trouble === 'stopped' ? 'info' : 'bad'}>{t(`trouble.${trouble}`)}</Notice>}
      <Figures summary={summary} />
      <div className={styles.review}>
        <Tabs
          value={tab}
          onChange={setTab}
          className={styles.panel}
          styles={{ panel: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } }}
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="rows">{t('tabs.rows')}</Tabs.Tab>
            <Tabs.Tab value="problems">{t('tabs.problems', { number: summary.problems.length })}</Tabs.Tab>
            <Tabs.Tab value="repairs">{t('tabs.repairs', { number: repairs.length })}</Tabs.Tab>
            {references.length > 0 && (
              <Tabs.Tab value="references">{t('tabs.references', { number: references.length })}</Tabs.Tab>
            )}
          </Tabs.List>
          <Tabs.Panel value="rows">
            <RowsGrid onActive={setActive} hasActive={active !== null} />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <Problems />
          </Tabs.Panel>
          <Tabs.Panel value="repairs">
            <Repairs />
          </Tabs.Panel>
          <Tabs.Panel value="references">
            <References />
          </Tabs.Panel>
        </Tabs>
        <RowDetail row={active} />
      </div>
    </>
  )
}
