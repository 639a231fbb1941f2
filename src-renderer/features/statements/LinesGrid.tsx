import { useTranslation } from 'react-i18next'
import type { StatementLine } from '#domain/statements/statement'
import { Badge, type Tone } from '#ui/Badge'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { useStatements } from './store'
import { useLines } from './use-lines'

const tones: Readonly<Record<StatementLine['standing'], Tone>> = {
  matched: 'good',
  open: 'warn',
  covered: 'plain',
  'not-mine': 'plain',
}

/** The lines as they were read, each with what it will be in the book. */
export function LinesGrid() {
  const { t } = useTranslation('statements')
  const { filter, version } = useStatements()
  const { total, at } = useLines(filter, version)
  const columns = useColumns()
  return (
    <DataGrid
      label={t('lines')}
      columns={columns}
      count={total}
      at={at}
      rowHeight={52}
      answers={`${filter} ${String(version)}`}
      empty={<Empty words={t('lines-empty')} />}
    />
  )
}

function useColumns(): readonly Column<StatementLine>[] {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const two = (strong: string, quiet: string) => (
    <div style={{ minWidth: 0 }}>
      <div className="clip">{strong || '–'}</div>
      <div className="clip quiet" style={{ fontSize: 12.5 }}>
        {quiet || '–'}
      </div>
    </div>
  )
  return [
    {
      id: 'standing',
      header: t('column.standing'),
      width: '104px',
      cell: (line) => (
        <div>
          <Badge tone={tones[line.standing]}>{t(`standing.${line.standing}`)}</Badge>
          <div className="quiet clip" style={{ fontSize: 12.5 }}>
            {t('row', { row: line.row })}
          </div>
        </div>
      ),
    },
    {
      id: 'who',
      header: t('column.who'),
      width: 'minmax(140px, 1.4fr)',
      cell: (line) =>
        two(line.customer || line.account, [line.supplier, line.account || line.order].filter(Boolean).join(' · ')),
    },
    {
      id: 'what',
      header: t('column.what'),
      width: 'minmax(110px, 1fr)',
      cell: (line) => two(line.product, t(`kind.${line.kind}`)),
    },
    {
      id: 'month',
      header: t('column.month'),
      width: '92px',
      cell: (line) => two(line.usageMonth ? format.shortMonth(line.usageMonth) : '', format.shortDay(line.paidOn)),
    },
    {
      id: 'billed',
      header: t('column.billed'),
      width: '92px',
      align: 'end',
      cell: (line) => <MoneyText amount={line.billed} tone="quiet" />,
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: '92px',
      align: 'end',
      cell: (line) => (
        <MoneyText amount={line.amount} strong {...(line.amount.minor < 0 && { tone: 'bad' as const })} />
      ),
    },
    {
      id: 'problems',
      header: t('column.problems'),
      width: 'minmax(110px, 1fr)',
      cell: (line) => (
        <span className="clip" style={{ color: 'var(--warn)', fontSize: 12.5 }}>
          {line.problems.map((one) => t(`problem-short.${one.kind}`)).join(', ')}
        </span>
      ),
    },
  ]
}
