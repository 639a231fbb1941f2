import type { Category } from '../catalog/category'
import type { Day, Instant } from '../values/dates'
import type {
  ClientId,
  DistributorId,
  EnvelopeId,
  OpportunityId,
  OptionId,
  QuoteId,
  RegistrationId,
  SupplierId,
} from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity } from '../values/quantity'

export const registrationStatuses = [
  'draft',
  'queued',
  'sending',
  'submitted',
  'under-review',
  'info-requested',
  'approved',
  'extension-requested',
  'expired',
  'won',
  'lost',
  'rejected',
  'withdrawn',
  'conflict',
] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** Where a prefilled value came from; the form shows it beside the field. */
export type Provenance = 'client' | 'contact' | 'opportunity' | 'option' | 'catalog' | 'typed'

/** The fields that distributors ask for. Empty text means not given. */
export type RegistrationForm = {
  readonly legalName: string
  readonly website: string
  readonly address: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly contactName: string
  readonly contactRole: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly category: Category
  readonly offering: string
  readonly seats: Quantity | null
  readonly sites: number | null
  readonly estimatedMrc: Money | null
  readonly termMonths: number | null
  readonly expectedClose: Day | null
  readonly currentProvider: string
  readonly contractEnds: Day | null
  readonly need: string
  readonly notes: string
}

/** A field that one distributor asks for beside the form, by the distributor's name for it. */
export type ExtraName = `extra.${string}`
export type AnyField = keyof RegistrationForm | ExtraName
/** Values of some fields, those beside the form among them. A text that is not there is not given. */
export type Facts = Partial<RegistrationForm> & { readonly [name: ExtraName]: string }

export type Registration = {
  readonly id: RegistrationId
  readonly clientId: ClientId
  readonly opportunityId: OpportunityId
  readonly quoteId: QuoteId | null
  readonly optionId: OptionId | null
  /** The registration that this one was opened from again; absent for the first. */
  readonly followsId?: RegistrationId
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly status: RegistrationStatus
  /** The distributor's own word for the status, kept as it came. */
  readonly rawStatus: string
  readonly statusReason: string
  readonly form: RegistrationForm
  readonly provenance: Readonly<Partial<Record<keyof RegistrationForm, Provenance>>>
  /** What this distributor asks for beside the form, by its names; absent when nothing was given. */
  readonly extra?: Readonly<Record<string, string>>
  /** What the distributor or we found wrong, by form field; empty when nothing is. */
  readonly problems: readonly { readonly field: string; readonly detail: string }[]
  readonly remoteId: string
  readonly etag: string
  readonly submittedAt: Instant
  readonly protectedUntil: Day | null
  /** The version of `form` and `extra` as the distributor numbers it; absent where it was never told apart from `etag`. */
  readonly formEtag?: string
  /** What the advisor changed since the distributor took `form` and `extra`, and has not been taken yet; absent when nothing is. */
  readonly edits?: Facts
  /** The distributor's version, kept when it had changed a field that the advisor changed too, or claims another registration; absent when there is no such conflict. */
  readonly theirs?: Theirs
  /** That the distributor did not give the longer protection that was asked for last; absent when it did, or none was. */
  readonly notExtended?: { readonly at: Instant; readonly reason: string }
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** What a distributor holds in place of what we thought that it held; or the claim that stands in the way of ours, as far as it tells. */
export type Theirs = {
  readonly form: Facts
  readonly etag: string
  readonly at: Instant
  /** Of a claim: since when it stands, and the last day that it protects. */
  readonly since?: Day
  readonly until?: Day
}

export const envelopeStatuses = [
  'waiting',
  'sending',
  'delivered',
  'refused',
  'unclear',
  'parked',
  'withdrawn',
] as const
export type EnvelopeStatus = (typeof envelopeStatuses)[number]

/** What an envelope asks of the distributor: to hold a deal; of one that it holds, to change it, to protect it longer, or to let it go. */
export type EnvelopeKind = 'register' | 'update' | 'extend' | 'withdraw'

/** One intent to tell a distributor something. Its id is the idempotency key, made once at Submit and kept for every try. */
export type Envelope = {
  readonly id: EnvelopeId
  readonly kind: EnvelopeKind
  /** Order of Submit: first in, first out per deal. */
  readonly sequence: number
  readonly registrationId: RegistrationId
  readonly opportunityId: OpportunityId
  readonly distributorId: DistributorId
  readonly formatVersion: 1
  /** The document exactly as it is sent, frozen at Submit. */
  readonly document: string
  /** For an update: the version that it changes, and no other. Absent where the distributor numbers none. */
  readonly ifMatch?: string
  readonly status: EnvelopeStatus
  readonly tries: number
  readonly nextTryAt: Instant
  readonly lastTryAt: Instant
  /** When bytes of it may first have reached the distributor; 0 while it certainly never left. */
  readonly leftAt: Instant
  readonly lastFault: { readonly code: string; readonly detail: string } | null
  readonly receipt: { readonly remoteId: string; readonly at: Instant; readonly replayed: boolean } | null
  readonly createdAt: Instant
}

/** How far we have read a distributor's changes. Its id is the distributor's. */
export type Watermark = {
  readonly id: DistributorId
  /** The distributor's own text of the newest change that we have seen; null before the first. */
  readonly updatedSince: string | null
}
