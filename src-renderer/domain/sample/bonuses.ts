import type { Service } from '../clients/service'
import type { Agreement, Payment } from '../commissions/agreement'
import { termsOf } from '../commissions/rule'
import { salesOf, spiffRows } from '../commissions/spiff-rows'
import { addDays, firstDayOf, monthOf } from '../values/dates'
import { share } from '../values/money'
import { percent } from '../values/rate'
import { draw } from './draw'
import { type Moment, sampleId } from './moment'

/** SPIFFs as they came for what was sold: most of them, one in four short, one in four never. */
export function sampleBonuses(
  moment: Moment,
  services: readonly Service[],
  agreements: readonly Agreement[],
): readonly Payment[] {
  const rows = spiffRows(salesOf(services, []), agreements, [], new Set(), moment.today)
  return rows.flatMap(({ sale, spiff }): readonly Payment[] => {
    const { earning } = sale
    const luck = draw(`${earning.id}-bonus`, 4)
    // What nobody claimed nobody pays.
    if (termsOf(spiff.agreement).claim) return []
    if (!spiff.payMonth || !spiff.parts || !earning.startsOn || luck === 0) return []
    const paidOn = addDays(firstDayOf(spiff.payMonth), 17)
    if (paidOn > moment.today) return []
    return [
      {
        id: sampleId('payment', `spiff-${earning.id.slice(15)}-${spiff.agreement.id.slice(17)}`),
        month: monthOf(earning.startsOn),
        paidOn,
        distributorId: spiff.agreement.distributorId,
        supplierId: earning.supplierId,
        serviceId: earning.id,
        account: earning.account ?? '',
        amount: luck === 1 ? share(spiff.parts.arrives, percent(60)) : spiff.parts.arrives,
        kind: 'spiff',
      },
    ]
  })
}
