import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Earning } from '#domain/commissions/expected'
import { ruleOf, termsOf } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { type Day, firstDayOf, monthOf } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { asUnits, units } from '#domain/values/quantity'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { BenchAnswer } from './BenchAnswer'
import styles from './Residuals.module.css'
import { WholeInput } from './WholeInput'

type Props = { readonly facts: AgreementFacts; readonly today: Day }

/** Tries the terms on a sample deal: what is paid in which month and why, and what could be taken back. */
export function TestBench({ facts, today }: Props) {
  const { t } = useTranslation('residuals')
  const { baseCurrency } = useFormat()
  const first = facts.from > today ? facts.from : firstDayOf(monthOf(today))
  const [deal, setDeal] = useState<Partial<Earning>>({})
  const change = (to: Partial<Earning>) => setDeal((now) => ({ ...now, ...to }))
  const mrc = deal.mrc ?? money(100_000, baseCurrency)
  const earning: Earning = {
    id: 'bench',
    kind: 'service',
    supplierId: facts.supplierId ?? 'bench',
    distributorId: facts.distributorId,
    category: facts.category ?? 'ucaas',
    offeringId: facts.offeringId,
    account: facts.account ?? '',
    opportunityId: facts.opportunityId ?? null,
    startsOn: first,
    signedOn: deal.startsOn ?? first,
    quotedOn: deal.startsOn ?? first,
    submittedOn: deal.startsOn ?? first,
    termMonths: 36,
    endsOn: null,
    quantity: units(30),
    nrc: money(0, baseCurrency),
    usage: units(1000),
    cost: money(Math.round(mrc.minor * 0.6), baseCurrency),
    dealNumber: 1,
    ...deal,
    mrc,
    listMrc: deal.listMrc === undefined ? mrc : deal.listMrc,
    newCustomer: deal.newCustomer ?? true,
    newLocation: deal.newLocation ?? true,
  }
  const rule = ruleOf(facts)
  const asks = (kind: string) => termsOf(facts).conditions.some((one) => one.kind === kind)
  const amount = (field: 'mrc' | 'cost') => (
    <MoneyInput
      label={t(`bench.${field}`)}
      value={earning[field] ?? null}
      currency={baseCurrency}
      onCommit={(typed) => typed && change({ [field]: typed })}
    />
  )
  return (
    <Card title={t('bench.title')} style={{ alignSelf: 'start' }}>
      <div className={styles.bench}>
        {amount('mrc')}
        <div className={styles.asked}>
          <span aria-hidden>{t('bench.units')}</span>
          <WholeInput
            label={t('bench.units')}
            value={asUnits(earning.quantity ?? units(0))}
            min={0}
            max={100_000}
            width={90}
            onChange={(count) => change({ quantity: units(count) })}
          />
        </div>
        <div className={styles.asked}>
          <span aria-hidden>{t('bench.term')}</span>
          <WholeInput
            label={t('bench.term')}
            value={earning.termMonths}
            min={0}
            max={120}
            width={90}
            onChange={(termMonths) => change({ termMonths })}
          />
        </div>
        <DayInput
          label={t('bench.starts')}
          value={earning.startsOn}
          clearable={false}
          onCommit={(startsOn) => startsOn && change({ startsOn })}
        />
        {rule.kind === 'margin' && amount('cost')}
        {rule.kind === 'usage' && (
          <div className={styles.asked}>
            <span aria-hidden>{t('bench.usage')}</span>
            <WholeInput
              label={t('bench.usage')}
              value={asUnits(earning.usage ?? units(0))}
              min={0}
              max={100_000_000}
              width={110}
              onChange={(count) => change({ usage: units(count) })}
            />
          </div>
        )}
        {asks('list-price') && (
          <Checkbox
            label={t('bench.list-price')}
            checked={(earning.listMrc?.minor ?? 0) <= mrc.minor}
            onChange={(event) =>
              change({ listMrc: money(mrc.minor + (event.currentTarget.checked ? 0 : 1), baseCurrency) })
            }
          />
        )}
        {asks('new-customer') && (
          <Checkbox
            label={t('bench.new-customer')}
            checked={earning.newCustomer === true}
            onChange={(event) => change({ newCustomer: event.currentTarget.checked })}
          />
        )}
        {asks('new-location') && (
          <Checkbox
            label={t('bench.new-location')}
            checked={earning.newLocation === true}
            onChange={(event) => change({ newLocation: event.currentTarget.checked })}
          />
        )}
      </div>
      <BenchAnswer facts={facts} earning={earning} from={monthOf(earning.startsOn ?? first)} />
    </Card>
  )
}
