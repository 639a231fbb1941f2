import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxLine } from '#db/outbox'
import { type WaitingReason, waitingReason } from '#domain/deals/waiting'
import type { DistributorId } from '#domain/values/ids'
import { bridge } from '#platform/bridge'
import { useFormat } from '#ui/format'

const listen = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** What keeps a waiting envelope: the network, the connection, or its own last try. */
export function useWaitingReason(envelope: OutboxLine['envelope']): WaitingReason {
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  const connected = useConnected()
  return waitingReason(envelope, { online, connected })
}

/** Why an envelope stands where it stands, in a plain sentence. */
export function useReason({ envelope, replaced }: OutboxLine): string {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const waiting = useWaitingReason(envelope)
  const { status, lastFault, receipt } = envelope
  if (status === 'waiting') return t(`outbox:reason.${waiting}`)
  if (replaced && status !== 'delivered') return t('outbox.replaced')
  if (status === 'delivered' && receipt) return t('outbox.received', { at: format.moment(receipt.at) })
  if (status === 'refused' && lastFault) return t('outbox.refused', { words: lastFault.detail })
  return t(`outbox.because.${status}`)
}

/** Distributors that have an address and a key; null until main has answered. */
function useConnected(): readonly DistributorId[] | null {
  const [connected, setConnected] = useState<readonly DistributorId[] | null>(null)
  useEffect(() => {
    let gone = false
    void bridge.connectors.endpoints().then((answer) => {
      if (!gone && answer.ok) setConnected(answer.value.filter((one) => one.hasSecret).map((one) => one.distributorId))
    })
    return () => {
      gone = true
    }
  }, [])
  return connected
}
