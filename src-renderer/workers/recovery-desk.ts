import { livingAgreements } from '#db/agreements'
import { closeBook, openBookToRead } from '#db/book'
import { newestRates } from '#db/rates'
import { recovery, type Tell } from '#db/recovery'
import { namesOf } from '#db/residuals'
import { queueSuggestions } from '#db/review'
import { spiffBook } from '#db/spiffs'
import { answersOf } from '#domain/statements/answer'
import { type ClaimMonth, claimBonuses, claimMonths, isAboutBonus } from '#domain/statements/claim'
import type { AccountMonth } from '#domain/statements/ledger'
import { type Day, type Month, monthOf } from '#domain/values/dates'
import type { Reconciled, RecoveryAsks, Suggested } from './recovery-messages'

/** The whole book reconciled, from the stored book as it is now. */
export const reconciled = ({ today, base }: RecoveryAsks['reconcile'], tell?: Tell): Promise<Reconciled> =>
  reading(async () => {
    const { report, lags } = await recovery(today, tell)
    const { findings, months, open } = report
    const names = await namesOf(findings.flatMap((finding) => finding.clientId ?? []))
    const answers = answersOf(months, open, { base, rates: await newestRates(), today, lags })
    return { findings, answers, lags, lastPaid: lastPaid(months, today), clients: names.clients }
  })

/** What is suggested for each line that waits for a person. */
export const suggested = (tell: Tell): Promise<Suggested> => reading(() => queueSuggestions(tell))

/** The months of one dispute as the ledger has them now. */
export const monthsOfClaim = ({ today, dispute }: RecoveryAsks['claim']): Promise<readonly ClaimMonth[]> =>
  reading(async () => {
    if (isAboutBonus(dispute)) return claimBonuses(dispute, (await spiffBook(today)).rows)
    const [{ report }, agreements] = await Promise.all([recovery(today), livingAgreements()])
    const rules = new Map(agreements.map((agreement) => [agreement.id, agreement.name]))
    return claimMonths(dispute, report.months, (id) => rules.get(id) ?? '')
  })

/** The book is opened for each question, so that one that was restored meanwhile is never answered from. */
async function reading<Value>(work: () => Promise<Value>): Promise<Value> {
  await openBookToRead()
  try {
    return await work()
  } finally {
    closeBook()
  }
}

function lastPaid(months: readonly AccountMonth[], today: Day): Month | null {
  let last: Month | null = null
  for (const { due, paid } of months)
    if (paid && due.payMonth <= monthOf(today) && (last === null || due.payMonth > last)) last = due.payMonth
  return last
}
