import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Quote } from '#domain/quotes/quote'
import { FaultError } from '#platform/bridge'
import { exportQuote, type FileKind } from './export-commands'

/** Exports and says how it went; a cancelled dialog is no news. */
export async function exportAndTell(quote: Quote, kind: FileKind): Promise<void> {
  try {
    const name = await exportQuote(quote, kind)
    if (name) notifications.show({ message: i18next.t('quotes:export.saved', { name }), withBorder: true })
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const detail = i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
    notifications.show({ message: i18next.t('quotes:export.failed', { detail }), withBorder: true })
  }
}
