import { addDays } from '../../values/dates'
import { money, subtract } from '../../values/money'
import type { Finding } from '../finding'
import type { Ledger, SpiffDue } from '../ledger'
import type { Check } from './all'
import { lineIdsOf } from './per-service'

/** Warned this many days before the last day for a claim. */
export const claimWindowDays = 30

/** A bonus past its day that no line of a statement pays, or not whole. Nobody owes one that had to be claimed and was not. */
export const spiffDue: Check = (ledger) =>
  ledger.spiffs
    .filter((spiff) => spiff.dueOn !== null && spiff.dueOn < ledger.today && !isUnclaimed(spiff))
    .filter((spiff) => lackOf(spiff).minor > 1)
    .map((spiff) => findingOf(spiff, 'SPIFF-DUE', ledger))

/** A bonus that must be claimed by a day that is near or just past, and was not. */
export const spiffUnclaimed: Check = (ledger) =>
  ledger.spiffs
    .filter(
      (spiff) =>
        isUnclaimed(spiff) && spiff.claimBy !== null && addDays(spiff.claimBy, -claimWindowDays) <= ledger.today,
    )
    .map((spiff) => findingOf(spiff, 'SPIFF-CLAIM', ledger))

/** What was paid in part must have been claimed, whether or not the book says so. */
const isUnclaimed = ({ claimBy, claimedOn, paid }: SpiffDue): boolean =>
  claimBy !== null && claimedOn === null && paid === null

const lackOf = ({ amount, paid }: SpiffDue) => subtract(amount, paid ?? money(0, amount.currency))

function findingOf(spiff: SpiffDue, check: 'SPIFF-DUE' | 'SPIFF-CLAIM', { partsOf }: Ledger): Finding {
  const { id, dueOn, claimBy, usageMonth, amount, paid, claimedOn: _, ...who } = spiff
  const parts = (spiff.serviceId ? (partsOf.get(spiff.serviceId) ?? []) : []).filter((part) => part.kind === 'spiff')
  return {
    ...who,
    id: `${check} ${id}`,
    check,
    severity: check === 'SPIFF-DUE' ? 'bad' : 'warn',
    side: check === 'SPIFF-DUE' ? 'owed' : 'risk',
    months: [usageMonth],
    atStake: lackOf(spiff),
    expected: amount,
    paid,
    lineIds: lineIdsOf(parts),
    words: { day: (check === 'SPIFF-DUE' ? dueOn : claimBy) ?? '', ...(paid && { context: 'short' }) },
  }
}
