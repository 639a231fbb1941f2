import { useTranslation } from 'react-i18next'
import type { Changed, Difference } from '#domain/quotes/difference'
import { useFormat } from '#ui/format'
import { saidWords } from './said-words'
import styles from './Versions.module.css'

/** Each place with what changed there: "Alder · Cloud PBX seat: quantity 40 → 45, monthly $1,000.00 → $1,125.00". */
export function Differences({ found }: { readonly found: readonly Difference[] }) {
  const { t } = useTranslation(['decide', 'quotes'])
  const format = useFormat()
  const say = (key: string, params?: Record<string, unknown>) => t(key, params ?? {})
  const fact = ({ what, from, to }: Changed, kind: Difference['kind']) => {
    const values = { from: saidWords(from, say, format), to: saidWords(to, say, format) }
    const name = t(`decide:fact.${what}`)
    if (kind === 'changed') return t('decide:diff.changed', { name, ...values })
    return t('decide:diff.stated', { name, value: kind === 'added' ? values.to : values.from })
  }
  if (found.length === 0) return <p className={styles.quiet}>{t('decide:diff.none')}</p>
  return (
    <ul className={styles.differences}>
      {found.map((one) => (
        <li key={one.id}>
          <strong>{one.place.length > 0 ? one.place.join(' · ') : t('decide:diff.quote')}</strong>{' '}
          {one.kind !== 'changed' && <em>{t(`decide:diff.${one.kind}`)} </em>}
          {one.facts.map((changed) => fact(changed, one.kind)).join(', ')}
        </li>
      ))}
    </ul>
  )
}
