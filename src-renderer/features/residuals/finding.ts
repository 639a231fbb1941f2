import type { Finding, MonthAccount } from '#domain/commissions/month'
import { asPercent, rate } from '#domain/values/rate'
import type { Tone } from '#ui/Badge'

export const findingTone: Readonly<Record<Finding, Tone>> = {
  paid: 'good',
  'not-in-yet': 'plain',
  'never-started': 'bad',
  stopped: 'bad',
  'stopped-at-term': 'bad',
  low: 'warn',
  high: 'info',
  'taken-back': 'warn',
  'other-currency': 'warn',
  found: 'good',
  carried: 'plain',
  forfeited: 'plain',
}

/** How much of the expected amount came, in whole percent, for the words beside a low or high payment. */
export function paidPercent(account: MonthAccount): number {
  const due = account.due?.minor ?? 0
  if (!account.paid || due === 0) return 0
  return Math.round(asPercent(rate(Math.round((account.paid.minor / due) * 1_000_000))))
}

/** The payer keeps it back because all it owes together is too little. */
export const isHeld = ({ finding }: MonthAccount): boolean => finding === 'carried' || finding === 'forfeited'
