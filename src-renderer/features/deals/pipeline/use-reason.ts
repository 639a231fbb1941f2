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
  return waitingReason(envelope, { online, ...useConnected() })
}

/** Refusals that come without words of the distributor's own. */
const spoken: ReadonlySet<string> = new Set(['changed-there', 'absent'])

/** Why an envelope stands where it stands, in a plain sentence. */
export function useReason({ envelope, replaced }: OutboxLine): string {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const waiting = useWaitingReason(envelope)
  const { status, lastFault, receipt } = envelope
  if (status === 'waiting') return t(`outbox:reason.${waiting}`)
  if (replaced && status !== 'delivered') return t('outbox.replaced')
  if (status === 'delivered' && receipt) return t('outbox.received', { at: format.moment(receipt.at) })
  if (status === 'refused' && lastFault)
    return spoken.has(lastFault.code)
      ? t(`outbox.refused-${lastFault.code}`)
      : t('outbox.refused', { words: lastFault.detail })
  return t(`outbox.because.${status}`)
}

type Connected = { readonly connected: readonly DistributorId[] | null; readonly byHand: readonly DistributorId[] }

/** Distributors that have an address and a key, and those that the advisor sends to; null until main has answered. */
function useConnected(): Connected {
  const [connected, setConnected] = useState<Connected>({ connected: null, byHand: [] })
  useEffect(() => {
    let gone = false
    void bridge.connectors.endpoints().then((answer) => {
      if (gone || !answer.ok) return
      const ready = answer.value.filter((one) => one.hasSecret)
      const ids = (some: typeof ready) => some.map((one) => one.distributorId)
      setConnected({ connected: ids(ready), byHand: ids(ready.filter((one) => one.declares.byHand)) })
    })
    return () => {
      gone = true
    }
  }, [])
  return connected
}
