import { addDays } from '../../values/dates'
import type { Finding } from '../finding'
import type { Ledger, SpiffDue } from '../ledger'
import type { Check } from './all'

/** Warned this many days before the last day for a claim. */
export const claimWindowDays = 30

/** A bonus past its day that no line of a statement pays. */
export const spiffDue: Check = (ledger) =>
  ledger.spiffs
    .filter((spiff) => spiff.dueOn !== null && spiff.dueOn < ledger.today && !isPaid(spiff, ledger))
    .map((spiff) => findingOf(spiff, 'SPIFF-DUE'))

/** A bonus that must be claimed by a day that is near or just past, and was not. */
export const spiffUnclaimed: Check = ({ spiffs, today, ...ledger }) =>
  spiffs
    .filter(
      (spiff) =>
        spiff.claimBy !== null && spiff.claimedOn === null && addDays(spiff.claimBy, -claimWindowDays) <= today,
    )
    .filter((spiff) => !isPaid(spiff, ledger))
    .map((spiff) => findingOf(spiff, 'SPIFF-CLAIM'))

function isPaid(spiff: SpiffDue, { partsOf }: Pick<Ledger, 'partsOf'>): boolean {
  const parts = spiff.serviceId ? (partsOf.get(spiff.serviceId) ?? []) : []
  const paid = parts.filter((part) => part.kind === 'spiff' && part.amount.currency === spiff.amount.currency)
  return paid.reduce((total, part) => total + part.amount.minor, 0) >= spiff.amount.minor - 1
}

function findingOf(spiff: SpiffDue, check: 'SPIFF-DUE' | 'SPIFF-CLAIM'): Finding {
  const { id, dueOn, claimBy, usageMonth, amount, claimedOn: _, ...who } = spiff
  return {
    ...who,
    id: `${check} ${id}`,
    check,
    severity: check === 'SPIFF-DUE' ? 'bad' : 'warn',
    side: check === 'SPIFF-DUE' ? 'owed' : 'risk',
    months: [usageMonth],
    atStake: amount,
    expected: amount,
    paid: null,
    lineIds: [],
    words: { day: (check === 'SPIFF-DUE' ? dueOn : claimBy) ?? '' },
  }
}
