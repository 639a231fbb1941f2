import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import type { MonthAnswer } from '#domain/statements/answer'
import type { Explanation } from '#domain/values/explain'
import { go } from '#session/place'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import styles from './Recovery.module.css'
import { payerTotals, type RecoveryBook } from './use-recovery'

type Props = { readonly found: RecoveryBook; readonly answer: MonthAnswer }

/** Paid X of Y expected, Z missing, N to review; every amount opens into its payers. */
export function RecoveryFigures({ found, answer }: Props) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const payerName = (id: string) => found.names.distributors.get(id) ?? t('unnamed')
  const explained = (part: 'paid' | 'expected' | 'missing'): Explanation => ({
    amount: answer[part].total,
    rule: null,
    rounding: null,
    steps: [
      ...answer.payers.map((payer) => ({
        label: 'recovery.payer',
        params: { name: payerName(payer.id) },
        value: { money: payer[part].total },
      })),
      { label: `recovery.${part}`, value: { money: answer[part].total } },
    ],
  })
  const recovered = inBase(
    found.disputes.flatMap((dispute) => dispute.recovered ?? []),
    format.baseCurrency,
    found.rates,
  )
  const givers = payerTotals(found.disputes, format.baseCurrency, found.rates)
  const foundMoney: Explanation = {
    amount: recovered.total,
    rule: null,
    rounding: null,
    steps: [
      ...givers
        .filter((payer) => payer.recovered.total.minor !== 0)
        .map((payer) => ({
          label: 'recovery.given-back',
          params: { name: payerName(payer.id) },
          value: { money: payer.recovered.total },
        })),
      { label: 'recovery.found', value: { money: recovered.total } },
    ],
  }
  const share = answer.expected.total.minor > 0 ? answer.paid.total.minor / answer.expected.total.minor : 0
  return (
    <div className={styles.figures}>
      <Figure
        label={t('recovery.paid')}
        note={
          <>
            <div className={styles.progress} aria-hidden>
              <span style={{ background: 'var(--accent)', flexGrow: Math.max(0, Math.min(1, share)) }} />
              <span style={{ background: 'var(--line)', flexGrow: Math.max(0, 1 - share) }} />
            </div>
            <Apart sum={answer.expected} />
          </>
        }
      >
        <Explain explanation={explained('paid')} strong />{' '}
        <span style={{ fontSize: 15, fontWeight: 400, color: 'var(--ink-2)' }}>
          {t('recovery.of')} <Explain explanation={explained('expected')} />
        </span>
      </Figure>
      <Figure
        label={t('recovery.missing')}
        note={t('recovery.missing-note')}
        {...(answer.missing.total.minor > 0 && { tone: 'bad' as const })}
      >
        <Explain explanation={explained('missing')} strong />
      </Figure>
      <Figure
        label={t('recovery.review')}
        note={
          <>
            {answer.waiting.total.minor !== 0 && (
              <div>{t('recovery.waiting', { amount: format.money(answer.waiting.total) })}</div>
            )}
            <ToQueue count={found.open} />
          </>
        }
      >
        {format.number(found.open)}
      </Figure>
      <Figure label={t('recovery.found')} note={t('recovery.found-note', { count: found.disputes.length })} tone="good">
        <Explain explanation={foundMoney} strong />
      </Figure>
    </div>
  )
}

function ToQueue({ count }: { readonly count: number }) {
  const { t } = useTranslation('review')
  if (count === 0) return t('recovery.review-none')
  return (
    <UnstyledButton
      onClick={() => go({ at: 'statements', view: 'review' })}
      style={{ color: 'var(--accent)', fontWeight: 600, fontSize: 12.5 }}
    >
      {t('recovery.to-queue')}
    </UnstyledButton>
  )
}

/** What has no rate stands beside the sum; what has one names its day. */
function Apart({ sum }: { readonly sum: BaseSum }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  if (sum.apart.length > 0) return t('sum.apart', { amounts: sum.apart.map(format.moneyCode).join(', ') })
  return sum.rateDay ? t('sum.rate-day', { day: format.day(sum.rateDay) }) : null
}
