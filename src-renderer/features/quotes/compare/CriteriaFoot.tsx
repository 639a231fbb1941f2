import { useTranslation } from 'react-i18next'
import type { WeighedOption, Weighing } from '#domain/quotes/criteria'
import { Badge } from '#ui/Badge'
import { useFormat } from '#ui/format'
import styles from './Criteria.module.css'

/** Points of ten for each option, and in words where it stands. */
export function CriteriaFoot({ found }: { readonly found: Weighing }) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const tone = (option: WeighedOption) => (option.optionId === found.winnerId ? styles.wins : undefined)
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('criteria.total')}
        </th>
        {found.options.map((option) => (
          <td key={option.optionId} className={tone(option)}>
            <span className={styles.total}>{option.total === null ? '–' : format.number(option.total / 100)}</span>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          {t('criteria.standing')}
        </th>
        {found.options.map((option) => (
          <td key={option.optionId} className={tone(option)}>
            <Standing option={option} found={found} />
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

function Standing({ option, found }: { readonly option: WeighedOption; readonly found: Weighing }) {
  const { t } = useTranslation('decide')
  const names = (ids: readonly string[]) =>
    found.needs.flatMap((need) => (ids.includes(need.id) ? [need.name || t('criteria.unnamed')] : [])).join(', ')
  if (option.failed.length > 0)
    return (
      <>
        <Badge tone="bad">{t('standing.fails')}</Badge>
        <div className={styles.small}>{t('standing.fails-words', { names: names(option.failed) })}</div>
      </>
    )
  if (option.open.length > 0)
    return (
      <>
        <Badge tone="warn">{t('standing.open')}</Badge>
        <div className={styles.small}>{t('standing.open-words', { names: names(option.open) })}</div>
      </>
    )
  if (option.optionId === found.winnerId) return <Badge tone="good">{t('standing.best')}</Badge>
  if (found.levelIds.includes(option.optionId)) return <Badge tone="info">{t('standing.level')}</Badge>
  return <Badge>{t('standing.passes')}</Badge>
}
