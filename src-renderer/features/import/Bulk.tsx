import { Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Usual } from '#domain/imports/plan'
import { Card } from '#ui/Card'
import { change } from './commands'
import { useImport } from './store'

const usuals: readonly Usual[] = ['merge', 'skip', 'create']

/** One rule for all rows that are known already; a row's own choice wins over it. */
export function Bulk() {
  const { t } = useTranslation('import')
  const { draft, busy } = useImport()
  if (!draft) return null
  const data = usuals.map((value) => ({ value, label: t(`usual.${value}`) }))
  return (
    <Card title={t('bulk.title')}>
      <Stack gap="sm">
        <Select
          label={t('bulk.sure')}
          allowDeselect={false}
          disabled={busy}
          data={data}
          value={draft.sure}
          onChange={(value) => value && void change({ sure: value as Usual })}
        />
        <Select
          label={t('bulk.maybe')}
          allowDeselect={false}
          disabled={busy}
          data={data}
          value={draft.maybe}
          onChange={(value) => value && void change({ maybe: value as Usual })}
        />
        <Select
          label={t('bulk.wins')}
          allowDeselect={false}
          disabled={busy}
          data={(['book', 'file'] as const).map((value) => ({ value, label: t(`wins.${value}`) }))}
          value={draft.wins}
          onChange={(value) => value && void change({ wins: value as 'book' | 'file' })}
        />
      </Stack>
    </Card>
  )
}
