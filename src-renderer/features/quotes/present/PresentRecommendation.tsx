import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import { reasonsFor } from '#domain/quotes/reasons'
import { useFormat } from '#ui/format'
import styles from './Present.module.css'

/** Which option, its three amounts, and why: only facts that the table shows. */
export function PresentRecommendation({ copy }: { readonly copy: ClientCopy }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const option = copy.options.find((one) => one.recommended)
  if (!option) return null
  const figures = [
    { name: t('row.monthly'), amount: option.monthly },
    { name: t('row.tco', { count: copy.horizonMonths }), amount: option.tco },
    ...(option.saved ? [{ name: t('row.saved'), amount: option.saved }] : []),
  ]
  return (
    <section className={styles.middle}>
      <h1>{t('paper.recommend', { name: option.name })}</h1>
      <dl className={styles.keys}>
        {figures.map(({ name, amount }) => (
          <div key={name} style={{ borderColor: copy.advisor.color }}>
            <dt>{name}</dt>
            <dd>{format.money(amount)}</dd>
          </div>
        ))}
      </dl>
      {option.missing.length > 0 && (
        <p className={styles.bad}>{t('total.incomplete', { count: option.missing.length })}</p>
      )}
      <ul className={styles.why}>
        {reasonsFor(copy).map(({ words, money, count, name }) => (
          <li key={words}>{t(words, { count, name, ...(money && { money: format.money(money) }) })}</li>
        ))}
      </ul>
    </section>
  )
}
