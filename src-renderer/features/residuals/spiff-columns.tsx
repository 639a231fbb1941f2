import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Names } from '#db/residuals'
import type { SpiffRow } from '#domain/commissions/spiff-rows'
import { arrivingOf, type SpiffStanding } from '#domain/commissions/spiffs'
import { Badge, type Tone } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { markClaimed } from './commands'

const tones: Readonly<Record<SpiffStanding, Tone>> = {
  paid: 'good',
  low: 'warn',
  missed: 'plain',
  unclaimed: 'warn',
  waiting: 'plain',
  due: 'info',
  late: 'bad',
}

/** What was sold and to whom, which SPIFF, where it stands and until when, and how much. */
export function useSpiffColumns(names: Names | undefined): readonly Column<SpiffRow>[] {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const column = (id: string, rest: Omit<Column<SpiffRow>, 'id' | 'header'>) => ({
    id,
    header: t(`spiff-column.${id}`),
    ...rest,
  })
  const two = (above: string, below: string) => (
    <>
      <div className="clip" style={{ fontWeight: 600 }}>
        {above}
      </div>
      <div className="clip quiet" style={{ fontSize: 12.5 }}>
        {below}
      </div>
    </>
  )
  return [
    column('sale', {
      width: 'minmax(150px, 1.4fr)',
      cell: ({ sale }) =>
        two(
          names?.clients.get(sale.clientId) ?? t('unknown-account'),
          [names?.suppliers.get(sale.earning.supplierId), sale.description].filter(Boolean).join(' · '),
        ),
    }),
    column('rule', {
      width: 'minmax(130px, 1.2fr)',
      cell: ({ spiff }) =>
        two(
          spiff.agreement.name,
          spiff.payMonth ? t('spiffs.pays-in', { month: format.month(spiff.payMonth) }) : t('spiffs.no-start'),
        ),
    }),
    column('standing', {
      width: 'minmax(140px, 1fr)',
      cell: (row) => (
        <>
          <Badge tone={tones[row.standing]}>{t(`spiff-standing.${row.standing}`)}</Badge>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {untilWords(row)}
          </div>
        </>
      ),
    }),
    column('claim', {
      width: '132px',
      cell: (row) =>
        row.standing === 'unclaimed' && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={(event) => {
              event.stopPropagation()
              void markClaimed(row)
            }}
          >
            {t('spiffs.mark-claimed')}
          </Button>
        ),
    }),
    column('paid', { width: '96px', align: 'end', cell: (row) => <MoneyText amount={row.paid} /> }),
    column('amount', {
      width: '104px',
      align: 'end',
      cell: ({ spiff }) => {
        const explanation = arrivingOf(spiff)
        return explanation ? <Explain explanation={explanation} /> : <MoneyText amount={null} />
      },
    }),
  ]

  function untilWords({ spiff, standing }: SpiffRow): string {
    if ((standing === 'unclaimed' || standing === 'missed') && spiff.claimBy)
      return t('spiffs.claim-by', { day: format.day(spiff.claimBy) })
    if (standing === 'waiting' && spiff.installBy && spiff.payMonth === null)
      return t('spiffs.install-by', { day: format.day(spiff.installBy) })
    return ''
  }
}
