import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type AgreementFacts, place } from '#domain/commissions/versions'
import type { Day } from '#domain/values/dates'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { Page as Frame } from '#ui/Page'
import { Clauses } from './Clauses'
import { keepAgreement } from './commands'
import { useDraft } from './draft'
import { Effects } from './Effects'
import styles from './Residuals.module.css'
import { Sentence } from './Sentence'
import { Splits } from './Splits'
import { StepRows } from './StepRows'
import { TestBench } from './TestBench'
import type { AgreementBook } from './use-agreements'

type Props = { readonly book: AgreementBook; readonly facts: AgreementFacts; readonly today: Day }

/** Terms as one sentence, what saving them will do, and a bench to try them on, before anything is saved. */
export function AgreementEditor({ book, facts, today }: Props) {
  const { t } = useTranslation('residuals')
  const { change, drop, open } = useDraft()
  const placed = place(facts, book.agreements, { id: 'draft', now: 0 })
  const save = async () => {
    const saved = await keepAgreement(facts)
    if (saved.ok) open(saved.value.agreement.id)
  }
  const title = placed.ok && placed.value.agreement.version > 1 ? 'editor.version-title' : 'editor.new-title'
  return (
    <Frame
      title={t(title)}
      crumb={
        <UnstyledButton className={styles.link} style={{ fontSize: 12 }} onClick={drop}>
          {t('views.agreements')}
        </UnstyledButton>
      }
      actions={
        <>
          <Button variant="default" onClick={drop}>
            {t('cancel')}
          </Button>
          <Button onClick={save} disabled={!placed.ok}>
            {t(placed.ok && placed.value.agreement.version > 1 ? 'editor.save-version' : 'editor.save')}
          </Button>
        </>
      }
    >
      <div className={styles.beside} style={{ flex: 'none' }}>
        <div style={{ display: 'grid', gap: 16, minInlineSize: 0, alignContent: 'start' }}>
          <Card title={t('editor.terms')}>
            <EditText
              label={t('editor.name')}
              value={facts.name}
              onCommit={(name) => change({ name })}
              placeholder={t('editor.name-hint')}
              maw={420}
              mb="sm"
            />
            <Sentence book={book} facts={facts} onChange={change} />
            <StepRows facts={facts} onChange={change} />
            <Clauses facts={facts} onChange={change} />
            <Splits facts={facts} onChange={change} />
          </Card>
          <Card title={t('editor.effects')}>
            <Effects book={book} facts={facts} placed={placed} today={today} />
          </Card>
        </div>
        <TestBench facts={facts} today={today} />
      </div>
    </Frame>
  )
}
