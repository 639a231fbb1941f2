import { useTranslation } from 'react-i18next'
import { PickFigures } from '#ui/PickFigures'
import type { LineFilter } from '#workers/statement-messages'
import { type Draft, useStatements } from './store'

/** How the lines stand, in numbers; each number shows its lines. */
export function PreviewFigures({ draft, onPick }: { readonly draft: Draft; readonly onPick: () => void }) {
  const { t } = useTranslation('statements')
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
    <PickFigures
      label={t('figures')}
      figures={shown.map(([name, count]) => ({ name, count, words: t(`figure.${name}`) }))}
      picked={filter}
      onPick={(name) => {
        set({ filter: name })
        onPick()
      }}
    />
  )
}
