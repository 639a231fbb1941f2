import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Quote } from '#domain/quotes/quote'
import { FaultError } from '#platform/bridge'
import { exportQuote, type FileKind } from './paper/export-commands'

/** Exports and says how it went; a cancelled dialog is no news. */
export async function exportAndTell(quote: Quote, kind: FileKind): Promise<void> {
  try {
    const name = await exportQuote(quote, kind)
    if (name) notifications.show({ message: i18next.t('quotes:export.saved', { name }), withBorder: true })
  } catch (error) {
    notifications.show({
      message: i18next.t('quotes:export.failed', { detail: failureWords(error) }),
      withBorder: true,
    })
  }
}

/** What the machine refused, in words; an error of our own making goes on to the room's boundary. */
export function failureWords(error: unknown): string {
  if (!(error instanceof FaultError)) throw error
  return i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
}
