import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteKind } from '#domain/clients/client'
import { type TimelineEntry, timelineOf } from '#domain/clients/timeline'
import { dayAt, type Month, monthOf } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import { writeNote } from './commands'
import { Entry } from './Entry'
import type { Whole } from './use-client'

const kinds = ['note', 'call', 'email', 'meeting'] as const
const firstShown = 60

/** What was said and what happened, newest first, with a place to write above it. */
export function Timeline({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const [shown, setShown] = useState(firstShown)
  const entries = timelineOf(whole.client, whole, now(), whole.nameOf)
  return (
    <div className={styles.stack}>
      <Write clientId={whole.client.id} />
      <Card pad={false}>
        {byMonth(entries.slice(0, shown)).map(({ month, entries: mine }) => (
          <section key={month} aria-label={format.month(month)}>
            <h2 className={styles.month}>{format.month(month)}</h2>
            {mine.map((entry) => (
              <Entry key={'note' in entry ? entry.note.id : `${entry.what}-${entry.id}`} entry={entry} whole={whole} />
            ))}
          </section>
        ))}
        {entries.length > shown && (
          <Button variant="subtle" m="sm" onClick={() => setShown(shown + firstShown)}>
            {t('timeline.more')}
          </Button>
        )}
      </Card>
    </div>
  )
}

function Write({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('clients')
  const [kind, setKind] = useState<NoteKind>('call')
  const [text, setText] = useState('')
  const keep = async () => {
    const said = text.trim()
    if (said === '') return
    setText('')
    await writeNote(clientId, kind, said)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
  }
  return (
    <Card>
      <Textarea
        aria-label={t('timeline.write')}
        placeholder={t('timeline.hint')}
        value={text}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={hear}
      />
      <div style={{ display: 'flex', gap: 12, marginBlockStart: 10, alignItems: 'center' }}>
        <SegmentedControl
          aria-label={t('timeline.kind')}
          data={kinds.map((value) => ({ value, label: t(`note-kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value as NoteKind)}
        />
        <Button style={{ marginInlineStart: 'auto' }} disabled={text.trim() === ''} onClick={() => void keep()}>
          {t('timeline.keep')}
        </Button>
      </div>
    </Card>
  )
}

function byMonth(entries: readonly TimelineEntry[]) {
  const months = new Map<Month, TimelineEntry[]>()
  for (const entry of entries) {
    const month = monthOf(dayAt(entry.at))
    const mine = months.get(month)
    if (mine) mine.push(entry)
    else months.set(month, [entry])
  }
  return [...months].map(([month, mine]) => ({ month, entries: mine }))
}
