import { Button, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#domain/statements/match'
import type { StatementLine } from '#domain/statements/statement'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import styles from './Review.module.css'
import { ReviewFacts } from './ReviewFacts'
import { accept } from './review-commands'
import { ServicePick } from './ServicePick'
import { sureness, surenessTone } from './sureness'
import { useReasonWords } from './use-reason-words'
import type { Review } from './use-review'

type Acts = Readonly<Record<'accept' | 'reject' | 'split' | 'notMine' | 'source', () => void>>
type Props = {
  readonly line: StatementLine
  readonly review: Review
  readonly suggestions: readonly Suggestion[]
  readonly choice: number
  readonly onChoose: (at: number) => void
  readonly acts: Acts
}

/** One line beside what it may pay, with the reasons, and the decisions that a person can make. */
export function ReviewPane({ line, review, suggestions, choice, onChoose, acts }: Props) {
  const { t } = useTranslation('review')
  const chosen = suggestions[choice]
  const button = (act: keyof Acts, key: string, disabled = false) => (
    <Button
      variant={act === 'accept' ? 'filled' : 'default'}
      size="compact-md"
      onClick={acts[act]}
      disabled={disabled}
      rightSection={<Kbd size="xs">{key}</Kbd>}
    >
      {t(`act.${act}`)}
    </Button>
  )
  return (
    <Card title={line.customer || line.account || t('unnamed')} action={button('source', '↵')} style={{ minHeight: 0 }}>
      <div className={styles.pane}>
        <div className={styles.scrolling}>
          <ReviewFacts line={line} review={review} {...(chosen && { service: review.serviceOf(chosen.serviceId) })} />
          {suggestions.length === 0 ? (
            <p className="quiet" style={{ margin: 0 }}>
              {t('nobody')}
            </p>
          ) : (
            <fieldset className={styles.choices}>
              <legend>{t('suggestions', { count: suggestions.length })}</legend>
              {suggestions.slice(0, 6).map((one, index) => (
                <Choice
                  key={one.serviceId}
                  suggestion={one}
                  review={review}
                  name={`suggestion-${line.id}`}
                  checked={index === choice}
                  onChoose={() => onChoose(index)}
                />
              ))}
            </fieldset>
          )}
          <ServicePick
            label={t('another')}
            review={review}
            value={null}
            onPick={(serviceId) => serviceId && void accept(line, serviceId)}
          />
        </div>
        <div className={styles.acts}>
          {button('accept', 'A', !chosen)}
          {button('reject', 'R', !chosen)}
          {button('split', 'S')}
          {button('notMine', 'N')}
        </div>
      </div>
    </Card>
  )
}

type ChoiceProps = {
  readonly suggestion: Suggestion
  readonly review: Review
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Choice({ suggestion, review, name, checked, onChoose }: ChoiceProps) {
  const { t } = useTranslation('review')
  const reasonWords = useReasonWords()
  const service = review.serviceOf(suggestion.serviceId)
  if (!service) return null
  const level = sureness(suggestion.score)
  return (
    <label className={checked ? `${styles.choice} ${styles.chosen}` : styles.choice}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className={styles.who}>
        <span className={styles.line}>
          <b className="clip">{review.clientName(service.clientId) || t('unnamed')}</b>
          <Badge tone={surenessTone[level]}>{t(`sureness.${level}`)}</Badge>
        </span>
        <span className="quiet">
          {[service.description, review.supplierName(service.supplierId), service.account].filter(Boolean).join(' · ')}
        </span>
        <span>{suggestion.reasons.map(reasonWords).join(' · ')}</span>
      </span>
    </label>
  )
}
