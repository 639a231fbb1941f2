import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assumedInstallDays, seriesNames } from '#domain/commissions/forecast'
import { asItStands, type Scenario } from '#domain/commissions/scenario'
import { lagKey } from '#domain/statements/lag'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { MonthBars } from '#ui/MonthBars'
import { Page as Frame } from '#ui/Page'
import { BookCards } from './BookCards'
import { ForecastFigures } from './ForecastFigures'
import { ForecastGroups } from './ForecastGroups'
import { HeldNote } from './HeldNote'
import styles from './Residuals.module.css'
import { ScenarioCard } from './ScenarioCard'
import { barsOf, type Calendar, type Grouping, useForecast } from './use-forecast'
import { ViewTabs } from './ViewTabs'

const tones = { booked: 'solid', atRisk: 'warn', ordered: 'outline', spiffs: 'ink', pipeline: 'info' } as const

/** The next 12 to 36 months by the month in which money arrives, under a scenario; then what the book is worth and rests on. */
export function ForecastView() {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const base = format.baseCurrency
  const [horizon, setHorizon] = useState(12)
  const [grouping, setGrouping] = useState<Grouping>('supplier')
  const [scenario, setScenario] = useState<Scenario>(asItStands)
  const [calendar, setCalendar] = useState<Calendar>('agreed')
  const read = useForecast(horizon, grouping, base, scenario, calendar)
  if (!read)
    return (
      <Frame title={t('forecast.title', { count: horizon })} actions={<ViewTabs view="forecast" />}>
        {null}
      </Frame>
    )
  return (
    <Frame title={t('forecast.title', { count: horizon })} actions={<ViewTabs view="forecast" />}>
      {read.result.lines.length === 0 ? (
        <Card>
          <Empty
            words={t('forecast.empty')}
            action={t('agreements.open')}
            onAction={() => go({ at: 'residuals', view: 'agreements' })}
          />
        </Card>
      ) : (
        <>
          <ForecastFigures read={read} horizon={horizon} scenario={scenario} grouping={grouping} />
          <div className={styles.beside} style={{ flex: 'none' }}>
            <Card
              title={t('forecast.chart')}
              action={
                <SegmentedControl
                  size="xs"
                  aria-label={t('forecast.horizon')}
                  value={String(horizon)}
                  onChange={(value) => setHorizon(Number(value))}
                  data={[12, 24, 36].map((count) => ({ value: String(count), label: t('forecast.months', { count }) }))}
                />
              }
            >
              <MonthBars
                label={t('forecast.chart')}
                currency={base}
                months={barsOf(read, base)}
                series={seriesNames.map((id) => ({ id, label: t(`forecast.${id}`), tone: tones[id] }))}
              />
              <p className="quiet" style={{ margin: '12px 0 0', fontSize: 12.5 }}>
                {t('forecast.assumes')}{' '}
                {read.assumed > 0 && t('forecast.assumed', { count: read.assumed, days: assumedInstallDays })}{' '}
                {[...read.names.distributors]
                  .flatMap(([id, name]) => {
                    const lag = read.lags.get(lagKey(id))
                    return lag ? [t('forecast.learned', { name, count: lag.median, months: lag.months })] : []
                  })
                  .join(' ')}{' '}
                {read.opportunities > 0 && t('forecast.pipeline-how', { count: read.opportunities })}
              </p>
              <HeldNote held={read.result.held} names={read.names.distributors} />
            </Card>
            <ScenarioCard scenario={scenario} calendar={calendar} onChange={setScenario} onCalendar={setCalendar} />
          </div>
          <BookCards read={read} />
          <Card
            pad={false}
            title={t('forecast.groups')}
            action={
              <SegmentedControl
                size="xs"
                aria-label={t('forecast.by')}
                value={grouping}
                onChange={(value) => setGrouping(value as Grouping)}
                data={(['supplier', 'distributor', 'client'] as const).map((value) => ({
                  value,
                  label: t(`forecast.by-${value}`),
                }))}
              />
            }
          >
            <ForecastGroups read={read} grouping={grouping} />
          </Card>
        </>
      )}
    </Frame>
  )
}
