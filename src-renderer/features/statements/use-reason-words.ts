import { useTranslation } from 'react-i18next'
import type { LineReason } from '#domain/statements/match'

/** Why a line may pay a service, as a few plain words. */
export function useReasonWords(): (reason: LineReason) => string {
  const { t } = useTranslation('review')
  return (reason) => {
    const word = 'word' in reason ? reason.word : ''
    if (reason.why !== 'name') return t(`reason.${reason.why}`, { word })
    const [first] = reason.names
    const how = first ? t(`ui:match.${first.why}`, 'word' in first ? { word: first.word } : {}) : ''
    return t('reason.name', { word, how })
  }
}
