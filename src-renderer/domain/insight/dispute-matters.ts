import type { Dispute } from '../statements/statement'
import { addDays, type Day, dayAt } from '../values/dates'
import type { DistributorId } from '../values/ids'
import type { Matter } from './today'

const draftDays = 7
const closingDays = 14
const closedDays = 7

/**
 * Money to be asked back that may be forgotten: a draft that lies for a week, and a claim without an answer whose window closes within
 * two weeks or closed a week ago.
 */
export const disputeMatters = (
  disputes: readonly Dispute[],
  payers: ReadonlyMap<DistributorId, string>,
  today: Day,
): readonly Matter[] =>
  disputes.flatMap((dispute) => {
    const about = whyOf(dispute, today)
    if (!about) return []
    const { id, distributorId } = dispute
    const name = payers.get(distributorId) ?? ''
    const key = `dispute:${id}:${about.why}:${about.on}`
    return [{ ...about, key, group: 'dispute', clientId: null, name, subject: { dispute } }]
  })

function whyOf(
  { status, windowEndsOn, createdAt }: Dispute,
  today: Day,
): { readonly why: string; readonly on: Day } | null {
  if (status === 'draft') {
    const on = dayAt(createdAt)
    return on <= addDays(today, -draftDays) ? { why: 'unsent', on } : null
  }
  if (status !== 'sent' || !windowEndsOn || windowEndsOn > addDays(today, closingDays)) return null
  if (windowEndsOn >= today) return { why: 'closing', on: windowEndsOn }
  return windowEndsOn >= addDays(today, -closedDays) ? { why: 'closed', on: windowEndsOn } : null
}
