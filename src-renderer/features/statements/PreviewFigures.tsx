import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import type { LineFilter } from '#workers/statement-messages'
import styles from './Statements.module.css'
import { type Draft, useStatements } from './store'

/** How the lines stand, in numbers; each number shows its lines. */
export function PreviewFigures({ draft, onPick }: { readonly draft: Draft; readonly onPick: () => void }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { filter, set } = useStatements()
  const { counts, doubtful } = draft.placed
  const shown: readonly (readonly [LineFilter, number])[] = [
    ['all', draft.read.lines],
    ['matched', counts.matched],
    ['open', counts.open],
    ...(counts.covered > 0 ? [['covered', counts.covered] as const] : []),
    ...(counts['not-mine'] > 0 ? [['not-mine', counts['not-mine']] as const] : []),
    ...(doubtful > 0 ? [['problems', doubtful] as const] : []),
  ]
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      {shown.map(([name, count]) => (
        <button
          key={name}
          type="button"
          className={styles.figure}
          aria-pressed={filter === name}
          onClick={() => {
            set({ filter: name })
            onPick()
          }}
        >
          <b>{format.number(count)}</b>
          <span>{t(`figure.${name}`)}</span>
        </button>
      ))}
    </section>
  )
}
