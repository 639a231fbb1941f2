import { z } from 'zod'
import { endpointAsk, type RemoteState } from './endpoint'

const id = z.string().min(1).max(80)

export const distributorAsk = z.strictObject({ distributorId: id })

export const envelopeAsk = z.strictObject({
  distributorId: id,
  /** The idempotency key: made once when the advisor pressed Submit and reused for every try. */
  envelopeId: id,
  formatVersion: z.literal(1),
  /** The frozen registration document as JSON text. */
  document: z.string().min(2).max(262_144),
})
export const withdrawAsk = z.strictObject({
  distributorId: id,
  envelopeId: id,
  remoteId: z.string().min(1).max(200),
  formatVersion: z.literal(1),
  document: z.string().min(2).max(262_144),
})
export const updateAsk = withdrawAsk.extend({
  /** The version that is changed, and no other; null where the system numbers none. */
  etag: z.string().max(200).nullable(),
})
export const extendAsk = withdrawAsk
export const findAsk = z.strictObject({ distributorId: id, envelopeId: id, partnerReference: id })
export const dryRunAsk = z.strictObject({ endpoint: endpointAsk, document: z.string().min(2).max(262_144) })
/** A packet for the mail program: the letter in the advisor's words, and what is attached. */
export const packetAsk = z.strictObject({
  distributorId: id,
  envelopeId: id,
  subject: z.string().min(1).max(300),
  letter: z.string().min(1).max(20_000),
  attachments: z.array(z.strictObject({ name: z.string().min(1).max(120), bytes: z.instanceof(Uint8Array) })).max(10),
})
export const pollAsk = z.strictObject({
  distributorId: id,
  updatedSince: z.string().nullable(),
  cursor: z.string().nullable(),
})

export type HeldValue = string | number | { readonly amount: string; readonly currency: string } | null
/** What is held of a registration document, by JSON pointer; null is certainly not given, and a pointer that is absent is not known. */
export type Held = Readonly<Record<string, HeldValue>>

/** What the distributor holds, in the words of the contract; unknown states keep their raw text. */
export type RemoteRegistration = {
  readonly remoteId: string
  readonly partnerReference: string
  readonly rawStatus: string
  /** The state that the connector's own table gives the raw words; absent where they speak for themselves. */
  readonly status?: RemoteState
  readonly statusReason: string | null
  readonly protectedUntil: string | null
  readonly etag: string | null
  readonly updatedAt: string
  readonly held?: Held
}

/** A registration that stands in the way of ours, as far as a partner may know of it; days as they came. */
export type Claim = { readonly held: Held; readonly since: string | null; readonly until: string | null }

export type FieldProblem = { readonly pointer: string; readonly detail: string }

/** Every try ends in exactly one of these. `left` tells whether bytes may have reached the distributor. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly registration: RemoteRegistration; readonly replayed: boolean }
  /** An update was not done: what is held is another version than the one that it changes. */
  | { readonly kind: 'changed-there'; readonly registration: RemoteRegistration }
  | {
      readonly kind: 'refused'
      readonly status: number
      /** Last part of the problem's type, such as `duplicate-reference`; empty when it has none. */
      readonly code: string
      readonly title: string
      readonly problems: readonly FieldProblem[]
      /** What stands in the way, where the distributor tells it. */
      readonly claim?: Claim
    }
  | { readonly kind: 'unauthorized'; readonly status: number }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null; readonly status: number }
  | { readonly kind: 'unreachable'; readonly left: boolean; readonly reason: string }
  | { readonly kind: 'nonsense'; readonly left: true; readonly reason: string }

export type Failure = Exclude<Delivery, { kind: 'delivered' | 'changed-there' }>

export type Found =
  | { readonly kind: 'found'; readonly registration: RemoteRegistration }
  | { readonly kind: 'absent' }
  | Failure

export type Polled =
  | { readonly kind: 'page'; readonly registrations: readonly RemoteRegistration[]; readonly cursor: string | null }
  | Failure

export const toldAsk = z.strictObject({
  distributorId: id,
  what: z.enum(['catalog', 'rates', 'announcements', 'statements']),
  since: z.string().max(40).nullable(),
  cursor: z.string().max(2000).nullable(),
})
export const downloadAsk = z.strictObject({ distributorId: id, statementId: z.string().min(1).max(200) })

type UnitAmount = { readonly amount: string; readonly currency: string }
/** What a distributor tells its partner, as its contract has it; rates are exact decimal text between 0 and 1. */
export type ToldOffering = {
  readonly id: string
  readonly supplier: string
  readonly name: string
  readonly sku?: string | undefined
  readonly category: string
  readonly description?: string | undefined
  readonly unit?: string | undefined
  readonly price?: UnitAmount | undefined
  readonly nrc?: UnitAmount | undefined
  readonly terms?: readonly number[] | undefined
  readonly residual?: string | undefined
}
export type ToldRate = {
  readonly id: string
  readonly name: string
  readonly supplier?: string | undefined
  readonly category?: string | undefined
  readonly from: string
  readonly to?: string | null | undefined
  readonly residual: string
  readonly partnerShare: string
  readonly duration: 'evergreen' | 'term'
  readonly lagMonths?: number | undefined
}
export type ToldNews = {
  readonly id: string
  readonly publishedAt: string
  readonly title: string
  readonly body: string
}
export type ToldStatement = { readonly id: string; readonly fileName: string; readonly month: string }
export type Told =
  | { readonly kind: 'catalog'; readonly items: readonly ToldOffering[]; readonly cursor: string | null }
  | { readonly kind: 'rates'; readonly items: readonly ToldRate[]; readonly cursor: string | null }
  | { readonly kind: 'announcements'; readonly items: readonly ToldNews[]; readonly cursor: string | null }
  | { readonly kind: 'statements'; readonly items: readonly ToldStatement[]; readonly cursor: string | null }
  | Failure
export type Downloaded = { readonly kind: 'file'; readonly bytes: Uint8Array } | Failure

/** `keyRefused`: the distributor answers, but does not take our key. */
export type Probed = { readonly reachable: boolean; readonly keyRefused: boolean }

export const secretName = z.string().regex(/^(distributor):[A-Za-z0-9-]{1,80}$/)
export const setSecretAsk = z.strictObject({ name: secretName, value: z.string().min(1).max(10_000) })
export const secretAsk = z.strictObject({ name: secretName })
/** `memory` means the machine offers no safe keyring: the secret lasts until the app quits, never in clear on disk. */
export type SecretKept = 'keyring' | 'memory'
