import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useEffect } from 'react'
import type { Woken } from '#safety/wake-book'
import { keepDaily } from '#safety/wake-book'
import { startSync } from '#sync/sync'
import { faultWords } from './fault-words'
import { sayReady } from './start'

/** What happens behind the first screen: say how the book woke, report ready, send and listen, keep the daily backup, name every fault. */
export function useCaretaker(woken: Woken): void {
  useEffect(() => {
    if (woken.kind === 'restored' || woken.kind === 'replayed') {
      notifications.show({
        message: i18next.t(`app:woken.${woken.kind}`, { ...woken }),
        withBorder: true,
        autoClose: false,
      })
    }
    void sayReady()
    const stopSync = startSync()
    const later = window.setTimeout(() => void keepDaily(), 5000)
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault()
      notifications.show({ color: 'red', withBorder: true, autoClose: 15_000, message: faultWords(event.reason) })
    }
    window.addEventListener('unhandledrejection', hear)
    return () => {
      stopSync()
      window.clearTimeout(later)
      window.removeEventListener('unhandledrejection', hear)
    }
  }, [woken])
}
