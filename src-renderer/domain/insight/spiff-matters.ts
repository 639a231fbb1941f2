import type { SpiffRow } from '../commissions/spiff-rows'
import { addDays, type Day, lastDayOf } from '../values/dates'
import type { Matter } from './today'

/** A last day to claim or to install is spoken of this long before. */
export const spiffWindowDays = 45
/** What is this late is a matter of recovery and no news any more. */
export const spiffLateDays = 90

/** SPIFFs that a person can still win or lose: to be claimed, to be installed in time, due this month, late since a short time. */
export const spiffMatters = (rows: readonly SpiffRow[], today: Day): readonly Matter[] =>
  rows.flatMap((row): readonly Matter[] => {
    const found = whyOf(row, today)
    if (!found) return []
    const { sale, spiff, key } = row
    return [
      {
        key: `${found.why}:${key}:${found.on}`,
        group: 'spiff',
        why: found.why,
        clientId: sale.clientId,
        on: found.on,
        name: spiff.agreement.name,
        subject: { spiff: row },
      },
    ]
  })

function whyOf({ standing, spiff }: SpiffRow, today: Day): { readonly why: string; readonly on: Day } | null {
  const { claimBy, installBy, payMonth } = spiff
  const near = (day: Day) => day >= today && day <= addDays(today, spiffWindowDays)
  if (standing === 'unclaimed') return claimBy && near(claimBy) ? { why: 'claim', on: claimBy } : null
  if (payMonth === null) return installBy && near(installBy) ? { why: 'install', on: installBy } : null
  const last = lastDayOf(payMonth)
  if (standing === 'due') return { why: 'due', on: last }
  return standing === 'late' && last >= addDays(today, -spiffLateDays) ? { why: 'late', on: last } : null
}
