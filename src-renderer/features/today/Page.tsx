import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { useDay } from '#ui/use-day'
import { Figures } from './Figures'
import { GroupCard } from './GroupCard'
import { News } from './News'
import styles from './Today.module.css'
import { useRowKeys } from './use-row-keys'
import { useClientNames, useIsNew, useToday } from './use-today'

const shownNames = 300

/** What needs a person today, most binding first; each row is dealt with where it stands. */
export function Page() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const today = useDay(now)
  const read = useToday(today)
  const isNew = useIsNew()
  const rows = read?.flatMap((one) => one.matters) ?? []
  const names = useClientNames(rows.slice(0, shownNames).flatMap((matter) => matter.clientId ?? []))
  const list = useRowKeys()
  return (
    <Frame title={t('title')} aside={<span className="quiet">{format.day(today)}</span>}>
      {read && (
        <>
          <Figures today={today} />
          <News />
          {rows.length === 0 ? (
            <Nothing fresh={isNew === true} />
          ) : (
            <div ref={list} className={styles.groups}>
              {read.map((one) => (
                <GroupCard key={one.group} {...one} names={names ?? new Map()} today={today} />
              ))}
            </div>
          )}
        </>
      )}
    </Frame>
  )
}

/** An empty Today teaches a new book what will stand here, and tells an old one that all is well. */
function Nothing({ fresh }: { readonly fresh: boolean }) {
  const { t } = useTranslation('today')
  return (
    <Card>
      <div className={styles.nothing}>
        <p>{t(fresh ? 'empty.new' : 'empty.done')}</p>
        {fresh && (
          <div style={{ display: 'flex', gap: 8 }}>
            <Button onClick={() => go({ at: 'clients', creating: true })}>{t('empty.client')}</Button>
            <Button variant="default" onClick={() => go({ at: 'import' })}>
              {t('empty.import')}
            </Button>
            <Button variant="default" onClick={() => go({ at: 'settings', section: 'sample' })}>
              {t('empty.sample')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
