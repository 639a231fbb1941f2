import { Switch, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import { Notice } from '#ui/Notice'
import { Columns } from './Columns'
import { note } from './commands'
import { Differences } from './Differences'
import { LinesGrid } from './LinesGrid'
import { PreviewFigures } from './PreviewFigures'
import { Problems } from './Problems'
import { StatementFacts } from './StatementFacts'
import styles from './Statements.module.css'
import { blockedBy } from './save'
import { type Draft, useStatements } from './store'
import { Totals } from './Totals'

const panel = { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } as const

/** What the statement says, line by line, against the book and against its own totals; nothing is saved yet. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const [tab, setTab] = useState<string | null>(draft.changes.length > 0 ? 'columns' : 'lines')
  const { changed, gone, problems } = draft.placed
  const differences = changed.length + gone.length
  const troubles = problems.length + (draft.read.leftOut.length > 0 ? 1 : 0)
  return (
    <>
      <Notices draft={draft} />
      <PreviewFigures draft={draft} onPick={() => setTab('lines')} />
      <div className={styles.preview}>
        <Tabs value={tab} onChange={setTab} className={styles.panel} styles={{ panel }} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="lines">{t('tabs.lines')}</Tabs.Tab>
            <Tabs.Tab value="columns">
              {draft.changes.length > 0
                ? t('tabs.columns-changed', { number: draft.changes.length })
                : t('tabs.columns')}
            </Tabs.Tab>
            <Tabs.Tab value="problems">{t('tabs.problems', { number: troubles })}</Tabs.Tab>
            {differences > 0 && (
              <Tabs.Tab value="differences">{t('tabs.differences', { number: differences })}</Tabs.Tab>
            )}
          </Tabs.List>
          <Tabs.Panel value="lines">
            <LinesGrid />
          </Tabs.Panel>
          <Tabs.Panel value="columns">
            <Columns draft={draft} />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <Problems draft={draft} />
          </Tabs.Panel>
          <Tabs.Panel value="differences">
            <Differences draft={draft} />
          </Tabs.Panel>
        </Tabs>
        <aside className={`${styles.scrolling} ${styles.stack}`} aria-label={t('facts.title')}>
          <StatementFacts draft={draft} />
          <Totals draft={draft} />
        </aside>
      </div>
    </>
  )
}

/** What stands in the way of saving, and what should be known before. */
function Notices({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { trouble, bad } = useStatements()
  const blocked = blockedBy(draft)
  const unread = draft.read.leftOut.length
  const blank = draft.opened.facts.blankPages
  return (
    <>
      {(trouble || bad) && (
        <Notice tone={trouble === 'stopped' ? 'info' : 'bad'}>{t(`trouble.${trouble || 'failed'}`)}</Notice>
      )}
      {blocked === 'seen' && (
        <Notice tone="warn" title={t('seen.title', { at: format.moment(draft.seenAt) })}>
          {t('seen.words')}
        </Notice>
      )}
      {blocked === 'no-payer' && <Notice tone="warn">{t('blocked.no-payer')}</Notice>}
      {blocked === 'no-lines' && <Notice tone="warn">{t('blocked.no-lines')}</Notice>}
      {blank.length > 0 && (
        <Notice tone="warn">{t('blank-pages', { count: blank.length, pages: blank.join(', ') })}</Notice>
      )}
      {unread > 0 && (
        <Notice tone="warn" title={t('unread.title', { count: unread })}>
          <Text size="sm">{t('unread.words')}</Text>
          <Switch
            mt="xs"
            label={t('unread.good-only')}
            checked={draft.goodOnly}
            onChange={(event) => note({ goodOnly: event.currentTarget.checked })}
          />
        </Notice>
      )}
      {draft.closed.length > 0 && (
        <Notice tone="warn">
          {t('closed', { months: draft.closed.map((month) => format.month(month)).join(', ') })}
          <Switch
            mt="xs"
            label={t('into-closed')}
            checked={draft.intoClosed}
            onChange={(event) => note({ intoClosed: event.currentTarget.checked })}
          />
        </Notice>
      )}
    </>
  )
}
