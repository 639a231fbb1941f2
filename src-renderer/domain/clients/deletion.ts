import type { Instant } from '../values/dates'
import type { Belongings } from './belongings'

/** `waiting`: a registration of this client is on its way to a distributor, and would be sent for a client that is gone. */
export type DeletionRefusal = 'waiting'

export const whyNotDelete = ({ registrations }: Belongings): DeletionRefusal | null =>
  registrations.some(({ status, deletedAt }) => deletedAt === 0 && (status === 'queued' || status === 'sending'))
    ? 'waiting'
    : null

/** What lives is deleted at `at`; what was deleted before keeps its own time, so that a restore leaves it deleted. */
export const deletedWith = <Row extends { readonly deletedAt: Instant }>(
  rows: readonly Row[],
  at: Instant,
): readonly Row[] => rows.filter((row) => row.deletedAt === 0).map((row) => ({ ...row, deletedAt: at }))

/** What was deleted together with its client, at the same instant, lives again. */
export const restoredWith = <Row extends { readonly deletedAt: Instant }>(
  rows: readonly Row[],
  at: Instant,
): readonly Row[] => rows.filter((row) => row.deletedAt === at).map((row) => ({ ...row, deletedAt: 0 }))
