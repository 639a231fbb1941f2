import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysInStage, nudgeOf, openStages } from '#domain/deals/pipeline'
import { type Stage, stages } from '#domain/quotes/quote'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { type Column, DataGrid, type Sort } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { ListCard } from '../ListCard'
import { useMoment } from '../registration/use-moment'
import { TwoLines } from '../TwoLines'
import { matching, sorted } from './opportunity-order'
import { type PipelineRow, usePipeline } from './use-pipeline'

const shown: Readonly<Record<string, readonly Stage[]>> = {
  open: openStages,
  ...Object.fromEntries(stages.map((stage) => [stage, [stage]])),
  all: stages,
}

/** The same opportunities as lines: for sorting, searching and the closed ones of all years. */
export function OpportunityList() {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { at, today } = useMoment()
  const [which, setWhich] = useState('open')
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'close', descending: false })
  const rows = usePipeline(shown[which] ?? openStages)
  const lines = useMemo(() => sorted(matching(rows ?? [], words), sort), [rows, words, sort])
  const columns: readonly Column<PipelineRow>[] = [
    {
      id: 'client',
      header: t('list.client'),
      width: 'minmax(140px, 1.5fr)',
      sortable: true,
      cell: (row) => <TwoLines first={row.clientName || t('client-gone')} second={row.opportunity.name} />,
    },
    {
      id: 'stage',
      header: t('list.stage'),
      width: '76px',
      sortable: true,
      cell: (row) => t(`stage.${row.opportunity.stage}`),
    },
    {
      id: 'mrc',
      header: t('list.mrc'),
      width: '120px',
      align: 'end',
      sortable: true,
      cell: ({ opportunity: { mrc } }) => (mrc ? format.money(mrc) : '–'),
    },
    {
      id: 'close',
      header: t('list.close'),
      width: '98px',
      align: 'end',
      sortable: true,
      cell: ({ opportunity: { closedOn, expectedCloseOn } }) => {
        const day = closedOn ?? expectedCloseOn
        return day ? format.day(day) : '–'
      },
    },
    {
      id: 'age',
      header: t('list.age'),
      width: '66px',
      align: 'end',
      sortable: true,
      cell: (row) => t('days', { count: daysInStage(row.opportunity, at) }),
    },
    {
      id: 'next',
      header: t('list.next'),
      width: 'minmax(126px, 1.4fr)',
      cell: ({ opportunity }) => {
        const nudge = nudgeOf(opportunity, at, today)
        return (
          <span style={{ display: 'grid', justifyItems: 'start', minWidth: 0 }}>
            <span className="clip" style={{ maxWidth: '100%' }}>
              {opportunity.nextStep || opportunity.closeReason}
            </span>
            {nudge && <Badge tone={nudge === 'no-next-step' ? 'plain' : 'warn'}>{t(`nudge.${nudge}`)}</Badge>}
          </span>
        )
      },
    },
  ]
  if (!rows) return null
  return (
    <ListCard
      search={t('list.search')}
      words={words}
      onWords={setWords}
      whichLabel={t('list.which')}
      which={which}
      onWhich={setWhich}
      choices={Object.keys(shown).map((name) => ({
        value: name,
        label: name === 'open' || name === 'all' ? t(`list.${name}`) : t(`stage.${name}`),
      }))}
      count={t('list.count', { count: lines.length })}
    >
      <DataGrid
        label={t('view.list')}
        columns={columns}
        count={lines.length}
        at={(index) => lines[index]}
        sort={sort}
        onSort={setSort}
        rowHeight={54}
        onOpen={(row) => go({ at: 'deals', opportunityId: row.opportunity.id })}
        empty={
          <Empty
            words={t(words || which !== 'open' ? 'list.nothing' : 'board.empty')}
            {...(!words &&
              which === 'open' && {
                action: t('new-opportunity'),
                onAction: () => go({ at: 'deals', view: 'list', creating: true }),
              })}
          />
        }
      />
    </ListCard>
  )
}
