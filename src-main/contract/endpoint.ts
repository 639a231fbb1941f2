import { z } from 'zod'

const id = z.string().min(1).max(80)
const word = z.string().trim().min(1).max(200)
/** A field that a distributor asks for beside the usual ones. Its value is kept as text: `yes` or `no`, a day, or what was typed. */
export const extraField = z.strictObject({
  /** How documents and mappings call it: `{extra.costCentre}`. */
  name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
  label: z.string().trim().min(1).max(80),
  kind: z.enum(['text', 'number', 'day', 'yes-no', 'choice']),
  required: z.boolean(),
  /** Of a choice alone. */
  choices: z.array(z.string().trim().min(1).max(80)).max(40),
})
export type ExtraField = z.infer<typeof extraField>
const extra = z.array(extraField).max(30)
/** What the advisor says that a distributor asks for beside the usual fields. */
export const extraAsk = z.strictObject({ distributorId: id, extra })

const web = {
  distributorId: id,
  url: z.string().min(1).max(2000),
  /** http is refused unless the host is loopback and the advisor allowed it. */
  allowLoopback: z.boolean(),
  /** The advisor knows that this host lies in a private network. */
  allowPrivate: z.boolean().optional(),
  extra: extra.optional(),
}
/** With a client id the key is its secret, and tokens are fetched with both; without one the key itself is sent. */
const bridge = z.strictObject({ ...web, kind: z.literal('bridge'), clientId: word.optional() })
const microsoft = z.strictObject({
  ...web,
  kind: z.literal('microsoft'),
  loginUrl: z.string().min(1).max(2000),
  tenant: z.string().regex(/^[A-Za-z0-9.-]{1,100}$/),
  clientId: word,
  /** The advisor's clients have agreed that their contact is shared. */
  consent: z.boolean(),
})
const hubspot = z.strictObject({
  ...web,
  kind: z.literal('hubspot'),
  /** The deal property with unique values that holds our reference. */
  property: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/),
  pipeline: z.string().max(200),
  stage: z.string().max(200),
  lostStage: z.string().max(200),
})
const salesforce = z.strictObject({
  ...web,
  kind: z.literal('salesforce'),
  clientId: z.string().trim().min(1).max(400),
  /** The lead's external-id field that holds our reference. */
  field: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,78}$/),
  /** The lead status that means that the advisor has let go. */
  lostStatus: z.string().max(100),
})
const partnerstack = z.strictObject({
  ...web,
  kind: z.literal('partnerstack'),
  publicKey: word,
  partnerKey: word,
  lostStage: z.string().max(100),
})
const mapped = z.strictObject({ ...web, kind: z.literal('mapped'), mapping: z.string().min(2).max(65_536) })
const email = z.strictObject({
  kind: z.literal('email'),
  distributorId: id,
  to: z.string().regex(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/),
  extra: extra.optional(),
})

/** What the advisor says about a connection. A folder is not among them: main asks for it, and its path stays there. */
export const endpointAsk = z.discriminatedUnion('kind', [
  bridge,
  microsoft,
  hubspot,
  salesforce,
  partnerstack,
  mapped,
  email,
])
export type EndpointAsk = z.infer<typeof endpointAsk>

export const connectorKinds = [
  'bridge',
  'microsoft',
  'hubspot',
  'salesforce',
  'partnerstack',
  'mapped',
  'email',
  'folder',
] as const
export type ConnectorKind = (typeof connectorKinds)[number]

export const remoteStates = [
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
export type RemoteState = (typeof remoteStates)[number]

/**
 * How a system keeps one deal from becoming two: it honours a key, it upserts by our reference, it can be asked what it holds
 * before anything is sent again, or it does none of these.
 */
export type Idempotency = 'key-header' | 'external-id' | 'look-up-first' | 'none'

/** What a system declares of itself. */
export type Declaration = {
  readonly states: readonly RemoteState[]
  /** Fields of the form that can still be changed there from here, by state; a state that is not named is closed. */
  readonly editable: Readonly<Partial<Record<RemoteState, readonly string[]>>>
  readonly idempotency: Idempotency
  /** It can be asked for our reference. */
  readonly finds: boolean
  /** Fields of the form that must be given before Submit. */
  readonly required: readonly string[]
  /** Fields that it asks for beside the form's own; absent when there are none. */
  readonly extra?: readonly ExtraField[]
  /** `by-answer`: it names the protected day itself. `by-rules`: the distributor's own rules do. */
  readonly protection: { readonly given: 'by-answer' | 'by-rules'; readonly extends: boolean }
  readonly access: 'key' | 'browser' | 'none'
  /** The advisor sends it and says so; nothing goes out by itself. */
  readonly byHand: boolean
  /** It tells its partner catalog, rates, announcements and statements. */
  readonly tells?: boolean
}

export type Endpoint = {
  readonly distributorId: string
  readonly kind: ConnectorKind
  /** Host and port, mail address or folder name: the address itself stays in main. */
  readonly host: string
  /** True when nothing is missing: systems without a key need none. */
  readonly hasSecret: boolean
  readonly declares: Declaration
}

/** The request exactly as it would go out, its secret masked; or what is wrong with the mapping, by its place. */
export type DryRun =
  | {
      readonly kind: 'request'
      readonly method: string
      readonly url: string
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly kind: 'unfit'; readonly problems: readonly { readonly at: string; readonly what: string }[] }
