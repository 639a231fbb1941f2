import type { Service } from '../clients/service'
import type { Agreement, Payment } from '../commissions/agreement'
import type { Payee, Payout } from '../commissions/payee'
import { payeeKey, sharesOf } from '../commissions/payee-shares'
import { payeeSums } from '../commissions/payee-statement'
import { salesOf } from '../commissions/spiff-rows'
import { addDays, addMonths, firstDayOf, type Month, monthOf, monthRange } from '../values/dates'
import { ago, type Moment, sampleId } from './moment'
import { paidMonthsCount } from './payments'

export const rosa = 'Rosa Ibarra'
export const tomas = 'Tomas Wren'

/** Two who share in the commissions, and what they were paid each month up to the one before last: the newest waits. */
export function samplePayees(
  moment: Moment,
  ground: {
    readonly services: readonly Service[]
    readonly agreements: readonly Agreement[]
    readonly payments: readonly Payment[]
  },
): { readonly payees: readonly Payee[]; readonly payouts: readonly Payout[] } {
  const thisMonth = monthOf(moment.today)
  const since = addMonths(thisMonth, 1 - paidMonthsCount)
  const shares = sharesOf({ ...ground, sales: salesOf(ground.services, []), since, until: thisMonth })
  const payees = [rosa, tomas].map((name) => payee(moment, name))
  const settled = monthRange(since, paidMonthsCount - 2)
  return {
    payees,
    payouts: payees.flatMap(({ id, nameKey }) => {
      const own = shares.filter((one) => one.payeeKey === nameKey)
      return settled.flatMap((month) =>
        payeeSums(own, [], { from: month, to: month })
          .filter(({ payable }) => payable.minor > 0)
          .map(({ payable, currency }) => payout(id, month, currency, payable)),
      )
    }),
  }
}

const payee = (moment: Moment, name: string): Payee => ({
  id: sampleId('payee', payeeKey(name).replace(' ', '-')),
  name,
  nameKey: payeeKey(name),
  email: `${payeeKey(name).replace(' ', '.')}@partners.example`,
  notes: '',
  updatedAt: ago(moment, 380),
  deletedAt: 0,
})

const payout = (payeeId: string, month: Month, currency: string, amount: Payout['amount']): Payout => ({
  id: sampleId('payout', `${payeeId.slice(13)}-${month}-${currency}`),
  payeeId,
  month,
  amount,
  paidOn: addDays(firstDayOf(addMonths(month, 1)), 14),
  note: '',
})
