import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteStatus } from '#domain/quotes/quote'
import { statusOn } from '#domain/quotes/status'
import { dayAt } from '#domain/values/dates'
import { fold } from '#domain/values/text'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { type Column, DataGrid, type Sort } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { useKeys } from '#ui/keys'
import { MoneyText } from '#ui/MoneyText'
import { Page as Frame } from '#ui/Page'
import { bestTotal } from './compare/best'
import { QuoteBadge } from './QuoteBadge'
import styles from './Quotes.module.css'
import { type QuoteRow, useQuoteRows } from './use-quotes'

const filters = ['all', 'draft', 'presented', 'accepted', 'declined', 'expired', 'superseded'] as const
type Filter = (typeof filters)[number]

/** Every quote by number, client, state and what its best complete option costs. */
export function QuoteList() {
  const { t } = useTranslation('quotes')
  const rows = useQuoteRows()
  const search = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [sort, setSort] = useState<Sort>({ by: 'number', descending: true })
  const today = dayAt(now())
  const shown = useMemo(() => {
    const folded = fold(words)
    const found = (rows ?? []).filter((row) => {
      const status = filter === 'all' || statusOn(row.quote, today) === filter
      return status && fold(`${row.quote.number} ${row.quote.title} ${row.clientName}`).includes(folded)
    })
    const order = found.sort(orders[sort.by] ?? orders.number)
    return sort.descending ? order.reverse() : order
  }, [rows, words, filter, sort, today])
  const columns = useColumns()
  const create = () => go({ at: 'quotes', creating: true })
  useKeys({ n: create, '/': () => search.current?.focus() })
  const counts = useMemo(() => countByStatus(rows ?? [], (row) => statusOn(row.quote, today)), [rows, today])
  return (
    <Frame
      title={t('title')}
      scroll={false}
      actions={
        <>
          <TextInput
            ref={search}
            aria-label={t('list.search')}
            placeholder={t('list.search')}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            w={260}
          />
          <Button leftSection={<IconPlus size={16} />} onClick={create}>
            {t('list.new')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        className={styles.filters ?? ''}
        size="xs"
        aria-label={t('list.status')}
        value={filter}
        onChange={(value) => setFilter(value as Filter)}
        data={filters.map((value) => ({
          value,
          label: filterName(value, counts[value] ?? 0, t),
        }))}
      />
      {rows?.length === 0 && (
        <div className="card">
          <Empty words={t('list.empty')} action={t('list.new')} onAction={create} />
        </div>
      )}
      {rows && rows.length > 0 && (
        <div className={`card ${styles.list}`}>
          <DataGrid
            label={t('title')}
            columns={columns}
            count={shown.length}
            at={(index) => shown[index]}
            sort={sort}
            onSort={setSort}
            onOpen={({ quote }) => go({ at: 'quotes', quoteId: quote.id })}
            empty={<Empty words={t('list.none')} />}
          />
        </div>
      )}
    </Frame>
  )
}

function filterName(filter: Filter, count: number, t: TFunction<'quotes'>): string {
  if (filter === 'all') return t('list.all')
  const name = t(`status.${filter}`)
  return count === 0 ? name : t('list.with-count', { name, count })
}

function useColumns(): readonly Column<QuoteRow>[] {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  return [
    { id: 'number', header: t('list.number'), width: '90px', sortable: true, cell: ({ quote }) => quote.number },
    {
      id: 'client',
      header: t('list.client'),
      width: 'minmax(100px, 2fr)',
      sortable: true,
      cell: ({ clientName }) => <b className={styles.name}>{clientName}</b>,
    },
    {
      id: 'title',
      header: t('list.title'),
      width: 'minmax(90px, 3fr)',
      sortable: true,
      cell: ({ quote }) => quote.title,
    },
    {
      id: 'status',
      header: t('list.status'),
      width: '96px',
      sortable: true,
      cell: ({ quote }) => <QuoteBadge quote={quote} />,
    },
    {
      id: 'options',
      header: t('list.options'),
      width: '74px',
      align: 'end',
      sortable: true,
      cell: ({ quote }) => quote.options.length,
    },
    {
      id: 'best',
      header: t('list.best'),
      width: '108px',
      align: 'end',
      sortable: true,
      cell: ({ quote }) => <MoneyText amount={bestTotal(quote)} />,
    },
    {
      id: 'valid',
      header: t('list.valid'),
      width: '96px',
      align: 'end',
      sortable: true,
      cell: ({ quote }) => (quote.validUntil ? format.day(quote.validUntil) : '–'),
    },
  ]
}

type Order = (a: QuoteRow, b: QuoteRow) => number
const text =
  (of: (row: QuoteRow) => string): Order =>
  (a, b) =>
    of(a).localeCompare(of(b))

/** Amounts in different currencies are not compared: they stand in the order of their currencies first. */
const byBest: Order = (a, b) => {
  const [one, two] = [bestTotal(a.quote), bestTotal(b.quote)]
  if (!one || !two) return one ? 1 : two ? -1 : 0
  return one.currency.localeCompare(two.currency) || one.minor - two.minor
}
const orders: Readonly<Record<string, Order>> & { readonly number: Order } = {
  number: text(({ quote }) => quote.number),
  client: text(({ clientName }) => clientName),
  title: text(({ quote }) => quote.title),
  status: text(({ quote }) => quote.status),
  options: (a, b) => a.quote.options.length - b.quote.options.length,
  best: byBest,
  valid: text(({ quote }) => quote.validUntil ?? '9999'),
}

function countByStatus(rows: readonly QuoteRow[], statusOf: (row: QuoteRow) => QuoteStatus) {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[statusOf(row)] = (counts[statusOf(row)] ?? 0) + 1
  return counts
}
