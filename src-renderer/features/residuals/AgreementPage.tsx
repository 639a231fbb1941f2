import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreement } from '#domain/commissions/agreement'
import { overlapsIn } from '#domain/commissions/rule-check'
import { gapsIn, lineOf } from '#domain/commissions/versions'
import { addDays, type Day } from '#domain/values/dates'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { useScopeWords } from './agreement-columns'
import { endOn, removeAgreement } from './commands'
import { nextVersion, useDraft } from './draft'
import styles from './Residuals.module.css'
import { TestBench } from './TestBench'
import type { AgreementBook } from './use-agreements'
import { useTermsLines } from './use-terms-words'
import { VersionDiff } from './VersionDiff'

type Props = { readonly book: AgreementBook; readonly agreement: Agreement; readonly today: Day }

/** One agreement with every version it had; a change is a new version from a day, never a new past. */
export function AgreementPage({ book, agreement, today }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const { open, begin } = useDraft()
  const scope = useScopeWords(book)
  const terms = useTermsLines()
  const [refusal, setRefusal] = useState(false)
  const line = lineOf(agreement, book.agreements)
  const gaps = gapsIn(line)
  const overlaps = overlapsIn(line)
  const remove = async () => {
    await removeAgreement(agreement)
    open(line.find((one) => one.id !== agreement.id)?.id ?? null)
  }
  return (
    <Frame
      title={agreement.name}
      crumb={
        <UnstyledButton className={styles.link} style={{ fontSize: 12 }} onClick={() => open(null)}>
          {t('views.agreements')}
        </UnstyledButton>
      }
      aside={<Badge>{t('version', { version: agreement.version })}</Badge>}
      actions={
        <>
          <Button variant="subtle" color="red" onClick={remove}>
            {t('agreement.delete')}
          </Button>
          <Button onClick={() => begin(nextVersion(line.at(-1) ?? agreement, today))}>{t('agreement.change')}</Button>
        </>
      }
    >
      <div className={styles.beside} style={{ flex: 'none' }}>
        <div style={{ display: 'grid', gap: 16, minInlineSize: 0, alignContent: 'start' }}>
          <Card title={scope(agreement)}>
            <ul className={styles.effects} style={{ fontSize: 15, lineHeight: '24px' }}>
              {terms(agreement).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            {agreement.notes && <p className="quiet">{agreement.notes}</p>}
            <DayInput
              label={t('agreement.ends')}
              description={t('agreement.ends-hint')}
              value={agreement.to}
              w={240}
              mt="md"
              error={refusal ? t('refused.ends-before-start', { day: format.day(agreement.from) }) : undefined}
              onCommit={async (day) => setRefusal(!(await endOn(agreement, day)).ok)}
            />
          </Card>
          <Card title={t('agreement.versions')} pad={false}>
            <ol className={styles.versions} reversed>
              {line.toReversed().map((one) => (
                <li key={one.id} aria-current={one.id === agreement.id ? 'true' : undefined}>
                  <Badge tone={one.id === agreement.id ? 'good' : 'plain'}>
                    {t('version', { version: one.version })}
                  </Badge>
                  <UnstyledButton style={{ flex: 1, minInlineSize: 0 }} onClick={() => open(one.id)}>
                    <div>
                      {one.to
                        ? t('agreement.from-to', { from: format.day(one.from), to: format.day(addDays(one.to, -1)) })
                        : t('agreement.from-on', { from: format.day(one.from) })}
                    </div>
                    <VersionDiff version={one} before={line[line.indexOf(one) - 1] ?? null} />
                  </UnstyledButton>
                </li>
              ))}
            </ol>
            {overlaps.map(({ a, b }) => (
              <p key={`${a.id} ${b.id}`} style={{ margin: 0, padding: '10px 16px', color: 'var(--warn)' }}>
                {t('agreement.overlap', { a: a.version, b: b.version, from: format.day(b.from) })}
              </p>
            ))}
            {gaps.map((gap) => (
              <p key={gap.from} style={{ margin: 0, padding: '10px 16px', color: 'var(--warn)' }}>
                {t('agreement.gap', { from: format.day(gap.from), to: format.day(addDays(gap.to, -1)) })}
              </p>
            ))}
          </Card>
        </div>
        <TestBench facts={agreement} today={today} />
      </div>
    </Frame>
  )
}
