import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { railCounts } from '#db/rail'
import type { PayerHeld } from '#domain/commissions/paid-out'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import { type Day, daysBetween, monthOf } from '#domain/values/dates'
import { go } from '#session/place'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import styles from './Today.module.css'
import { useFigures } from './use-today'

/** The month's money, the next date that binds, and what waits for the network: each opens its room. */
export function Figures({ today }: { readonly today: Day }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const read = useFigures(today)
  const waiting = useLive(railCounts, [])?.waiting
  if (!read) return <div className={styles.figures} />
  const expected = inBase(read.expected, format.baseCurrency, read.rates)
  const paid = inBase(read.paid, format.baseCurrency, read.rates)
  const { nextNotice } = read
  return (
    <div className={styles.figures}>
      <Opens onClick={() => go({ at: 'residuals', view: 'month' })}>
        <Figure
          label={t('figure.expected', { month: format.month(monthOf(today)) })}
          note={<SumNote paid={paid} expected={expected} held={read.held} />}
        >
          {read.expected.length > 0 ? format.money(expected.total) : '–'}
        </Figure>
      </Opens>
      <Opens
        onClick={() =>
          nextNotice
            ? go({ at: 'clients', clientId: nextNotice.service.clientId, tab: 'services' })
            : go({ at: 'clients' })
        }
      >
        <Figure
          label={t('figure.notice')}
          note={
            nextNotice
              ? t('figure.notice-note', {
                  client: nextNotice.clientName,
                  count: daysBetween(today, nextNotice.on),
                })
              : t('figure.no-notice')
          }
        >
          {nextNotice ? format.day(nextNotice.on) : '–'}
        </Figure>
      </Opens>
      <Opens onClick={() => go({ at: 'deals', view: 'outbox' })}>
        <Figure label={t('figure.waiting')} note={t(waiting ? 'figure.waiting-note' : 'figure.nothing-waiting')}>
          {waiting === undefined ? '–' : format.number(waiting)}
        </Figure>
      </Opens>
    </div>
  )
}

type OpensProps = { readonly onClick: () => void; readonly children: ReactNode }

function Opens({ onClick, children }: OpensProps) {
  return (
    <UnstyledButton className={styles.opens} onClick={onClick}>
      {children}
    </UnstyledButton>
  )
}

type SumNoteProps = { readonly paid: BaseSum; readonly expected: BaseSum; readonly held: readonly PayerHeld[] }

function SumNote({ paid, expected, held }: SumNoteProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const rateDay = expected.rateDay ?? paid.rateDay
  return (
    <>
      {t('figure.paid', { amount: format.money(paid.total) })}{' '}
      {rateDay && t('figure.rate-day', { day: format.day(rateDay) })}{' '}
      {held.map(({ total, minimum, goesTo }) => {
        const amounts = { amount: format.money(total), minimum: format.money(minimum) }
        return `${t(goesTo === 'lost' ? 'figure.lost' : 'figure.carried', amounts)} `
      })}
      {expected.apart.length > 0 && t('figure.apart', { amounts: expected.apart.map(format.moneyCode).join(', ') })}
    </>
  )
}
