declare const kind: unique symbol

/** A UUIDv7 in text. The brand keeps a client's id from being used where a quote's is meant. */
export type Id<Kind extends string> = string & { readonly [kind]?: Kind }

/** Makes a fresh UUIDv7; passed in, so that tests can pin it. */
export type NewId = () => string

export type ClientId = Id<'client'>
export type SiteId = Id<'site'>
export type ContactId = Id<'contact'>
export type ServiceId = Id<'service'>
export type SupplierId = Id<'supplier'>
export type DistributorId = Id<'distributor'>
export type OfferingId = Id<'offering'>
export type OpportunityId = Id<'opportunity'>
export type QuoteId = Id<'quote'>
export type OptionId = Id<'option'>
export type RegistrationId = Id<'registration'>
export type EnvelopeId = Id<'envelope'>
export type OrderId = Id<'order'>
export type StatementId = Id<'statement'>
export type LineId = Id<'line'>
export type AgreementId = Id<'agreement'>
export type PayeeId = Id<'payee'>
