import { quoteOf, saveAcceptance } from '#db/quotes'
import type { AcceptRefusal } from '#domain/quotes/accept'
import type { Quote } from '#domain/quotes/quote'
import { type SignedBy, type SignRefusal, signedBy } from '#domain/quotes/signature'
import { dayAt } from '#domain/values/dates'
import type { OptionId, QuoteId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { planAcceptance } from '../commands'
import { leavingOf } from '../copy'
import { nameOf, quotePdf } from '../paper/export-commands'
import { wordingFor } from '../wording'

export type Signing = Omit<SignedBy, 'on'> & { readonly on: SignedBy['on'] | null }

/**
 * The client's yes: prints the document with the name, day and signature on it, keeps that file by its SHA-256, and then writes
 * quote, orders and document in one act. A print that fails changes nothing.
 */
export async function accept(
  id: QuoteId,
  optionId: OptionId,
  signing: Signing,
): Promise<Result<Quote, AcceptRefusal | SignRefusal>> {
  const row = await quoteOf(id)
  if (!row) return refused('settled')
  const signed = signedBy(signing, dayAt(now()))
  if (!signed.ok) return signed
  const plan = await planAcceptance(row, optionId)
  if (!plan.ok) return plan
  const at = now()
  const acceptance = { ...signed.value, documentId: newId(), fileId: '', at }
  const unkept = { ...plan.value.quote, acceptedOn: signed.value.on, acceptance }
  const leaving = await leavingOf(unkept)
  const wording = await wordingFor(leaving.reader, leaving.currency)
  const bytes = await quotePdf(leaving, wording)
  const name = `${wording.t('accept.file', { name: nameOf(leaving) })}.pdf`
  const { fileId, size } = await must(bridge.files.keepDocument({ name, bytes }))
  const quote: Quote = { ...unkept, acceptance: { ...acceptance, fileId } }
  const document = { id: acceptance.documentId, clientId: quote.clientId, quoteId: id, fileId, name, size, addedAt: at }
  await saveAcceptance({ ...plan.value, quote }, [document])
  return accepted(quote)
}
