import { useTranslation } from 'react-i18next'
import type { ShareState } from '#domain/commissions/payee-shares'
import type { PayeeStatement, PayeeSum } from '#domain/commissions/payee-statement'
import type { Explanation } from '#domain/values/explain'
import type { Money } from '#domain/values/money'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { explainSum } from './explain-sum'
import styles from './Residuals.module.css'

const names = ['due', 'payable', 'held', 'paid'] as const
type Name = (typeof names)[number]

/** What is left to pay and what made it so, each currency on its own line: a payee is paid in what came. */
export function PayeeFigures({ statement }: { readonly statement: PayeeStatement }) {
  const { t } = useTranslation('payees')
  const { sums } = statement
  return (
    <div className={`${styles.figures} ${styles.four}`}>
      {names.map((name) => (
        <Figure key={name} label={t(`figure.${name}`)} note={name !== 'paid' && t(`figure.${name}-note`)}>
          {sums.length === 0 && '–'}
          {sums.map((sum) => (
            <div key={sum.currency}>
              <Explain explanation={explained(name, sum, statement)} />
            </div>
          ))}
        </Figure>
      ))}
    </div>
  )
}

function explained(name: Name, sum: PayeeSum, { rows, payouts }: PayeeStatement): Explanation {
  if (name === 'due') return dueOf(sum)
  const of = (list: readonly { readonly name: string; readonly amount: Money }[]) =>
    explainSum(
      list.filter(({ amount }) => amount.currency === sum.currency),
      `payee.${name}`,
      sum.currency,
      null,
    )
  if (name === 'paid') return of(payouts.map(({ paidOn, amount }) => ({ name: paidOn, amount })))
  const state: ShareState = name
  return of(rows.filter((row) => row.state === state).map(({ client, amount }) => ({ name: client, amount })))
}

const dueOf = ({ before, payable, paid, due }: PayeeSum): Explanation => ({
  amount: due,
  rule: null,
  rounding: null,
  steps: [
    { label: 'payee.before', value: { money: before } },
    { label: 'payee.payable', value: { money: payable } },
    { label: 'payee.paid', value: { money: paid } },
    { label: 'payee.due', value: { money: due } },
  ],
})
