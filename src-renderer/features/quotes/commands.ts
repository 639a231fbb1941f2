import { clientOf } from '#db/clients'
import { opportunityOf } from '#db/deals'
import { keepVersion, markQuote } from '#db/quote-versions'
import { addQuote, catalogOf, changeQuote, quoteNumbers, quotesOf, removeQuote } from '#db/quotes'
import { addTemplate, removeTemplate } from '#db/templates'
import { type Acceptance, type AcceptRefusal, acceptOption } from '#domain/quotes/accept'
import { copyOption, type QuoteChange } from '#domain/quotes/edit'
import { newQuote, nextNumber } from '#domain/quotes/new-quote'
import type { Opportunity, Quote, QuoteOption, QuoteStatus } from '#domain/quotes/quote'
import { filledFrom, type QuoteTemplate, templateOf } from '#domain/quotes/template'
import { dayAt } from '#domain/values/dates'
import type { OptionId, QuoteId } from '#domain/values/ids'
import type { Result } from '#domain/values/result'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { go } from '#session/place'

const today = () => dayAt(now())
const taken = () => quoteNumbers(today().slice(0, 4))

/** A draft for an opportunity, with what is already known and a template's options filled in; gives the id to open. */
export async function startQuote(
  opportunity: Opportunity,
  optionName: string,
  template?: QuoteTemplate,
): Promise<QuoteId> {
  const client = await clientOf(opportunity.clientId)
  const currency = client?.currency ?? 'USD'
  const base = { opportunity, currency, optionName, now: now(), today: today(), newId }
  const draft = newQuote({ ...base, taken: await taken() })
  const quote = template ? filledFrom(draft, template, newId) : draft
  await addQuote(quote)
  return quote.id
}

/** A copy to go on with when the original is a record already: new number, draft, nothing accepted. */
export async function copyQuote(quote: Quote): Promise<QuoteId> {
  const at = now()
  const options = quote.options.map((option) => ({ old: option.id, copy: copyOption(option, option.name, newId) }))
  const recommended = options.find((one) => one.old === quote.recommendedId)
  const { acceptance: _signed, ...offer } = quote
  const copy: Quote = {
    ...offer,
    id: newId(),
    number: nextNumber(await taken(), today()),
    status: 'draft',
    options: options.map((one) => one.copy),
    recommendedId: recommended?.copy.id ?? null,
    acceptedId: null,
    acceptedOn: null,
    createdAt: at,
    updatedAt: at,
  }
  await addQuote(copy)
  return copy.id
}

export const editQuote = (id: QuoteId, change: QuoteChange, at: number, said?: Said) =>
  changeQuote(id, change, at, said && { label: said.label, say: true, params: said.params })

/** A removal that deserves a word with an undo button. */
export type Said = {
  readonly label: 'quote-line-removed' | 'quote-option-removed' | 'quote-pasted' | 'quote-cells-pasted'
  readonly params: Readonly<Record<string, string | number>>
}

export const setStatus = (quote: Quote, status: QuoteStatus) => markQuote(quote.id, status)

/** What the client is about to see is kept as a version. */
export async function present(id: QuoteId): Promise<void> {
  await keepVersion(id, 'presented')
  go({ at: 'quotes', quoteId: id, presenting: true })
}

export const keepNow = (quote: Quote, note: string) => keepVersion(quote.id, 'kept', note)

export const keepTemplate = (quote: Quote, options: readonly QuoteOption[], name: string) =>
  addTemplate(templateOf(quote, options, { name, now: now(), newId }))

export const dropTemplate = (template: QuoteTemplate) => removeTemplate(template, now())

export const dropQuote = (quote: Quote) => removeQuote(quote, now())

/** What accepting would do, for the dialog to say before it is done. */
export async function planAcceptance(quote: Quote, optionId: OptionId): Promise<Result<Acceptance, AcceptRefusal>> {
  const [opportunity, others, catalog] = await Promise.all([
    opportunityOf(quote.opportunityId),
    quotesOf(quote.opportunityId),
    catalogOf(quote),
  ])
  const facts = { quote, optionId, others, ...catalog, today: today(), now: now(), newId }
  return acceptOption({ ...facts, opportunity: opportunity ?? null })
}
