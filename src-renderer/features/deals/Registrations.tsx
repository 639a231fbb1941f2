import { Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysInState } from '#domain/deals/states'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { type Column, DataGrid, type Sort } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import { Protection } from './Protection'
import { inOrder, statusGroups, withWords } from './registration-order'
import { StatusBadge } from './StatusBadge'
import { TwoLines } from './TwoLines'
import { useMoment } from './use-moment'
import { type RegistrationRow, useRegistrations } from './use-registrations'

/** Every registration with its state and what is left of its protection. */
export function Registrations() {
  const { t } = useTranslation('deals')
  const { at } = useMoment()
  const search = useRef<HTMLInputElement>(null)
  const [which, setWhich] = useState('all')
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'status', descending: false })
  const rows = useRegistrations(statusGroups[which] ?? [])
  const lines = useMemo(() => inOrder(withWords(rows ?? [], words), sort), [rows, words, sort])
  useKeys({ '/': () => search.current?.focus() })
  const columns: readonly Column<RegistrationRow>[] = [
    {
      id: 'status',
      header: t('reg.status'),
      width: '140px',
      sortable: true,
      cell: (row) => <StatusBadge registration={row.registration} />,
    },
    {
      id: 'client',
      header: t('reg.client'),
      width: 'minmax(120px, 1.2fr)',
      sortable: true,
      cell: ({ client, registration }) => (
        <TwoLines first={client || t('client-gone')} second={registration.form.offering} />
      ),
    },
    {
      id: 'supplier',
      header: t('reg.supplier'),
      width: 'minmax(180px, 1.2fr)',
      sortable: true,
      cell: ({ supplier, distributor }) => (
        <TwoLines first={supplier || '–'} second={distributor && t('opp.with', { name: distributor })} />
      ),
    },
    {
      id: 'protected',
      header: t('reg.protected'),
      width: '116px',
      align: 'end',
      sortable: true,
      cell: ({ registration }) => <Protection registration={registration} />,
    },
    {
      id: 'age',
      header: t('reg.age'),
      width: '90px',
      align: 'end',
      sortable: true,
      cell: ({ registration }) => t('days', { count: daysInState(registration, at) }),
    },
  ]
  if (!rows) return null
  return (
    <Card pad={false} style={{ flex: 1, minHeight: 0 }}>
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
        <Group gap="xs" p="sm" wrap="nowrap">
          <TextInput
            ref={search}
            style={{ flex: 1, maxWidth: 340 }}
            aria-label={t('reg.search')}
            placeholder={t('reg.search')}
            leftSection={<IconSearch size={15} stroke={1.8} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Select
            aria-label={t('reg.which')}
            w={190}
            allowDeselect={false}
            value={which}
            onChange={(value) => setWhich(value ?? 'all')}
            data={Object.keys(statusGroups).map((name) => ({ value: name, label: t(`reg.group.${name}`) }))}
          />
          <span className="quiet" style={{ marginInlineStart: 'auto' }}>
            {t('reg.count', { count: lines.length })}
          </span>
        </Group>
        <DataGrid
          label={t('view.registrations')}
          columns={columns}
          count={lines.length}
          at={(index) => lines[index]}
          sort={sort}
          onSort={setSort}
          rowHeight={54}
          onOpen={(row) => go({ at: 'deals', registrationId: row.registration.id })}
          empty={
            words || which !== 'all' ? (
              <Empty words={t('reg.nothing')} />
            ) : (
              <Empty
                words={t('reg.empty')}
                action={t('register')}
                onAction={() => go({ at: 'deals', registering: true })}
              />
            )
          }
        />
      </div>
    </Card>
  )
}
