import { useTranslation } from 'react-i18next'
import type { Weighing } from '#domain/quotes/criteria'
import type { Quote } from '#domain/quotes/quote'
import type { Tip } from '#domain/quotes/tipping'
import { rate } from '#domain/values/rate'
import { useFormat } from '#ui/format'
import styles from './Criteria.module.css'

type Props = { readonly found: Weighing; readonly quote: Quote }

/** Who is best for the client by these weights, and at which weight of what that would change. */
export function Tips({ found, quote }: Props) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const nameOf = (id: string) => quote.options.find((option) => option.id === id)?.name ?? ''
  if (found.winnerId === null)
    return (
      <p className={styles.tips} role="status">
        {found.levelIds.length > 1 ? t('tips.level', { names: found.levelIds.map(nameOf).join(', ') }) : t('tips.none')}
      </p>
    )
  const share = ({ share: { of, whole } }: Tip) => format.percent(rate(Math.round((of / whole) * 1000) * 1000))
  const said = found.tipping.flatMap(({ needId, under, over }) => {
    const need = found.needs.find((one) => one.id === needId)?.name || t('criteria.unnamed')
    const words = (tip: Tip | null, key: string) =>
      tip ? [{ id: `${needId}-${key}`, words: t(key, { need, share: share(tip), name: nameOf(tip.optionId) }) }] : []
    return [...words(under, 'tips.under'), ...words(over, 'tips.over')]
  })
  return (
    <div className={styles.tips} role="status">
      <p>{t('tips.best', { name: nameOf(found.winnerId) })}</p>
      {said.length > 0 ? (
        <ul>
          {said.map((one) => (
            <li key={one.id}>{one.words}</li>
          ))}
        </ul>
      ) : (
        found.tipping.length > 0 && <p>{t('tips.steady')}</p>
      )}
    </div>
  )
}
