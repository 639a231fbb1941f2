import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { arrivingOf } from '#domain/commissions/spiffs'
import { isAboutBonus } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import type { Day, Month } from '#domain/values/dates'
import type { Explanation } from '#domain/values/explain'
import { livingAgreements } from './agreements'
import { book } from './book'
import { withContracts } from './services'
import { spiffBook } from './spiffs'

export type WhyDue = { readonly month: Month; readonly explanation: Explanation }

/** Why what a finding calls due is due, month by month with the rule and its version; nothing for what is about no one service. */
export async function whyDue(finding: Finding, today: Day): Promise<readonly WhyDue[]> {
  const { serviceId, expected, months } = finding
  if (serviceId === null || expected === null) return []
  if (isAboutBonus(finding)) {
    const { rows } = await spiffBook(today)
    const row = rows.find(({ key }) => finding.id === `${finding.check} ${key}`)
    const explanation = row ? arrivingOf(row.spiff) : null
    return explanation ? months.map((month) => ({ month, explanation })) : []
  }
  const [stored, agreements] = await Promise.all([book().tables.services.get(serviceId), livingAgreements()])
  const [service] = await withContracts([stored])
  if (!service) return []
  const earning = earningOfService(service)
  return months.flatMap((month) =>
    expectedMonths(earning, agreements, month, 1).map(({ explanation }) => ({ month, explanation })),
  )
}
