import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Service } from '#domain/clients/service'
import { inTolerance } from '#domain/statements/pair'
import type { StatementLine } from '#domain/statements/statement'
import type { Money } from '#domain/values/money'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import styles from './Review.module.css'
import type { Review } from './use-review'

type Props = { readonly line: StatementLine; readonly review: Review; readonly service?: Service | undefined }

/** What the payer wrote beside what the book knows; where the two agree is said, not only coloured. */
export function ReviewFacts({ line, review, service }: Props) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const expected = service ? review.expectedOf(service, line.usageMonth) : null
  const near = (a: Money | null, b: Money | null) => a !== null && b !== null && inTolerance(a, b)
  const rows: readonly (readonly [string, ReactNode, ReactNode, boolean])[] = [
    ['customer', line.customer || null, service ? review.clientName(service.clientId) : null, false],
    [
      'supplier',
      line.supplier || null,
      service ? review.supplierName(service.supplierId) : null,
      service !== undefined && line.supplierId === service.supplierId,
    ],
    [
      'account',
      line.account || line.order || line.circuit || null,
      service ? service.account || service.circuit : null,
      service !== undefined && line.account !== '' && line.account === service.account,
    ],
    [
      'billed',
      line.billed && <MoneyText amount={line.billed} />,
      service && <MoneyText amount={service.mrc} />,
      near(line.billed, service?.mrc ?? null),
    ],
    [
      'amount',
      <MoneyText key="came" amount={line.amount} strong />,
      expected && <MoneyText amount={expected} />,
      near(line.amount, expected),
    ],
  ]
  return (
    <div>
      <p className="quiet" style={{ margin: '0 0 8px', fontSize: 12.5 }}>
        {t('where', {
          payer: review.payerName(line.distributorId),
          paid: format.day(line.paidOn),
          month: line.usageMonth ? format.month(line.usageMonth) : t('no-month'),
        })}
      </p>
      <table className={styles.facts}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('written')}</th>
            <th scope="col">{t('known')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, written, known, same]) => (
            <tr key={id}>
              <th scope="row">{t(`fact.${id}`)}</th>
              <td>{written ?? <span className="quiet">–</span>}</td>
              <td>
                {known || <span className="quiet">–</span>}
                {same && <span className={styles.same}>{t('same')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
