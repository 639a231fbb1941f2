import { Button, SegmentedControl, Slider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asItStands, type Scenario } from '#domain/commissions/scenario'
import { asPercent, percent } from '#domain/values/rate'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Residuals.module.css'
import type { Calendar } from './use-forecast'

type Props = {
  readonly scenario: Scenario
  readonly calendar: Calendar
  readonly onChange: (scenario: Scenario) => void
  readonly onCalendar: (calendar: Calendar) => void
}

/** What if: three sliders with one button back to the book as it stands, and whose calendar the money follows. */
export function ScenarioCard({ scenario, calendar, onChange, onCalendar }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const calm = scenario.churn === 0 && scenario.growth === 0 && scenario.slipMonths === 0
  const rows = [
    {
      id: 'churn',
      value: asPercent(scenario.churn),
      max: 30,
      step: 1,
      words: t('scenario.a-year', { rate: format.percent(scenario.churn) }),
      set: (value: number) => onChange({ ...scenario, churn: percent(value) }),
    },
    {
      id: 'growth',
      value: asPercent(scenario.growth),
      max: 30,
      step: 1,
      words: t('scenario.a-year', { rate: format.percent(scenario.growth) }),
      set: (value: number) => onChange({ ...scenario, growth: percent(value) }),
    },
    {
      id: 'slip',
      value: scenario.slipMonths,
      max: 12,
      step: 1,
      words: t('scenario.months', { count: scenario.slipMonths }),
      set: (value: number) => onChange({ ...scenario, slipMonths: value }),
    },
  ]
  return (
    <Card
      title={t('scenario.title')}
      action={
        <Button variant="subtle" size="compact-sm" disabled={calm} onClick={() => onChange(asItStands)}>
          {t('scenario.reset')}
        </Button>
      }
    >
      <div className={styles.pane}>
        {rows.map(({ id, value, max, step, words, set }) => (
          <div key={id}>
            <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, marginBlockEnd: 6 }}>
              <span>{t(`scenario.${id}`)}</span>
              <strong style={{ fontVariantNumeric: 'tabular-nums' }}>{words}</strong>
            </div>
            <Slider
              thumbLabel={t(`scenario.${id}`)}
              label={null}
              value={value}
              min={0}
              max={max}
              step={step}
              onChange={set}
            />
          </div>
        ))}
        <div>
          <div style={{ marginBlockEnd: 6 }}>{t('forecast.calendar')}</div>
          <SegmentedControl
            size="xs"
            orientation="vertical"
            fullWidth
            aria-label={t('forecast.calendar')}
            value={calendar}
            onChange={(value) => onCalendar(value as Calendar)}
            data={(['agreed', 'shown'] as const).map((value) => ({ value, label: t(`forecast.as-${value}`) }))}
          />
        </div>
        <p className="quiet" style={{ margin: 0, fontSize: 12.5 }}>
          {t(calm ? 'scenario.calm' : 'scenario.changed')}
        </p>
      </div>
    </Card>
  )
}
