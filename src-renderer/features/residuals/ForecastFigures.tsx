import { useTranslation } from 'react-i18next'
import { type Series, seriesNames } from '#domain/commissions/forecast'
import type { Scenario } from '#domain/commissions/scenario'
import { sum } from '#domain/values/money'
import { Explain } from '#ui/Explain'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import { ApartNote } from './ApartNote'
import styles from './Residuals.module.css'
import { type Grouping, type Prospect, partExplanation, partSum } from './use-forecast'

type Props = {
  readonly read: Prospect
  readonly horizon: number
  readonly scenario: Scenario
  readonly grouping: Grouping
}

/** Everything that arrives, and its five parts by how certain they are. */
export function ForecastFigures({ read, horizon, scenario, grouping }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const base = format.baseCurrency
  const parts = seriesNames.map((name) => ({ name, sum: partSum(read, name, base) }))
  const total = sum(
    parts.map((part) => part.sum.total),
    base,
  )
  const explanation = {
    amount: total,
    rule: null,
    rounding: null,
    steps: [
      ...parts.map((part) => ({ label: `forecast.${part.name}`, value: { money: part.sum.total } })),
      ...(scenario.churn > 0 ? [{ label: 'forecast.churn', value: { rate: scenario.churn } }] : []),
      ...(scenario.growth > 0 ? [{ label: 'forecast.growth', value: { rate: scenario.growth } }] : []),
      ...(scenario.slipMonths > 0 ? [{ label: 'forecast.slip', value: { count: scenario.slipMonths } }] : []),
      { label: 'forecast.total', value: { money: total } },
    ],
  }
  const names = { supplier: read.names.suppliers, distributor: read.names.distributors, client: read.names.clients }
  const nameOf = (key: string) => names[grouping].get(key) ?? t(key === '' ? 'forecast.not-chosen' : 'unknown')
  const note = (name: Series) => t(`forecast.${name}-note`)
  return (
    <div className={`${styles.figures} ${styles.parts}`}>
      <Figure
        label={t('forecast.total', { count: horizon })}
        note={<ApartNote sum={parts[0]?.sum ?? emptySum(base)} />}
      >
        <Explain explanation={explanation} />
      </Figure>
      {parts.map((part) => (
        <Figure key={part.name} label={t(`forecast.${part.name}`)} note={note(part.name)}>
          <Explain explanation={partExplanation(read, part.name, base, nameOf)} />
        </Figure>
      ))}
    </div>
  )
}

const emptySum = (base: string) => ({ total: sum([], base), rateDay: null, apart: [] })
