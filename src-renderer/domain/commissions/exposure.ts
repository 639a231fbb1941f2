import { addMonths, type Day, monthOf, monthsBetween } from '../values/dates'
import { money } from '../values/money'
import type { Agreement } from './agreement'
import { type Exposure, exposureIn } from './clawback'
import { agreementFor, type Earning, expectedMonths } from './expected'
import { termsOf } from './rule'
import type { Sale } from './spiff-rows'
import { paying, spiffsFor } from './spiffs'

export type ExposedSale = { readonly sale: Sale; readonly exposure: Exposure }

/**
 * One-time commissions that were due by now and could still be taken back if the client left this month, the most at risk first.
 * What is due is taken as paid; each in the currency of its charge.
 */
export function exposuresOf(
  sales: readonly Sale[],
  agreements: readonly Agreement[],
  today: Day,
): readonly ExposedSale[] {
  const month = monthOf(today)
  const risky = agreements.filter((one) => termsOf(one).clawback !== null)
  if (risky.length === 0) return []
  return sales
    .flatMap((sale): readonly ExposedSale[] => {
      const { earning } = sale
      const { startsOn, endsOn } = earning
      if (startsOn === null || startsOn > today || (endsOn !== null && endsOn < today)) return []
      return onceOf(earning, startsOn, agreements, risky).flatMap(({ agreement, minor }) => {
        if (addMonths(monthOf(startsOn), agreement.lagMonths) > month) return []
        const amount = money(minor, earning.mrc.currency)
        const residual = termsOf(agreement).clawback?.residualToo ? residualSoFar(earning, agreements, today) : 0
        const exposure = exposureIn(agreement, { amount, residual: money(residual, amount.currency), startsOn }, month)
        return exposure.until === null ? [] : [{ sale, exposure }]
      })
    })
    .sort(
      (a, b) => b.exposure.atRisk.minor - a.exposure.atRisk.minor || (a.sale.earning.id < b.sale.earning.id ? -1 : 1),
    )
}

type Once = { readonly agreement: Agreement; readonly minor: number }

function onceOf(
  earning: Earning,
  startsOn: Day,
  agreements: readonly Agreement[],
  risky: readonly Agreement[],
): readonly Once[] {
  const upfront = agreementFor(earning, startsOn, agreements)
  const first =
    upfront && termsOf(upfront).pays === 'upfront' ? expectedMonths(earning, agreements, monthOf(startsOn), 1)[0] : null
  return [
    ...paying(spiffsFor(earning, startsOn, agreements)).map((one) => ({
      agreement: one.agreement,
      minor: one.amount?.minor ?? 0,
    })),
    ...(upfront && first ? [{ agreement: upfront, minor: first.own.minor }] : []),
  ].filter((one) => risky.includes(one.agreement))
}

function residualSoFar(earning: Earning, agreements: readonly Agreement[], today: Day): number {
  const start = monthOf(earning.startsOn ?? today)
  const month = monthOf(today)
  return expectedMonths(earning, agreements, start, monthsBetween(start, month) + 1)
    .filter((one) => one.payMonth <= month)
    .reduce((sum, one) => sum + one.own.minor, 0)
}
