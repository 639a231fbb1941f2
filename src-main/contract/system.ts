import { z } from 'zod'
import type { Answer } from './fault'
import type { SnapshotInfo } from './safety'

export const readyAsk = z.strictObject({ ms: z.number().nonnegative(), bookVersion: z.number().int().nonnegative() })
export const openExternalAsk = z.strictObject({ url: z.string().min(1).max(2000) })
export const themeAsk = z.strictObject({ theme: z.enum(['light', 'dark', 'system']) })
export const fullScreenAsk = z.strictObject({ on: z.boolean() })
export const badgeAsk = z.strictObject({ waiting: z.number().int().nonnegative() })

export type About = {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly platform: string
  /** The system's language tag, e.g. `en-US`. */
  readonly locale: string
  /** The app was opened with `--demo`: load the sample book and use the sandbox distributor that main knows. */
  readonly demo: boolean
  readonly keyring: boolean
}

/** Events from main; each subscription returns its own unsubscribe. */
export type Events = {
  readonly wake: { readonly at: number }
  readonly menu: { readonly command: string }
  readonly closing: { readonly at: number }
  /** A backup file was opened from outside: it is among the backups now, or the fault says why not. */
  readonly backup: Answer<SnapshotInfo>
}
export type EventName = keyof Events
