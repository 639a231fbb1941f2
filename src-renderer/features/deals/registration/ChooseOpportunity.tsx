import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openStages } from '#domain/deals/pipeline'
import type { ClientId } from '#domain/values/ids'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { Crumbs } from '../Crumbs'
import { matching } from '../pipeline/opportunity-order'
import { type PipelineRow, usePipeline } from '../pipeline/use-pipeline'

/** A registration belongs to an opportunity: pick one, or make it. */
export function ChooseOpportunity({ forClient }: { readonly forClient?: ClientId }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const rows = usePipeline(openStages)
  const lines = useMemo(() => {
    const mine = (rows ?? []).filter((row) => !forClient || row.opportunity.clientId === forClient)
    return matching(mine, words)
  }, [rows, words, forClient])
  const columns: readonly Column<PipelineRow>[] = [
    {
      id: 'client',
      header: t('list.client'),
      width: 'minmax(160px, 1.4fr)',
      cell: (row) => <strong style={{ fontWeight: 600 }}>{row.clientName || t('client-gone')}</strong>,
    },
    { id: 'name', header: t('list.name'), width: 'minmax(160px, 2fr)', cell: (row) => row.opportunity.name },
    { id: 'stage', header: t('list.stage'), width: '110px', cell: (row) => t(`stage.${row.opportunity.stage}`) },
    {
      id: 'mrc',
      header: t('list.mrc'),
      width: '130px',
      align: 'end',
      cell: ({ opportunity: { mrc } }) => (mrc ? format.money(mrc) : '–'),
    },
  ]
  if (!rows) return null
  const create = () => go({ at: 'deals', creating: true, ...(forClient && { forClient }) })
  const choose = ({ opportunity }: PipelineRow) => go({ at: 'deals', registering: true, opportunityId: opportunity.id })
  const hear = (event: KeyboardEvent) => {
    const [first] = lines
    if (event.key === 'Enter' && first) choose(first)
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }
  return (
    <Frame
      title={t('register')}
      scroll={false}
      crumb={<Crumbs />}
      actions={
        <Button variant="default" onClick={create}>
          {t('new-opportunity')}
        </Button>
      }
    >
      <Card pad={false} title={t('choose.title')} style={{ flex: 1, minHeight: 0 }}>
        <div ref={list} style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
          <TextInput
            m="sm"
            maw={340}
            aria-label={t('list.search')}
            placeholder={t('list.search')}
            leftSection={<IconSearch size={15} stroke={1.8} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={hear}
            autoFocus
          />
          <DataGrid
            label={t('choose.title')}
            columns={columns}
            count={lines.length}
            at={(index) => lines[index]}
            onOpen={choose}
            empty={<Empty words={t('choose.none')} action={t('new-opportunity')} onAction={create} />}
          />
        </div>
      </Card>
    </Frame>
  )
}
