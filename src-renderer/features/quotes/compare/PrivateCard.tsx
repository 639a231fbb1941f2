import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hintsOf } from '#domain/commissions/spiff-words'
import type { Quote } from '#domain/quotes/quote'
import { type OptionResidual, optionResidual } from '#domain/quotes/residual'
import { dayAt } from '#domain/values/dates'
import type { Explanation } from '#domain/values/explain'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { Worth } from '#ui/Worth'
import { usePrivate } from '../use-quotes'
import styles from './Comparison.module.css'
import { Fairness } from './Fairness'

type Props = { readonly quote: Quote }

/** What each option would pay the advisor. It is read here and nowhere else in the comparison. */
export const PrivateCard = memo(function PrivateCard({ quote }: Props) {
  const { t } = useTranslation('quotes')
  const facts = usePrivate(quote)
  const on = dayAt(now())
  const residuals = useMemo(
    () => (facts ? quote.options.map((option) => optionResidual(option, quote, { ...facts, on })) : []),
    [quote, facts, on],
  )
  return (
    <Card title={t('private.title')} action={<Badge>{t('private.never')}</Badge>} style={{ borderStyle: 'dashed' }}>
      <div className={styles.private}>
        {residuals.map((residual) => (
          <Row key={residual.optionId} residual={residual} quote={quote} />
        ))}
      </div>
      <Fairness quote={quote} residuals={residuals} />
    </Card>
  )
})

function Row({ residual, quote }: { readonly residual: OptionResidual; readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const option = quote.options.find((one) => one.id === residual.optionId)
  const unpaid = residual.lines.filter((one) => one.explanation === null)
  const upfronts = residual.lines.filter((one) => one.once && one.explanation)
  const reason = option?.distributorId
    ? t('private.no-agreement', { count: unpaid.length })
    : t('private.no-distributor')
  return (
    <div className={styles.privateRow}>
      <div className={styles.privateName}>
        <div>{residual.name}</div>
        {unpaid.length > 0 && <div className={styles.why}>{reason}</div>}
      </div>
      <div className={styles.paid}>
        {residual.lines.some((one) => one.explanation && !one.once) ? (
          <>
            <span>
              <Explain explanation={together(residual)} /> {t('a-month')}
            </span>
            <div className={styles.why}>
              {t('private.over-term', { amount: format.money(residual.overTerm), count: option?.termMonths ?? 0 })}
            </div>
          </>
        ) : (
          '–'
        )}
      </div>
      {(upfronts.length > 0 || residual.spiffs.length > 0) && (
        <div style={{ flexBasis: '100%' }}>
          {upfronts.map(({ line, explanation }) => (
            <Worth
              key={line.id}
              title={t('private.upfront', { name: line.description })}
              explanation={explanation}
              hints={[]}
              counts
            />
          ))}
          {residual.spiffs.map(({ line, spiff }) => (
            <Worth
              key={`${line.id} ${spiff.agreement.id}`}
              title={t('private.spiff', { name: spiff.agreement.name, line: line.description })}
              explanation={spiff.explanation}
              hints={hintsOf(spiff)}
              counts={spiff.eligible}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** The lines' own explanations as steps of one sum; a single line keeps its own in full. */
function together(residual: OptionResidual): Explanation {
  const paid = residual.lines.flatMap(({ line, explanation, once }) =>
    explanation && !once ? [{ line, explanation }] : [],
  )
  const only = paid.length === 1 ? paid[0]?.explanation : undefined
  if (only) return only
  return {
    amount: residual.monthly,
    rule: null,
    steps: [
      ...paid.map(({ line, explanation }) => ({
        label: 'quote.residual-line',
        params: { name: line.description },
        value: { money: explanation.amount },
      })),
      { label: 'quote.residual', value: { money: residual.monthly } },
    ],
    rounding: null,
  }
}
