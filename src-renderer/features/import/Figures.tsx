import { useTranslation } from 'react-i18next'
import type { Summary } from '#domain/imports/summary'
import { PickFigures } from '#ui/PickFigures'
import type { RowFilter } from '#workers/import-messages'
import { useImport } from './store'

const outcomes = ['create', 'merge', 'skip', 'refuse'] as const

/** What would happen, in numbers; each number shows its rows. */
export function Figures({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('import')
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
      <PickFigures
        label={t('dry-run')}
        figures={shown.map(([name, count]) => ({ name, count, words: t(`figure.${name}`) }))}
        picked={filter}
        onPick={(name) => set({ filter: name })}
      />
      <p style={{ margin: '8px 2px 0', fontSize: 12.5, color: 'var(--ink-2)' }}>
        {t('dry-run-words')} {made.map((one) => t(`made.${one}`, { count: summary[one] })).join(' ')}
        {summary.empty > 0 ? ` ${t('empty-rows', { count: summary.empty })}` : ''}
      </p>
    </div>
  )
}
