import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCodes } from '#domain/statements/finding'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { FindingPane } from './FindingPane'
import { useFindingColumns } from './finding-columns'
import { NothingCame } from './NothingCame'
import styles from './Review.module.css'
import type { RecoveryBook } from './use-recovery'

type Props = { readonly found: RecoveryBook; readonly onDispute: () => void }

/** What the checks found, worst first, with the evidence beside the list. */
export function RecoveryFindings({ found, onDispute }: Props) {
  const { t } = useTranslation('review')
  const [check, setCheck] = useState<string | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const columns = useFindingColumns(found)
  const { findings } = found
  const listed = check === null ? findings : findings.filter((finding) => finding.check === check)
  const active = listed.find((finding) => finding.id === activeId) ?? listed[0]
  const present = checkCodes.flatMap((code) => {
    const count = findings.filter((finding) => finding.check === code).length
    return count > 0 ? [{ value: code, label: t('recovery.check-count', { check: t(`check.${code}`), count }) }] : []
  })
  if (findings.length === 0)
    return (
      <Card>
        {found.lastPaid ? <Empty words={t('recovery.clear')} /> : <NothingCame words={t('recovery.none-yet')} />}
      </Card>
    )
  return (
    <div className={`${styles.beside} ${styles.findings}`}>
      <Card
        pad={false}
        title={t('recovery.found-title')}
        action={
          <Select
            size="xs"
            w={200}
            aria-label={t('recovery.filter')}
            placeholder={t('recovery.all-checks')}
            data={present}
            value={check}
            onChange={setCheck}
            clearable
            clearButtonProps={{ 'aria-label': t('recovery.all-checks') }}
          />
        }
      >
        <DataGrid
          key={check ?? ''}
          label={t('recovery.found-title')}
          columns={columns}
          count={listed.length}
          at={(index) => listed[index]}
          onActive={(finding) => setActiveId(finding.id)}
          rowHeight={56}
        />
      </Card>
      {active && <FindingPane key={active.id} finding={active} found={found} onDispute={onDispute} />}
    </div>
  )
}
