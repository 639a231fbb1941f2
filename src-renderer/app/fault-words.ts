import i18next from 'i18next'
import { FaultError } from '#platform/bridge'

/** A fault in words: what happened, what is safe, what to do. */
export function faultWords(error: unknown): string {
  if (error instanceof FaultError)
    return i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
  const name = error instanceof Error ? error.name : ''
  const inner = (error as { inner?: { name?: string } }).inner?.name ?? ''
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return i18next.t('app:fault.disk-full')
  return i18next.t('app:fault.unexpected', { detail: error instanceof Error ? error.message : String(error) })
}
