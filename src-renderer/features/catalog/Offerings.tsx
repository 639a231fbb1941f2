import { Button, Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { memo, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hasOfferings, livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { Offering } from '#domain/catalog/catalog'
import { go, type Place } from '#session/place'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { useKeys } from '#ui/keys'
import styles from './Catalog.module.css'
import { Filters } from './Filters'
import { Frame } from './Frame'
import { OfferingPane } from './OfferingPane'
import { useColumns } from './offering-columns'
import { SearchInput } from './SearchInput'
import { useCatalog } from './use-catalog'
import { type FoundOfferings, useFound } from './use-found'

/** Everything that can be sold, found in words; the chosen one stands beside the list. */
export function Offerings({ place }: { readonly place: Place & { readonly at: 'catalog' } }) {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  const { words, filters, shown, chosen, setWords, show, choose } = useCatalog()
  const any = useLive(hasOfferings, [])
  const suppliers = useLive(livingSuppliers, [])
  const names = useMemo(() => new Map((suppliers ?? []).map((one) => [one.id as string, one.name])), [suppliers])
  const { found, at } = useFound({ words, ...filters })
  const wide = useMediaQuery('(min-width: 1240px)') ?? true
  const columns = useColumns(names, wide && shown === null ? 'wide' : wide ? 'beside' : 'narrow')
  useEffect(() => {
    if (place.offeringId) show(place.offeringId)
    if (place.words !== undefined) setWords(place.words)
  }, [place, show, setWords])
  useKeys({
    x: () => shown && choose(shown),
    Escape: () => show(null),
  })
  if (any === false && words === '')
    return (
      <Frame view="offerings">
        <Teach />
      </Frame>
    )
  return (
    <Frame view="offerings">
      <div className={styles.tools}>
        <SearchInput
          name="offerings"
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={words}
          onChange={setWords}
        />
        <Filters counts={found?.counts} names={names} />
        <span className={styles.count} role="status">
          {found ? t('search.found', { count: found.total, formatted: format.number(found.total) }) : ''}
        </span>
      </div>
      <div className={shown ? `${styles.split} ${styles.beside}` : styles.split}>
        <section className={`card ${styles.list}`} data-found={found?.words}>
          {found?.match === 'some' && found.total > 0 && <div className={styles.note}>{t('search.some')}</div>}
          {found?.current === false && <div className={styles.note}>{t('search.settling')}</div>}
          {found ? <FoundList columns={columns} found={found} at={at} /> : <Reading />}
          {chosen.length > 0 && <CompareBar count={chosen.length} />}
        </section>
        {shown && <OfferingPane key={shown} offeringId={shown} names={names} />}
      </div>
    </Frame>
  )
}

type ListProps = {
  readonly columns: readonly Column<Offering>[]
  readonly found: FoundOfferings
  readonly at: (index: number) => Offering | undefined
}

/** Drawn when the answer is there and not with every letter. */
const FoundList = memo(function FoundList({ columns, found, at }: ListProps) {
  const { t } = useTranslation('catalog')
  const { show, reset } = useCatalog.getState()
  return (
    <DataGrid
      answers={found.key}
      label={t('list.label')}
      columns={columns}
      count={found.total}
      at={at}
      rowHeight={48}
      onOpen={(row) => show(row.id)}
      onActive={(row) => useCatalog.getState().shown && show(row.id)}
      empty={<Empty words={t('search.none')} action={t('search.reset')} onAction={reset} />}
    />
  )
})

function CompareBar({ count }: { readonly count: number }) {
  const { t } = useTranslation('catalog')
  const chooseNone = useCatalog((state) => state.chooseNone)
  return (
    <div className={styles.bar}>
      <span style={{ flex: 1 }} role="status">
        {t('compare.chosen', { count })}
      </span>
      <Button size="xs" variant="subtle" onClick={chooseNone}>
        {t('compare.clear')}
      </Button>
      <Button size="xs" disabled={count < 2} onClick={() => go({ at: 'catalog', view: 'compare' })}>
        {t('compare.open')}
      </Button>
    </div>
  )
}

/** Only seen while a catalog is laid out for the first time. */
function Reading() {
  const { t } = useTranslation('catalog')
  return (
    <div className={styles.part} role="status" style={{ justifyItems: 'center', paddingBlock: 48 }}>
      <Loader size="sm" aria-hidden />
      <span className="quiet">{t('search.reading')}</span>
    </div>
  )
}

function Teach() {
  const { t } = useTranslation('catalog')
  return (
    <section className={`card ${styles.list}`}>
      <Empty
        words={t('empty.offerings')}
        action={t('empty.create')}
        onAction={() => go({ at: 'catalog', creating: 'offering' })}
      />
      <div style={{ display: 'flex', gap: 8, justifyContent: 'center', paddingBlockEnd: 32, marginBlockStart: -28 }}>
        <Button variant="subtle" onClick={() => go({ at: 'import', kind: 'offerings' })}>
          {t('empty.import')}
        </Button>
        <Button variant="subtle" onClick={() => go({ at: 'settings', section: 'sample' })}>
          {t('empty.sample')}
        </Button>
      </div>
    </section>
  )
}
