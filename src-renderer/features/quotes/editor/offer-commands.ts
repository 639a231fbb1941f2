import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Answer } from '#contract/fault'
import { addDocuments } from '#db/notes'
import type { ClientDocument } from '#domain/clients/client'
import type { Quote } from '#domain/quotes/quote'
import { bridge } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'

/** Keeps chosen files with the quote and its client; a cancelled dialog is no news. */
export async function attachOffer(quote: Quote): Promise<void> {
  const answer = await bridge.files.pickDocuments()
  if (!answer.ok) return tell(answer)
  if (answer.value.length === 0) return
  const about = { clientId: quote.clientId, quoteId: quote.id, addedAt: now() }
  await addDocuments(answer.value.map(({ fileId, name, size }) => ({ ...about, id: newId(), fileId, name, size })))
}

/** In the program that the machine has for it. */
export const openOffer = async ({ fileId, name }: ClientDocument): Promise<void> =>
  tell(await bridge.files.openDocument({ fileId, name }))

function tell(answer: Answer<unknown>): void {
  if (answer.ok) return
  const { code, detail = '' } = answer.fault
  notifications.show({ message: i18next.t(`app:fault.${code}`, { detail }), withBorder: true, color: 'red' })
}
