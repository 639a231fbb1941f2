import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ForecastLine, seriesNames } from '#domain/commissions/forecast'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { explainLine, explainYears } from './explain-sum'
import styles from './Residuals.module.css'
import { type Grouping, type Prospect, shareOf } from './use-forecast'

const first = 12

/** Who the money comes from, the largest first, each in its own currency. */
export function ForecastGroups({ read, grouping }: { readonly read: Prospect; readonly grouping: Grouping }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { lines } = read.result
  const names = { supplier: read.names.suppliers, distributor: read.names.distributors, client: read.names.clients }
  const shown = all ? lines : lines.slice(0, first)
  const shareText = (line: ForecastLine) => {
    const share = shareOf(line, read, format.baseCurrency)
    return share === null ? t('forecast.no-rate') : format.percent(share)
  }
  return (
    <>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">{t(`forecast.by-${grouping}`)}</th>
            {seriesNames.map((name) => (
              <th key={name} scope="col">
                {t(`forecast.${name}`)}
              </th>
            ))}
            <th scope="col">{t('forecast.sum')}</th>
            <th scope="col">{t('forecast.share')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={`${line.key} ${line.currency}`}>
              <th scope="row">
                {names[grouping].get(line.key) ?? t(line.key === '' ? 'forecast.not-chosen' : 'unknown')}
                <div className="quiet" style={{ fontSize: 12.5, fontWeight: 400 }}>
                  {t('forecast.sources', { count: line.sources })}
                </div>
              </th>
              {seriesNames.map((name) => (
                <td key={name}>
                  {line[name].some((minor) => minor !== 0) ? (
                    <Explain explanation={explainYears(read.result.months, line, name)} />
                  ) : (
                    '–'
                  )}
                </td>
              ))}
              <td>
                <Explain explanation={explainLine(line)} strong />
              </td>
              <td>{shareText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && (
        <div style={{ padding: 12 }}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('forecast.all', { count: lines.length })}
          </Button>
        </div>
      )}
    </>
  )
}
