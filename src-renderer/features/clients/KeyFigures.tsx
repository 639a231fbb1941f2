import { useTranslation } from 'react-i18next'
import { explainedCharges } from '#domain/clients/charges'
import { contractOf } from '#domain/clients/contract'
import { nextNotice } from '#domain/clients/lines'
import { openStages, totalOf } from '#domain/deals/pipeline'
import { dayAt, daysBetween } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import type { Whole } from './use-client'

/** Four figures: what the client pays each month, the next notice, what is open, the last contact. */
export function KeyFigures({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const { services, opportunities, client } = whole
  const today = dayAt(now())
  const running = services.filter((service) => service.status === 'active')
  const charges = explainedCharges(services, (service) =>
    [whole.nameOf(service.supplierId), service.description].filter(Boolean).join(', '),
  )
  const notice = nextNotice(services, today)
  const noticed = services.find((service) => notice && contractOf(service, today).noticeBy === notice)
  const missed = services.filter((service) => contractOf(service, today).state === 'notice-missed').length
  const open = opportunities.filter(({ stage }) => openStages.some((one) => one === stage))
  const { sums } = totalOf(open)
  const quiet = client.lastContactOn ? daysBetween(client.lastContactOn, today) : null
  return (
    <div className={styles.figures}>
      <Figure label={t('figure.mrc')} note={t('figure.services', { count: running.length })}>
        {charges.length === 0 ? (
          <span className="faint">–</span>
        ) : (
          charges.map((charge) => (
            <div key={charge.amount.currency}>
              <Explain explanation={charge} strong />
            </div>
          ))
        )}
      </Figure>
      <Figure
        label={t('figure.notice')}
        {...(notice && daysBetween(today, notice) <= 60 && { tone: 'bad' as const })}
        note={
          notice && noticed
            ? t('figure.notice-of', {
                name: whole.nameOf(noticed.supplierId) || noticed.description,
                count: daysBetween(today, notice),
              })
            : missed > 0
              ? t('figure.notice-missed', { count: missed })
              : t('figure.notice-none')
        }
      >
        {notice ? format.day(notice) : <span className="faint">–</span>}
      </Figure>
      <Figure
        label={t('figure.open')}
        note={
          sums.length > 0
            ? t('figure.open-mrc', { amount: sums.map(format.money).join(' · ') })
            : t(open.length > 0 ? 'figure.open-unpriced' : 'figure.open-none')
        }
      >
        {format.number(open.length)}
      </Figure>
      <Figure
        label={t('figure.contact')}
        note={quiet === null ? t('figure.contact-none') : t('figure.contact-ago', { count: quiet })}
      >
        {client.lastContactOn ? format.day(client.lastContactOn) : <span className="faint">–</span>}
      </Figure>
    </div>
  )
}
