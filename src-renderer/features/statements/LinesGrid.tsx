import type { ReactNode } from 'react'
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
  const doubts = (line: StatementLine) => line.problems.map((one) => t(`problem-short.${one.kind}`)).join(', ')
  return [
    {
      id: 'standing',
      header: t('column.standing'),
      width: '96px',
      cell: (line) => (
        <Two
          first={<Badge tone={tones[line.standing]}>{t(`standing.${line.standing}`)}</Badge>}
          second={line.printed ? t('row-printed', line.printed) : t('row', { row: line.row })}
        />
      ),
    },
    {
      id: 'who',
      header: t('column.who'),
      width: 'minmax(120px, 1.5fr)',
      cell: (line) => (
        <Two
          first={line.customer || line.account || '–'}
          second={[line.supplier, line.account || line.order].filter(Boolean).join(' · ')}
        />
      ),
    },
    {
      id: 'month',
      header: t('column.month'),
      width: '76px',
      cell: (line) => (
        <Two first={line.usageMonth ? format.shortMonth(line.usageMonth) : '–'} second={format.shortDay(line.paidOn)} />
      ),
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: '92px',
      align: 'end',
      cell: (line) => (
        <Two
          first={<MoneyText amount={line.amount} strong {...(line.amount.minor < 0 && { tone: 'bad' as const })} />}
          second={line.billed ? t('of-billed', { amount: format.money(line.billed) }) : ''}
        />
      ),
    },
    {
      id: 'what',
      header: t('column.what'),
      width: 'minmax(96px, 1fr)',
      cell: (line) => (
        <Two
          first={line.product || t(`kind.${line.kind}`)}
          second={
            line.problems.length > 0 ? (
              <span style={{ color: 'var(--warn)' }}>{doubts(line)}</span>
            ) : line.product ? (
              t(`kind.${line.kind}`)
            ) : (
              ''
            )
          }
        />
      ),
    },
  ]
}

function Two({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <>
      <div className="clip">{first}</div>
      <div className="clip quiet" style={{ fontSize: 12.5 }}>
        {second}
      </div>
    </>
  )
}
