import { useTranslation } from 'react-i18next'
import type { PayeeSum } from '#domain/commissions/payee-statement'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { MoneyText } from '#ui/MoneyText'
import styles from './Residuals.module.css'

const names = ['due', 'payable', 'held', 'paid'] as const

/** What is left to pay and what made it so, each currency on its own line: a payee is paid in what came. */
export function PayeeFigures({ sums }: { readonly sums: readonly PayeeSum[] }) {
  const { t } = useTranslation('payees')
  return (
    <div className={`${styles.figures} ${styles.four}`}>
      {names.map((name) => (
        <Figure key={name} label={t(`figure.${name}`)} note={name !== 'paid' && t(`figure.${name}-note`)}>
          {sums.length === 0 && '–'}
          {sums.map((sum) => (
            <div key={sum.currency}>
              {name === 'due' ? <Explain explanation={dueOf(sum)} /> : <MoneyText amount={sum[name]} />}
            </div>
          ))}
        </Figure>
      ))}
    </div>
  )
}

const dueOf = ({ before, payable, paid, due }: PayeeSum) => ({
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
