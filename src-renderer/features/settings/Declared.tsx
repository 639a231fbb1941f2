import { useTranslation } from 'react-i18next'
import type { Declaration } from '#contract/endpoint'
import { useFormat } from '#ui/format'
import styles from './Settings.module.css'

/** What a connected system declares of itself, in words: what the advisor may count on, and what stays to be done by hand. */
export function Declared({ declares }: { readonly declares: Declaration }) {
  const { t } = useTranslation('settings')
  const { locale } = useFormat()
  const listed = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  const { states, idempotency, finds, required, protection, byHand } = declares
  const once = byHand ? 'by-hand' : idempotency === 'none' && finds ? 'look-up-first' : idempotency
  const facts = [
    ['once', t(`distributors.once.${once}`)],
    [
      'states',
      states.every((one) => one === 'submitted' || one === 'withdrawn')
        ? t('distributors.no-states')
        : listed(states.map((one) => t(`deals:status.${one}`))),
    ],
    ['protection', t(`distributors.protection.${protection.given}`)],
    ['required', listed(required.map((one) => t(`deals:form-field.${one}`))) || '–'],
  ] as const
  return (
    <details className={styles.declared}>
      <summary>{t('distributors.declares.title')}</summary>
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{t(`distributors.declares.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
