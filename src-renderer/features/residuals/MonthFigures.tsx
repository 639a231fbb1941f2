import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Service } from '#domain/clients/service'
import { go } from '#session/place'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { ApartNote } from './ApartNote'
import { Filled } from './Filled'
import styles from './Residuals.module.css'
import type { MonthFigures as Figures, MonthExplanations } from './use-month'

type Props = {
  readonly figures: Figures
  readonly explanations: MonthExplanations
  readonly unagreed: readonly Service[]
  readonly looks: number
}

/** The month in four figures: what came of what was due, what is missing, what is open, what nobody has agreed on. */
export function MonthFigures({ figures, explanations, unagreed, looks }: Props) {
  const { t } = useTranslation('residuals')
  const { expected, paid, missing, open } = figures
  return (
    <div className={styles.figures}>
      <Figure
        label={t('figure.paid-of-expected')}
        note={
          <>
            <Progress paid={paid.total.minor} open={open.total.minor} missing={missing.total.minor} />
            <ApartNote sum={expected} />
          </>
        }
      >
        <Explain explanation={explanations.paid} />{' '}
        <span style={{ fontSize: 15, fontWeight: 400, color: 'var(--ink-2)' }}>
          <Filled
            words="figure.of"
            slots={{ amount: <Explain explanation={explanations.expected} /> }}
            flowing="amount"
          />
        </span>
      </Figure>
      <Figure
        label={t('figure.missing')}
        {...(missing.total.minor > 0 && { tone: 'bad' as const })}
        note={t('figure.accounts', { count: figures.missingAccounts })}
      >
        <Explain explanation={explanations.missing} />
      </Figure>
      <Figure label={t('figure.open')} note={t('figure.accounts', { count: figures.openAccounts })}>
        <Explain explanation={explanations.open} />
      </Figure>
      <Figure
        label={t('figure.look')}
        note={
          unagreed.length > 0 ? (
            <UnstyledButton
              className={styles.link}
              onClick={() => go({ at: 'residuals', view: 'agreements' })}
              style={{ fontSize: 12.5 }}
            >
              {t('figure.unagreed', { count: unagreed.length })}
            </UnstyledButton>
          ) : (
            t('figure.all-agreed')
          )
        }
      >
        {t('figure.accounts', { count: looks })}
      </Figure>
    </div>
  )
}

/** Paid, open and missing as shares of one line; the figures beside it say the same. */
function Progress({ paid, open, missing }: { readonly paid: number; readonly open: number; readonly missing: number }) {
  const parts = [
    ['var(--accent)', Math.max(0, paid)],
    ['var(--ink-3)', Math.max(0, open)],
    ['var(--bad)', Math.max(0, missing)],
  ] as const
  return (
    <div className={styles.progress} aria-hidden>
      {parts.map(([color, size]) => size > 0 && <span key={color} style={{ background: color, flexGrow: size }} />)}
    </div>
  )
}
