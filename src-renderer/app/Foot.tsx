import { useTranslation } from 'react-i18next'
import { go } from '#session/place'
import { useStatus } from '#session/status'
import { useFormat } from '#ui/format'
import styles from './Shell.module.css'
import { useOnline } from './use-online'

/** The truth at all times, in words: the network and what waits for it, what is saved and where. */
export function Foot({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const online = useOnline()
  const { savedAt, secondCopy, backedUpAt, reachable } = useStatus()
  const connected = online && reachable !== false
  const network = t(connected ? 'foot.online' : 'foot.offline')
  const queue = waiting === 0 ? t('foot.nothing-waiting') : t('foot.waiting', { count: waiting })
  const kept =
    secondCopy === 'behind'
      ? t('foot.copy-behind')
      : backedUpAt > 0
        ? t('foot.backed-up', { at: when(backedUpAt, format) })
        : t('foot.journaled')
  const saved = savedAt > 0 ? t('foot.saved-at', { at: format.time(savedAt) }) : t('foot.saved')
  return (
    <div className={styles.foot} role="status" aria-live="polite">
      <button
        type="button"
        className={styles.fact}
        onClick={() => go({ at: 'deals', view: 'outbox' })}
        data-testid="network"
      >
        <span
          className={styles.dot}
          style={{ background: connected && waiting === 0 ? 'var(--accent)' : 'var(--warn)' }}
        />
        <span>{t('foot.pair', { first: network, second: queue })}</span>
      </button>
      <button
        type="button"
        className={styles.fact}
        onClick={() => go({ at: 'settings', section: 'safety' })}
        data-testid="saved"
      >
        <span className={styles.dot} style={{ background: secondCopy === 'kept' ? 'var(--accent)' : 'var(--bad)' }} />
        <span>{t('foot.pair', { first: saved, second: kept })}</span>
      </button>
    </div>
  )
}

function when(at: number, format: ReturnType<typeof useFormat>): string {
  return new Date(at).toDateString() === new Date().toDateString() ? format.time(at) : format.moment(at)
}
