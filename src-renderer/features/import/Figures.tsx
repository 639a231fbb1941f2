import { useTranslation } from 'react-i18next'
import type { Summary } from '#domain/imports/summary'
import { useFormat } from '#ui/format'
import type { RowFilter } from '#workers/import-messages'
import styles from './Import.module.css'
import { useImport } from './store'

const outcomes = ['create', 'merge', 'skip', 'refuse'] as const

/** What would happen, in numbers; each number shows its rows. */
export function Figures({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { filter, set } = useImport()
  const twins = summary.sureTwins + summary.maybeTwins
  const shown: readonly (readonly [RowFilter, number])[] = [
    ['all', summary.rows],
    ...outcomes.map((one) => [one, summary.outcomes[one]] as const),
    ['twins', twins],
  ]
  const made = (['newClients', 'newSuppliers', 'newDistributors'] as const).filter((one) => summary[one] > 0)
  return (
    <div>
      <section className={styles.figures} aria-label={t('dry-run')}>
        {shown.map(([name, count]) => (
          <button
            key={name}
            type="button"
            className={styles.figure}
            aria-pressed={filter === name}
            onClick={() => set({ filter: name })}
          >
            <b>{format.number(count)}</b>
            <span>{t(`figure.${name}`)}</span>
          </button>
        ))}
      </section>
      <p style={{ margin: '8px 2px 0', fontSize: 12.5, color: 'var(--ink-2)' }}>
        {t('dry-run-words')} {made.map((one) => t(`made.${one}`, { count: summary[one] })).join(' ')}
        {summary.empty > 0 ? ` ${t('empty-rows', { count: summary.empty })}` : ''}
      </p>
    </div>
  )
}
