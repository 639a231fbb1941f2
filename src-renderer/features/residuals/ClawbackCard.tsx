import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExposedSale } from '#domain/commissions/exposure'
import { inBase } from '#domain/commissions/sums'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { ApartNote } from './ApartNote'
import { explainSum } from './explain-sum'
import styles from './Residuals.module.css'
import type { Prospect } from './use-forecast'

type Props = { readonly exposed: readonly ExposedSale[]; readonly read: Prospect }

const first = 4

/** What was paid once and could still be taken back, the most at risk first. */
export function ClawbackCard({ exposed, read }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const atRisk = inBase(
    exposed.map((one) => one.exposure.atRisk),
    format.baseCurrency,
    read.rates,
  )
  const nameOf = (clientId: string) => read.names.clients.get(clientId) ?? t('unknown')
  const explained = (of: 'atRisk' | 'vested', label: string) =>
    explainSum(
      exposed.map(({ sale, exposure }) => ({ name: nameOf(sale.clientId), amount: exposure[of] })),
      label,
      format.baseCurrency,
      read.rates,
    )
  const shown = all ? exposed : exposed.slice(0, first)
  return (
    <Card title={t('book.clawback')}>
      <div className="figure" style={{ color: atRisk.total.minor > 0 ? 'var(--warn)' : undefined }}>
        <Explain explanation={explained('atRisk', 'clawback.at-risk')} />
      </div>
      <p className="quiet" style={{ margin: '2px 0 10px', fontSize: 12.5 }}>
        {exposed.length === 0 ? (
          t('book.nothing-at-risk')
        ) : (
          <>
            {t('book.vested', { count: exposed.length })}{' '}
            <Explain explanation={explained('vested', 'clawback.vested')} />
          </>
        )}{' '}
        <ApartNote sum={atRisk} />
      </p>
      <ul className={styles.runs}>
        {shown.map(({ sale, exposure }) => (
          <li key={`${sale.earning.id} ${exposure.agreement.id}`}>
            <span style={{ minInlineSize: 0, flex: 1 }}>
              <UnstyledButton
                className={`${styles.link} clip`}
                style={{ maxInlineSize: '100%' }}
                onClick={() => go({ at: 'clients', clientId: sale.clientId, tab: 'services' })}
              >
                {nameOf(sale.clientId)}
              </UnstyledButton>
              <div className="quiet" style={{ fontSize: 12.5 }}>
                {exposure.until && t('book.until', { month: format.month(exposure.until) })}
              </div>
            </span>
            <Explain explanation={exposure.explanation} />
          </li>
        ))}
      </ul>
      {exposed.length > shown.length && (
        <UnstyledButton className={styles.link} style={{ fontSize: 12.5 }} onClick={() => setAll(true)}>
          {t('forecast.all', { count: exposed.length })}
        </UnstyledButton>
      )}
    </Card>
  )
}
