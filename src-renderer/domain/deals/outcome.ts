import type { RegistrationStatus } from './registration'

/** One value as documents carry it; null says that it is certainly not given. */
export type HeldValue = string | number | { readonly amount: string; readonly currency: string } | null
/** What a distributor holds of a form, by JSON pointer into the document; a pointer that is absent is not known. */
export type Held = Readonly<Record<string, HeldValue>>

/** What the distributor holds, in its own words; unknown states keep their raw text. */
export type RemoteRegistration = {
  readonly remoteId: string
  readonly partnerReference: string
  readonly rawStatus: string
  /** What the connector's own table makes of the raw words; absent where they speak for themselves. */
  readonly status?: RegistrationStatus
  readonly statusReason: string | null
  readonly protectedUntil: string | null
  readonly etag: string | null
  readonly updatedAt: string
  readonly held?: Held
}

/** A registration that stands in the way of ours, as far as a partner may know of it; days as they came. */
export type Claim = { readonly held: Held; readonly since: string | null; readonly until: string | null }

/** Every try ends in exactly one of these. `left` tells whether bytes may have reached the distributor. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly registration: RemoteRegistration; readonly replayed: boolean }
  /** A look-up found nothing under our reference. */
  | { readonly kind: 'absent' }
  /** An update was not done, because the distributor's version is another than the one that it changes. */
  | { readonly kind: 'changed-there'; readonly registration: RemoteRegistration }
  | {
      readonly kind: 'refused'
      readonly status: number
      /** The problem's own short name, such as `duplicate-reference`; empty when it has none. */
      readonly code: string
      readonly title: string
      readonly problems: readonly { readonly pointer: string; readonly detail: string }[]
      /** What stands in the way, where the distributor tells it. */
      readonly claim?: Claim
    }
  | { readonly kind: 'unauthorized'; readonly status: number }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null; readonly status: number }
  | { readonly kind: 'unreachable'; readonly left: boolean; readonly reason: string }
  | { readonly kind: 'nonsense'; readonly left: true; readonly reason: string }
  /** The distributor cannot say what became of it. */
  | { readonly kind: 'unknowable'; readonly reason: string }
  /** Our own machine cannot make a request of the document. */
  | { readonly kind: 'unreadable'; readonly reason: string }

export type Failure = Exclude<Outcome, { kind: 'delivered' | 'absent' | 'changed-there' }>
