import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysInState } from '#domain/deals/states'
import { go } from '#session/place'
import { type Column, DataGrid, type Sort } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { ListCard } from '../ListCard'
import { StatusBadge } from '../StatusBadge'
import { TwoLines } from '../TwoLines'
import { Protection } from './Protection'
import { inOrder, statusGroups, withWords } from './registration-order'
import { useMoment } from './use-moment'
import { type RegistrationRow, useRegistrations } from './use-registrations'

/** Every registration with its state and what is left of its protection. */
export function Registrations() {
  const { t } = useTranslation('deals')
  const { at } = useMoment()
  const [which, setWhich] = useState('all')
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'status', descending: false })
  const rows = useRegistrations(statusGroups[which] ?? [])
  const lines = useMemo(() => inOrder(withWords(rows ?? [], words), sort), [rows, words, sort])
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
      cell: ({ client, opportunity, registration }) => (
        <TwoLines first={client || t('client-gone')} second={opportunity || registration.form.offering} />
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
    <ListCard
      search={t('reg.search')}
      words={words}
      onWords={setWords}
      whichLabel={t('reg.which')}
      which={which}
      onWhich={setWhich}
      choices={Object.keys(statusGroups).map((name) => ({ value: name, label: t(`reg.group.${name}`) }))}
      count={t('reg.count', { count: lines.length })}
    >
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
    </ListCard>
  )
}
