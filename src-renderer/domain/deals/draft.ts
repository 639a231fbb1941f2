import type { Quote } from '../quotes/quote'
import type { Instant } from '../values/dates'
import type { DistributorId, RegistrationId, SupplierId } from '../values/ids'
import { formFields } from './document'
import { type ExtraField, lackingExtra } from './extra'
import { leadingSupplier, type PrefillSource, prefill } from './prefill'
import type { AnyField, Registration } from './registration'
import { type Lack, lacking, type RequiredField } from './required'

/** `supplierId` and `distributorId` stand above the form and are needed as well. */
export type Need = {
  readonly field: AnyField | 'supplierId' | 'distributorId'
  readonly why: Lack['why']
}

type Choice = { readonly supplierId: SupplierId; readonly distributorId: DistributorId }

/** A new draft, filled from what is known. Empty ids mean that the advisor has still to choose. */
export function draftFrom(
  source: PrefillSource,
  quote: Quote | null,
  choice: Choice,
  id: RegistrationId,
  now: Instant,
): Registration {
  return {
    id,
    clientId: source.client.id,
    opportunityId: source.opportunity.id,
    quoteId: source.option && quote ? quote.id : null,
    optionId: source.option?.id ?? null,
    ...choice,
    status: 'draft',
    rawStatus: '',
    statusReason: '',
    ...prefill(source),
    problems: [],
    remoteId: '',
    etag: '',
    submittedAt: 0,
    protectedUntil: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
  }
}

/**
 * A new draft for a deal that a distributor let go of: the form as it went last, with words on why it comes again. Nothing of the old
 * answer comes along, because the new one is asked afresh.
 */
export function resubmission(before: Registration, words: string, id: RegistrationId, now: Instant): Registration {
  const { clientId, opportunityId, quoteId, optionId, supplierId, distributorId, form, provenance, extra } = before
  return {
    id,
    clientId,
    opportunityId,
    quoteId,
    optionId,
    followsId: before.id,
    supplierId,
    distributorId,
    status: 'draft',
    rawStatus: '',
    statusReason: '',
    form: { ...form, notes: [words, form.notes].filter(Boolean).join('\n') },
    ...(extra && { extra }),
    provenance: { ...provenance, notes: 'typed' },
    problems: [],
    remoteId: '',
    etag: '',
    submittedAt: 0,
    protectedUntil: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
  }
}

/** What must be given or put right before Submit, in the order of the page. A category that nobody chose counts as missing. */
export function stillNeeded(
  registration: Pick<Registration, 'form' | 'provenance' | 'supplierId' | 'distributorId' | 'extra'>,
  required?: readonly RequiredField[],
  asked: readonly ExtraField[] = [],
): readonly Need[] {
  const { form, provenance, supplierId, distributorId } = registration
  const missing = (field: Need['field']): Need => ({ field, why: 'missing' })
  const found = [
    ...(supplierId === '' ? [missing('supplierId')] : []),
    ...(distributorId === '' ? [missing('distributorId')] : []),
    ...lacking(form, required),
    ...(provenance.category === undefined ? [missing('category')] : []),
    ...lackingExtra(asked, registration.extra),
  ]
  return found.sort((a, b) => place(a.field) - place(b.field))
}

/** The client's last word: the newest accepted quote with its accepted option. */
export function acceptedOf(quotes: readonly Quote[]): Quote | null {
  const said = quotes.filter(
    (quote) => quote.status === 'accepted' && quote.acceptedId !== null && quote.deletedAt === 0,
  )
  return [...said].sort((a, b) => (b.acceptedOn ?? '').localeCompare(a.acceptedOn ?? ''))[0] ?? null
}

/** What the accepted option already decides: its leading supplier and its distributor. */
export function choiceOf(quote: Quote | null): Choice {
  const option = quote?.options.find((one) => one.id === quote.acceptedId)
  return {
    supplierId: (option && leadingSupplier(option)) ?? '',
    distributorId: option?.distributorId ?? '',
  }
}

const fieldOrder: readonly Need['field'][] = ['supplierId', 'distributorId', ...formFields]
/** What is asked for beside the form stands below it. */
const place = (field: Need['field']) => {
  const at = fieldOrder.indexOf(field)
  return at < 0 ? fieldOrder.length : at
}
