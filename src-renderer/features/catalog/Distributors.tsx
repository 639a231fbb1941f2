import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { livingDistributors } from '#db/catalog'
import { useLive } from '#db/live'
import type { Distributor } from '#domain/catalog/catalog'
import { go } from '#session/place'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import styles from './Catalog.module.css'
import { Frame } from './Frame'
import { SearchInput } from './SearchInput'
import { useNamed } from './use-named'

export function Distributors() {
  const { t } = useTranslation('catalog')
  const distributors = useLive(livingDistributors, [])
  const { words, setWords, found } = useNamed(distributors)
  const columns = useMemo<readonly Column<Distributor>[]>(
    () => [
      {
        id: 'name',
        header: t('list.distributor'),
        width: 'minmax(160px, 2fr)',
        cell: (row) => <span style={{ fontWeight: 500 }}>{row.name}</span>,
      },
      {
        id: 'contact',
        header: t('list.contact'),
        width: 'minmax(160px, 2fr)',
        cell: (row) => <span className="quiet">{[row.contactName, row.contactEmail].filter(Boolean).join(', ')}</span>,
      },
      {
        id: 'protection',
        header: t('list.protection'),
        width: '140px',
        align: 'end',
        cell: ({ protectionDays: days }) =>
          days === null ? (
            <span className="quiet">{t('distributor.days-none')}</span>
          ) : (
            t('distributor.days', { count: days })
          ),
      },
    ],
    [t],
  )
  if (!distributors) return <Frame view="distributors">{null}</Frame>
  return (
    <Frame view="distributors">
      {distributors.length > 8 && (
        <div className={styles.tools}>
          <SearchInput name="distributors" label={t('list.distributors')} value={words} onChange={setWords} />
        </div>
      )}
      <section className={`card ${styles.list}`} style={{ flex: 1 }}>
        <DataGrid
          label={t('list.distributors')}
          columns={columns}
          count={found.length}
          at={(index) => found[index]}
          onOpen={(row) => go({ at: 'catalog', view: 'distributors', distributorId: row.id })}
          empty={
            distributors.length === 0 ? (
              <Empty
                words={t('empty.distributors')}
                action={t('new.distributor')}
                onAction={() => go({ at: 'catalog', view: 'distributors', creating: 'distributor' })}
              />
            ) : (
              <Empty words={t('search.none')} action={t('search.clear')} onAction={() => setWords('')} />
            )
          }
        />
      </section>
    </Frame>
  )
}
