import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookValue, multiples, valueUnder } from '#domain/commissions/value'
import type { Explanation } from '#domain/values/explain'
import { percent } from '#domain/values/rate'
import { Card } from '#ui/Card'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { ApartNote } from './ApartNote'
import type { MonthlyBook } from './monthly-book'
import styles from './Residuals.module.css'

const churns = [0, 5, 10, 20].map(percent)

/** The monthly residual at a stated multiple, and how far the answer moves with the multiple and with churn. */
export function ValueCard({ book }: { readonly book: MonthlyBook }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const [multiple, setMultiple] = useState<number>(24)
  const { total } = book.sum
  return (
    <Card
      title={t('book.value')}
      action={
        <Select
          aria-label={t('book.multiple')}
          size="xs"
          w={112}
          data={multiples.map((value) => ({ value: String(value), label: t('book.times', { count: value }) }))}
          value={String(multiple)}
          allowDeselect={false}
          onChange={(value) => value && setMultiple(Number(value))}
        />
      }
    >
      <div className="figure">
        <Explain explanation={bookValue(total, multiple)} strong />
      </div>
      <p className="quiet" style={{ margin: '2px 0 10px', fontSize: 12.5 }}>
        {t('book.value-note', { amount: format.money(total), count: book.services })} <ApartNote sum={book.sum} />
      </p>
      <table className={styles.sensitivity}>
        <caption>{t('book.sensitivity')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('book.churn')}</th>
            {multiples.map((value) => (
              <th key={value} scope="col">
                {t('book.times-short', { count: value })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {churns.map((churn) => (
            <tr key={churn}>
              <th scope="row">{format.percent(churn)}</th>
              {multiples.map((value) => (
                <Sensitive key={value} explanation={valueUnder(total, value, churn)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** Without the cents, so that four stand beside each other. */
function Sensitive({ explanation }: { readonly explanation: Explanation }) {
  const format = useFormat()
  return (
    <td>
      <Explain explanation={explanation} words={format.roundMoney(explanation.amount)} />
    </td>
  )
}
