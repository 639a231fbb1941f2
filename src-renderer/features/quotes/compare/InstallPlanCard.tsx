import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOption, type QuoteChange } from '#domain/quotes/edit'
import { dayOf, installPlan } from '#domain/quotes/install-plan'
import type { Quote, QuoteOption } from '#domain/quotes/quote'
import { now } from '#platform/clock'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { editQuote } from '../commands'
import { asCount } from '../editor/cells'
import { FieldInput } from '../editor/FieldInput'
import { useChoices } from '../use-quotes'
import styles from './InstallPlan.module.css'
import { PlanRow } from './PlanRow'

type Props = { readonly quote: Quote; readonly open: boolean }

/** When the client is live with an option: each supplier's part as a bar and in words, from a chosen day of signing. */
export function InstallPlanCard({ quote, open }: Props) {
  const { t } = useTranslation('decide')
  const [picked, setPicked] = useState<string | null>(null)
  const wanted = picked ?? quote.acceptedId ?? quote.recommendedId
  const option = quote.options.find((one) => one.id === wanted) ?? quote.options[0]
  if (!option || option.lines.length === 0) return null
  const change = (edit: QuoteChange) => void editQuote(quote.id, edit, now())
  return (
    <Card
      title={t('plan.title')}
      action={
        <Select
          size="xs"
          aria-label={t('plan.option')}
          data={quote.options.map(({ id, name }) => ({ value: id, label: name }))}
          value={option.id}
          allowDeselect={false}
          onChange={setPicked}
        />
      }
    >
      <div className={styles.asks}>
        <DayInput
          label={t('plan.signing')}
          value={quote.signOn ?? null}
          disabled={!open}
          onCommit={(signOn) => change((row) => ({ ...row, signOn }))}
        />
        <Days
          label={t('plan.porting')}
          value={option.portDays ?? null}
          open={open}
          onCommit={(portDays) => change(changeOption(option.id, (one) => ({ ...one, portDays })))}
        />
        <Days
          label={t('plan.cut-over')}
          value={option.cutOverDays ?? 1}
          open={open}
          onCommit={(cutOverDays) => change(changeOption(option.id, (one) => ({ ...one, cutOverDays })))}
        />
      </div>
      <PlanTable option={option} quote={quote} open={open} change={change} />
    </Card>
  )
}

type TableProps = Props & { readonly option: QuoteOption; readonly change: (edit: QuoteChange) => void }

function PlanTable({ option, quote, open, change }: TableProps) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const { supplierName } = useChoices()
  const plan = useMemo(() => installPlan(option), [option])
  const signed = quote.signOn ?? null
  const when = (days: number | null) => {
    const day = signed && dayOf(signed, days)
    if (day) return format.day(day)
    return days === null ? t('plan.unknown') : t('plan.day', { count: days })
  }
  const length = Math.max(1, ...plan.steps.map((step) => step.to ?? 0))
  return (
    <>
      <p className={styles.said} role="status">
        {plan.liveAfter === null
          ? t('plan.missing', { count: plan.missing.length })
          : t(signed ? 'plan.live-on' : 'plan.live-after', { count: plan.liveAfter, day: when(plan.liveAfter) })}
      </p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.heard}>{t('plan.caption', { name: option.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.what')}</th>
              <th scope="col">{t('plan.after')}</th>
              <th scope="col" className={styles.end}>
                {t('plan.days')}
              </th>
              <th scope="col">{t('plan.from')}</th>
              <th scope="col">{t('plan.to')}</th>
              <td className={styles.bars} />
            </tr>
          </thead>
          <tbody>
            {plan.steps.map((step) => (
              <PlanRow
                key={step.id}
                step={step}
                plan={plan}
                option={option}
                supplier={supplierName(step.supplierId ?? '')}
                length={length}
                when={when}
                open={open}
                change={change}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type DaysProps = {
  readonly label: string
  readonly value: number | null
  readonly open: boolean
  readonly onCommit: (days: number | null) => void
}

function Days({ label, value, open, onCommit }: DaysProps) {
  const { t } = useTranslation('decide')
  return (
    <FieldInput
      label={label}
      value={value === null ? '' : String(value)}
      placeholder="–"
      suffix={t('plan.days')}
      parse={asCount(1000)}
      styles={{ input: { textAlign: 'end' } }}
      disabled={!open}
      onCommit={onCommit}
    />
  )
}
