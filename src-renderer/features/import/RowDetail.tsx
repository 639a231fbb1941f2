import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import type { PreviewRow } from '#workers/import-messages'
import { Bulk } from './Bulk'
import { choose } from './commands'
import styles from './Import.module.css'
import { outcomeTones } from './RowsGrid'
import { problemWords } from './words'

const severityTones = { refused: 'bad', warning: 'warn', note: 'plain' } as const

/** Why the row does what it does, what is wrong in it, who it may be, and another choice. */
export function RowDetail({ row }: { readonly row: PreviewRow | null }) {
  const { t } = useTranslation('import')
  const { t: ui } = useTranslation('ui')
  const reasonWords = (reason: PreviewRow['plan']['twins'][number]['reasons'][number]) =>
    'word' in reason
      ? ui(`match.${reason.why}`, { word: reason.word })
      : t(`twin.${reason.why}`, { defaultValue: ui(`match.${reason.why}`) })
  return (
    <aside className={`${styles.scrolling} ${styles.stack}`} aria-label={t('detail.label')}>
      {row && (
        <Card
          title={t('detail.row', { number: row.number })}
          action={<Badge tone={outcomeTones[row.plan.outcome]}>{t(`outcome.${row.plan.outcome}`)}</Badge>}
        >
          <div className={styles.stack}>
            <Text size="sm">{t(`why.${row.plan.why}`)}</Text>
            {row.plan.twins.map((twin, at) => (
              <div key={JSON.stringify(twin.of)}>
                <Text size="sm" fw={600}>
                  {'row' in twin.of
                    ? t('detail.same-file', { name: row.twinNames[at] ?? '' })
                    : t('detail.in-book', { name: row.twinNames[at] ?? '' })}
                </Text>
                <Text size="sm" c="dimmed">
                  {twin.reasons.map(reasonWords).join('. ')}
                </Text>
                <Button
                  mt={4}
                  size="compact-sm"
                  variant="default"
                  disabled={row.plan.outcome === 'refuse'}
                  onClick={() => void choose({ merge: twin.of }, [row.at])}
                >
                  {t('choice.merge-into', { name: row.twinNames[at] ?? '' })}
                </Button>
              </div>
            ))}
            {row.plan.outcome !== 'refuse' && (
              <Group gap="xs">
                {row.plan.outcome !== 'create' && (
                  <Button size="compact-sm" variant="default" onClick={() => void choose('create', [row.at])}>
                    {t('choice.create')}
                  </Button>
                )}
                {row.plan.outcome !== 'skip' && (
                  <Button size="compact-sm" variant="default" onClick={() => void choose('skip', [row.at])}>
                    {t('choice.skip')}
                  </Button>
                )}
                {row.plan.why === 'chosen' && (
                  <Button size="compact-sm" variant="subtle" onClick={() => void choose(null, [row.at])}>
                    {t('choice.usual')}
                  </Button>
                )}
              </Group>
            )}
            {row.plan.problems.length > 0 && (
              <ul className={styles.list}>
                {row.plan.problems.map((one, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: problems of a row have no names
                  <li key={at}>
                    <Badge tone={severityTones[one.severity]}>{t(`severity.${one.severity}`)}</Badge>{' '}
                    <Text component="span" size="sm">
                      {problemWords(t, one)}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Card>
      )}
      <Bulk />
    </aside>
  )
}
