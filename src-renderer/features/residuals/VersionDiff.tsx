import { useTranslation } from 'react-i18next'
import type { Agreement } from '#domain/commissions/agreement'
import { useTermsLines } from './use-terms-words'

type Props = { readonly version: Agreement; readonly before: Agreement | null }

/** What a version says that the one before did not, and what it no longer says; the first one is told whole. */
export function VersionDiff({ version, before }: Props) {
  const { t } = useTranslation('residuals')
  const lines = useTermsLines()
  const now = lines(version)
  const then = before ? lines(before) : []
  const fresh = now.filter((one) => !then.includes(one))
  const gone = then.filter((one) => !now.includes(one))
  const same = before !== null && fresh.length === 0 && gone.length === 0
  return (
    <div className="quiet" style={{ fontSize: 12.5, lineHeight: '18px' }}>
      {same && t('diff.same')}
      {fresh.length > 0 && <div>{before ? t('diff.now', { words: fresh.join(' ') }) : fresh.join(' ')}</div>}
      {gone.length > 0 && <div>{t('diff.before', { words: gone.join(' ') })}</div>}
    </div>
  )
}
