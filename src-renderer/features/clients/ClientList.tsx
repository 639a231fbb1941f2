import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { clientSorts, everything, sortedBy } from '#domain/clients/list-query'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { useKeys } from '#ui/keys'
import { Page as Frame } from '#ui/Page'
import styles from './Clients.module.css'
import { useColumns } from './columns'
import { FirstClient } from './FirstClient'
import { ListTools } from './ListTools'
import { useClientList } from './list-store'
import { useLines } from './use-lines'

/** Every client at hand: search as you type, filters, views, order; J/K and Enter, N for a new one, / to search. */
export function ClientList() {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const { query, ask, pick, stoodAt, stand } = useClientList()
  const lines = useLines(query)
  const columns = useColumns()
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const create = () => go({ at: 'clients', creating: true })
  useKeys({ n: create, '/': () => search.current?.focus() })
  const { count, total } = lines
  const [leading] = query.sorts
  const openFirst = () => {
    const first = lines.at(0)
    if (first) go({ at: 'clients', clientId: first.client.id })
  }
  const intoGrid = () => grid.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  const shown = count !== undefined && total !== undefined
  return (
    <Frame
      title={t('title')}
      scroll={false}
      aside={
        shown && (
          <Badge>
            {count === total
              ? format.number(total)
              : t('list.of', { count: format.number(count), total: format.number(total) })}
          </Badge>
        )
      }
      actions={
        <>
          <Button variant="default" onClick={() => go({ at: 'import', kind: 'clients' })}>
            {t('list.import')}
          </Button>
          <Button onClick={create}>{t('new.open')}</Button>
        </>
      }
    >
      {lines.nothing ? (
        <FirstClient onCreate={create} />
      ) : (
        <>
          <ListTools search={search} choices={lines.choices} onEnter={openFirst} onDown={intoGrid} />
          <div className={`card ${styles.list}`} ref={grid}>
            {count !== undefined && (
              <DataGrid
                label={t('title')}
                columns={columns}
                count={count}
                at={lines.at}
                startAt={stoodAt}
                {...(leading && { sort: leading })}
                onSort={({ by, descending }) => {
                  const sort = clientSorts.find((one) => one === by)
                  if (sort) ask(sortedBy(query, sort, descending))
                }}
                onActive={(_, index) => stand(index)}
                onOpen={({ client }) => go({ at: 'clients', clientId: client.id })}
                empty={
                  <Empty words={t('list.none')} action={t('list.clear')} onAction={() => pick(everything, null)} />
                }
              />
            )}
          </div>
        </>
      )}
    </Frame>
  )
}
