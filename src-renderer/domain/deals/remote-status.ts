import { type Day, isDay } from '../values/dates'
import { fold } from '../values/text'
import type { RegistrationStatus } from './registration'

const known: Readonly<Record<string, RegistrationStatus>> = {
  submitted: 'submitted',
  'under review': 'under-review',
  'info requested': 'info-requested',
  approved: 'approved',
  'extension requested': 'extension-requested',
  expired: 'expired',
  won: 'won',
  lost: 'lost',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  conflict: 'conflict',
}

/** Words that portals use for each state; the first that fits counts, so refusals stand before approvals. */
const nearest: readonly (readonly [RegExp, RegistrationStatus])[] = [
  [
    /\b(not|un|dis|non) ?(approved|accepted|authori[sz]ed)|disapproved|unapproved|reject|declin|denied|refus/,
    'rejected',
  ],
  [/conflict|duplicate|already|claimed by/, 'conflict'],
  [/extension|extend|renewal/, 'extension-requested'],
  [/expir|lapse|timed out/, 'expired'],
  [/withdr|cancel|revok|recall/, 'withdrawn'],
  [/\blost\b/, 'lost'],
  [/\bwon\b|purchased|completed|fulfilled/, 'won'],
  [/info|clarif|question|incomplete|action (needed|required)|more detail|returned/, 'info-requested'],
  [/review|pending|process|hold|progress|validat|wait/, 'under-review'],
  [/approv|accept|grant|protect|active|registered/, 'approved'],
  [/submit|receiv|\bnew\b|open|created/, 'submitted'],
]

/** The state nearest to a distributor's own word; what nobody knows counts as under review. The word itself is kept raw beside it. */
export function statusOf(raw: string): RegistrationStatus {
  const words = fold(raw)
  return known[words] ?? nearest.find(([shape]) => shape.test(words))?.[1] ?? 'under-review'
}

/** The day up to which protection holds; null for none and for text that is no date. */
export function protectedDay(text: string | null): Day | null {
  const start = text?.slice(0, 10) ?? ''
  return isDay(start) ? start : null
}

/** Nothing more is expected of these. What was rejected or met another claim may be opened again on appeal, so it is still asked about. */
export const isFinal = (status: RegistrationStatus): boolean =>
  status === 'won' || status === 'lost' || status === 'withdrawn'
