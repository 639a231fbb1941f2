import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import type { CopyAnswer } from '#domain/quotes/copy-criteria'
import { useFormat } from '#ui/format'
import styles from './Present.module.css'

/** The client's own needs, and how the options stand by them. */
export function PresentCriteria({ copy }: { readonly copy: ClientCopy }) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const found = copy.criteria
  if (!found) return null
  const best = (at: number) => (found.options[at]?.standing === 'best' ? ` ${styles.best}` : '')
  const points = (value: CopyAnswer['points']) => (value === null ? '–' : format.quantity(value))
  const gate = ({ meets }: CopyAnswer) => t(`meets.${meets === null ? 'open' : meets ? 'yes' : 'no'}`)
  return (
    <section className={styles.whole}>
      <h1>{t('criteria.title')}</h1>
      <table className={copy.options.length > 3 ? `${styles.table} ${styles.dense}` : styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('criteria.need')}</th>
            {copy.options.map((option, at) => (
              <th key={option.id} scope="col" className={`${styles.amount}${best(at)}`}>
                {option.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.needs.map((need, row) => (
            <tr key={need.id}>
              <th scope="row">
                {need.name || t('criteria.unnamed')}{' '}
                <span className={styles.aside}>
                  {need.share === null ? t('criteria.gate') : format.percent(need.share)}
                </span>
              </th>
              {found.options.map((option, at) => {
                const cell = option.cells[row]
                return (
                  <td key={option.optionId} className={`${styles.amount}${best(at)}`}>
                    {cell && (need.kind === 'must' ? gate(cell) : points(cell.points))}
                  </td>
                )
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('criteria.total')}</th>
            {found.options.map((option, at) => (
              <td key={option.optionId} className={`${styles.amount} ${styles.strong}${best(at)}`}>
                {points(option.total)}
                <div className={styles.aside}>{t(`standing.${option.standing}`)}</div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
