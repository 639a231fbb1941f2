import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assumedInstallDays } from '#domain/commissions/forecast'
import { money, sum } from '#domain/values/money'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import { MonthBars } from '#ui/MonthBars'
import { Page as Frame } from '#ui/Page'
import { ApartNote } from './ApartNote'
import { ForecastGroups } from './ForecastGroups'
import styles from './Residuals.module.css'
import { barsOf, type Grouping, monthSum, useForecast } from './use-forecast'
import { ViewTabs } from './ViewTabs'

/** The next 12 to 36 months by the month in which money arrives: what is booked, and what orders will add. */
export function ForecastView() {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const base = format.baseCurrency
  const [horizon, setHorizon] = useState(12)
  const [grouping, setGrouping] = useState<Grouping>('supplier')
  const read = useForecast(horizon, grouping, base)
  if (!read)
    return (
      <Frame title={t('forecast.title', { count: horizon })} actions={<ViewTabs view="forecast" />}>
        {null}
      </Frame>
    )
  const bars = barsOf(read, base)
  const whole = (part: 'booked' | 'ordered') =>
    sum(
      bars.map((bar) => bar.amounts[part] ?? money(0, base)),
      base,
    )
  const [booked, ordered] = [whole('booked'), whole('ordered')]
  const total = sum([booked, ordered], base)
  return (
    <Frame
      title={t('forecast.title', { count: horizon })}
      actions={
        <>
          <SegmentedControl
            aria-label={t('forecast.horizon')}
            value={String(horizon)}
            onChange={(value) => setHorizon(Number(value))}
            data={[12, 24, 36].map((count) => ({ value: String(count), label: t('forecast.months', { count }) }))}
          />
          <ViewTabs view="forecast" />
        </>
      }
    >
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
          <div className={styles.figures}>
            <Figure
              label={t('forecast.total', { count: horizon })}
              note={<ApartNote sum={monthSum(read, 'booked', 0, base)} />}
            >
              {format.money(total)}
            </Figure>
            <Figure label={t('forecast.booked')} note={t('forecast.booked-note')}>
              {format.roundMoney(booked)}
            </Figure>
            <Figure label={t('forecast.ordered')} note={t('forecast.ordered-note')}>
              {format.roundMoney(ordered)}
            </Figure>
            <Figure label={t('forecast.average')} note={t('forecast.average-note')}>
              {format.roundMoney(money(Math.round(total.minor / horizon), base))}
            </Figure>
          </div>
          <Card title={t('forecast.chart')}>
            <MonthBars
              label={t('forecast.chart')}
              currency={base}
              months={bars}
              series={[
                { id: 'booked', label: t('forecast.booked'), tone: 'solid' },
                { id: 'ordered', label: t('forecast.ordered'), tone: 'outline' },
              ]}
            />
            <p className="quiet" style={{ margin: '12px 0 0', fontSize: 12.5 }}>
              {t('forecast.assumes')}{' '}
              {read.assumed > 0 && t('forecast.assumed', { count: read.assumed, days: assumedInstallDays })}
            </p>
          </Card>
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
