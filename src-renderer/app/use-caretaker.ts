import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useEffect } from 'react'
import type { Events } from '#contract/system'
import { bridge, FaultError } from '#platform/bridge'
import type { Woken } from '#safety/wake-book'
import { keepDaily } from '#safety/wake-book'
import { go } from '#session/place'
import { startSync } from '#sync/sync'
import { faultWords } from './fault-words'

/** What happens behind the first screen: say how the book woke, send and listen, keep the daily backup, name every fault. */
export function useCaretaker(woken: Woken): void {
  useEffect(() => {
    if (woken.kind === 'restored' || woken.kind === 'replayed') {
      notifications.show({
        message: i18next.t(`app:woken.${woken.kind}`, { ...woken }),
        withBorder: true,
        autoClose: false,
      })
    }
    const stopSync = startSync()
    const stopBackups = bridge.on('backup', backupOpened)
    const later = window.setTimeout(() => void keepDaily(), 5000)
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault()
      notifications.show({ color: 'red', withBorder: true, autoClose: 15_000, message: faultWords(event.reason) })
    }
    window.addEventListener('unhandledrejection', hear)
    return () => {
      stopSync()
      stopBackups()
      window.clearTimeout(later)
      window.removeEventListener('unhandledrejection', hear)
    }
  }, [woken])
}

/** A backup was opened from outside: its list is shown, and restoring stays the advisor's own click. */
function backupOpened(answer: Events['backup']): void {
  go({ at: 'settings', section: 'safety' })
  const message = answer.ok ? i18next.t('app:backup-opened') : faultWords(new FaultError(answer.fault))
  notifications.show({ message, withBorder: true, ...(answer.ok ? {} : { color: 'red' }) })
}
