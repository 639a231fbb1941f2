import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import { SavingCard } from '#ui/SavingCard'
import { stopSaving } from './commands'
import { useImport } from './store'

export function Saving() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { saved, total, stopping } = useImport()
  const words = t(stopping ? 'saving.stopping' : 'saving.words', {
    saved: format.number(saved),
    total: format.number(total),
  })
  return (
    <SavingCard
      words={words}
      label={t('saving.label')}
      share={total === 0 ? 0 : saved / total}
      stop={t('saving.stop')}
      stopping={stopping}
      onStop={stopSaving}
    />
  )
}
