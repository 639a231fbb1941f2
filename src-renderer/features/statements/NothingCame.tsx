import { useTranslation } from 'react-i18next'
import { go } from '#session/place'
import { Empty } from '#ui/Empty'

/** Before any statement nothing can be said of what was paid; this is where it begins. */
export function NothingCame({ words }: { readonly words: string }) {
  const { t } = useTranslation('review')
  return <Empty words={words} action={t('bring-in')} onAction={() => go({ at: 'statements', view: 'import' })} />
}
