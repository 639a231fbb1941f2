import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explainMonth } from '#domain/commissions/parts'
import type { AgreementFacts } from '#domain/commissions/versions'
import { type Day, monthOf } from '#domain/values/dates'
import { type Money, money } from '#domain/values/money'
import { Card } from '#ui/Card'
import { Steps } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'

/** Tries the terms on a sample charge: the first month, step by step. */
export function TestBench({ facts, today }: { readonly facts: AgreementFacts; readonly today: Day }) {
  const { t } = useTranslation('residuals')
  const { baseCurrency } = useFormat()
  const [sample, setSample] = useState<Money>(money(100_000, baseCurrency))
  const trial = {
    ...facts,
    id: 'bench',
    version: 1,
    updatedAt: 0,
    deletedAt: 0,
    name: facts.name || t('bench.unnamed'),
  }
  const usageMonth = monthOf(facts.from > today ? facts.from : today)
  return (
    <Card title={t('bench.title')} style={{ alignSelf: 'start' }}>
      <MoneyInput
        label={t('bench.sample')}
        value={sample}
        currency={baseCurrency}
        onCommit={(amount) => amount && setSample(amount)}
        mb="sm"
      />
      <Steps explanation={{ ...explainMonth(sample, trial, { usageMonth, number: 1 }), rule: null }} />
    </Card>
  )
}
