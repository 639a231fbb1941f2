import { useTranslation } from 'react-i18next'
import { type AgreementFacts, type AgreementRefusal, exceptionsTo, type Placement } from '#domain/commissions/versions'
import { type Day, firstDayOf, monthOf } from '#domain/values/dates'
import type { Result } from '#domain/values/result'
import { useFormat } from '#ui/format'
import styles from './Residuals.module.css'
import type { AgreementBook } from './use-agreements'

type Props = {
  readonly book: AgreementBook
  readonly facts: AgreementFacts
  readonly placed: Result<Placement, AgreementRefusal>
  readonly today: Day
}

/** What saving does, in words: which version ends, which stays, what wins over it, and what it can never change. */
export function Effects({ book, facts, placed, today }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  if (!placed.ok)
    return (
      <p role="status" style={{ margin: 0, color: 'var(--warn)' }}>
        {t(`refused.${placed.refusal}`, { day: format.day(facts.from) })}
      </p>
    )
  const { agreement, closes, before } = placed.value
  const stronger = exceptionsTo(facts, book.agreements)
  const past = facts.from < firstDayOf(monthOf(today))
  const words = [
    agreement.version === 1
      ? t('effect.first', { day: format.day(facts.from) })
      : t('effect.version', { version: agreement.version, day: format.day(facts.from) }),
    ...(closes ? [t('effect.closes', { version: closes.version, day: format.day(facts.from) })] : []),
    ...(before ? [t('effect.before', { version: before.version, day: format.day(before.from) })] : []),
    ...(past ? [t('effect.past', { month: format.month(monthOf(facts.from)) })] : [t('effect.nothing-past')]),
    ...(stronger.length > 0
      ? [t('effect.stronger', { names: [...new Set(stronger.map((one) => one.name))].join(', ') })]
      : []),
  ]
  return (
    <ul className={styles.effects} aria-live="polite">
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
