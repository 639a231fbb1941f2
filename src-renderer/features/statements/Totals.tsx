import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isRight } from '#domain/statements/totals'
import { type Money, negate, subtract } from '#domain/values/money'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Statements.module.css'
import type { Draft } from './store'

const most = 12

/** The sum of the lines against what the file and the bank say. */
export function Totals({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const { stated } = draft.read
  const { totals } = draft.placed
  const { deposit } = draft
  const lines = totals.find((one) => one.currency === deposit?.currency)
  const ordered = [...stated].sort((a, b) => Number(isRight(a)) - Number(isRight(b)))
  return (
    <Card title={t('totals.title')} style={{ flex: 'none' }}>
      {totals.map((one) => (
        <Compared key={one.currency} words={t('totals.lines', { currency: one.currency })} amount={one} strong />
      ))}
      {totals.length === 0 && <p className="quiet">{t('totals.none')}</p>}
      {deposit && <Compared words={t('totals.deposit')} amount={deposit} against={lines ?? null} />}
      {ordered.slice(0, most).map((one) => (
        <Compared
          key={`${one.sheet} ${String(one.row)}`}
          words={t(one.printed ? 'totals.stated-printed' : 'totals.stated', {
            words: one.words || t('totals.nameless'),
            row: one.row,
            ...one.printed,
          })}
          amount={one.amount}
          against={one.ofLines}
        />
      ))}
      {ordered.length > most && <p className="quiet">{t('totals.more', { count: ordered.length - most })}</p>}
      {stated.length === 0 && <p className="quiet">{t('totals.no-stated')}</p>}
    </Card>
  )
}

type Props = {
  readonly words: string
  readonly amount: Money
  /** What the lines come to; left out for the lines themselves. */
  readonly against?: Money | null
  readonly strong?: boolean
}

function Compared({ words, amount, against, strong }: Props) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const agrees = against !== undefined && against !== null && against.minor === amount.minor
  const lack = against ? subtract(against, amount) : null
  return (
    <div className={styles.total}>
      <span style={{ fontWeight: strong ? 600 : undefined }}>{words}</span>
      <span className={styles.amount} style={{ fontWeight: strong ? 600 : undefined }}>
        {format.money(amount)}
      </span>
      {against !== undefined && (
        <span style={{ gridColumn: '1 / -1', fontSize: 12.5, color: agrees ? 'var(--accent)' : 'var(--bad)' }}>
          {agrees ? <IconCheck size={13} aria-hidden /> : <IconAlertTriangle size={13} aria-hidden />}{' '}
          {agrees
            ? t('totals.agrees')
            : lack
              ? t(lack.minor > 0 ? 'totals.more-than' : 'totals.less-than', {
                  lines: format.money(against as Money),
                  difference: format.money(lack.minor > 0 ? lack : negate(lack)),
                })
              : t('totals.no-lines')}
        </span>
      )}
    </div>
  )
}
