import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askedOf } from '#domain/statements/claim'
import type { Dispute } from '#domain/statements/statement'
import { daysBetween } from '#domain/values/dates'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { DisputeDrawer } from './DisputeDrawer'
import styles from './Recovery.module.css'
import { RecoveryPaybacks } from './RecoveryPaybacks'
import { payerTotals, type RecoveryBook } from './use-recovery'

const columns = ['draft', 'sent', 'answered', 'recovered'] as const

/** Disputes from draft to recovered, each with the end of its window, and what every payer gave back; `asked` stands open. */
export function RecoveryDisputes({ found, asked }: { readonly found: RecoveryBook; readonly asked: string | null }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const [openId, setOpenId] = useState(asked)
  const { disputes } = found
  const open = disputes.find((dispute) => dispute.id === openId)
  if (disputes.length === 0)
    return (
      <Card>
        <Empty words={t('dispute.empty')} />
      </Card>
    )
  const inColumn = (column: (typeof columns)[number]) =>
    disputes.filter(({ status }) => status === column || (column === 'recovered' && status === 'given-up'))
  return (
    <>
      <RecoveryPaybacks found={found} />
      <div className={styles.board}>
        {columns.map((column) => (
          <section key={column} className={styles.column} aria-label={t(`dispute.status.${column}`)}>
            <h2>
              {t(`dispute.status.${column}`)} <span className="quiet">{inColumn(column).length}</span>
            </h2>
            <ul>
              {inColumn(column).map((dispute) => (
                <li key={dispute.id}>
                  <DisputeCard dispute={dispute} found={found} onOpen={() => setOpenId(dispute.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Card pad={false} title={t('dispute.totals')}>
        <table className={styles.totals}>
          <thead>
            <tr>
              <th scope="col">{t('dispute.payer')}</th>
              <th scope="col">{t('dispute.count')}</th>
              <th scope="col">{t('dispute.asked')}</th>
              <th scope="col">{t('dispute.recovered')}</th>
            </tr>
          </thead>
          <tbody>
            {payerTotals(disputes, format.baseCurrency, found.rates).map((payer) => (
              <tr key={payer.id}>
                <th scope="row">{found.names.distributors.get(payer.id) ?? t('unnamed')}</th>
                <td>{format.number(payer.count)}</td>
                <td>{format.money(payer.asked.total)}</td>
                <td>{format.money(payer.recovered.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {open && <DisputeDrawer key={open.id} dispute={open} found={found} onClose={() => setOpenId(null)} />}
    </>
  )
}

type CardProps = { readonly dispute: Dispute; readonly found: RecoveryBook; readonly onOpen: () => void }

function DisputeCard({ dispute, found, onOpen }: CardProps) {
  const { t } = useTranslation('review')
  const { windowEndsOn, status } = dispute
  const service = found.services.get(dispute.serviceId ?? '')
  const left = windowEndsOn && status === 'sent' ? daysBetween(found.today, windowEndsOn) : null
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <b className="clip">
        {found.names.clients.get(service?.clientId ?? '') ?? found.names.distributors.get(dispute.distributorId)}
      </b>
      <span className="clip quiet">{t(`check.${dispute.check}`)}</span>
      <span style={{ display: 'flex', gap: 8, justifyContent: 'space-between', alignItems: 'center' }}>
        <MoneyText amount={dispute.recovered ?? askedOf(dispute)} strong />
        {left !== null && (
          <Badge tone={left < 0 ? 'bad' : left < 15 ? 'warn' : 'plain'}>
            {left < 0 ? t('dispute.window-over') : t('dispute.days-left', { count: left })}
          </Badge>
        )}
        {status === 'given-up' && <Badge>{t('dispute.status.given-up')}</Badge>}
      </span>
    </button>
  )
}
