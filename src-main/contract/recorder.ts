import { z } from 'zod'

const id = z.string().min(1).max(80)

/** What the advisor did; what went over a wire is written down by main itself. */
export const noteKinds = [
  'submitted',
  'sent-again',
  'taken-back',
  'update-asked',
  'extension-asked',
  'withdrawal',
  'packet-opened',
  'marked-sent',
  'answered-by-hand',
] as const

export const noteAsk = z.strictObject({
  registrationId: id,
  distributorId: z.string().max(80),
  envelopeId: z.string().max(80),
  kind: z.enum(noteKinds),
  /** The frozen document where there is one. */
  document: z.string().max(262_144),
})
export const recordAsk = z.strictObject({ registrationId: id })

export type RecordedKind = (typeof noteKinds)[number] | 'deliver' | 'update' | 'extend' | 'withdraw' | 'find' | 'heard'

/** One event as it stands in the log. Texts are what was sent and answered, secrets removed. */
export type RecordedEvent = {
  readonly registrationId: string
  readonly distributorId: string
  readonly envelopeId: string
  readonly kind: RecordedKind
  /** Method and path, or empty. */
  readonly asked: string
  readonly request: string
  /** HTTP status, `unreachable: reason`, or empty. */
  readonly answered: string
  readonly answer: string
  readonly outcome: string
}
export type RecordedLine = {
  readonly sequence: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly event: RecordedEvent
  readonly hash: string
}
export type RecordedPart = {
  readonly lines: readonly RecordedLine[]
  /** Of the whole log. */
  readonly count: number
  readonly head: string
}

/** `at` is the first line, counted from 1, that is not what was written. */
export type Verified =
  | { readonly kind: 'whole'; readonly count: number; readonly head: string }
  | { readonly kind: 'broken'; readonly at: number; readonly why: 'changed' | 'missing' | 'unreadable' }
