import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ClientLine } from '#domain/clients/lines'
import { addDays, type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { useFormat } from '#ui/format'
import { statusTone } from './tones'

/** A notice date this near is coloured. */
const soonDays = 60

type Spec = Omit<Column<ClientLine>, 'header' | 'sortable'> & { readonly narrow: boolean }

/** The list's columns; a narrow window leaves out what the client page says anyway. */
export function useColumns(): readonly Column<ClientLine>[] {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const wide = useMediaQuery('(min-width: 1180px)', window.innerWidth >= 1180) ?? true
  const soon = addDays(dayAt(now()), soonDays)
  const quiet = (text: string) => <span className="quiet">{text}</span>
  const dayCell = (day: Day | null, missing: string) => (day ? format.day(day) : quiet(missing))
  const specs: readonly Spec[] = [
    {
      id: 'name',
      width: 'minmax(170px, 2.2fr)',
      narrow: true,
      cell: ({ client }) => <span style={{ fontWeight: 600 }}>{client.name}</span>,
    },
    {
      id: 'status',
      width: '82px',
      narrow: true,
      cell: ({ client }) => <Badge tone={statusTone[client.status]}>{t(`status.${client.status}`)}</Badge>,
    },
    { id: 'city', width: 'minmax(90px, 1fr)', narrow: false, cell: ({ client }) => client.city },
    { id: 'industry', width: 'minmax(96px, 1.1fr)', narrow: true, cell: ({ client }) => client.industry },
    {
      id: 'services',
      width: '70px',
      align: 'end',
      narrow: false,
      cell: ({ services }) => (services > 0 ? format.number(services) : quiet('–')),
    },
    {
      id: 'mrc',
      width: 'minmax(104px, 1fr)',
      align: 'end',
      narrow: true,
      cell: ({ mrc }) => (mrc.length > 0 ? mrc.map(format.money).join(' · ') : quiet('–')),
    },
    {
      id: 'noticeBy',
      width: '104px',
      narrow: true,
      cell: ({ noticeBy }) =>
        noticeBy && noticeBy <= soon ? (
          <b style={{ color: 'var(--warn)' }}>{format.day(noticeBy)}</b>
        ) : (
          dayCell(noticeBy, '–')
        ),
    },
    {
      id: 'lastContactOn',
      width: '100px',
      narrow: true,
      cell: ({ client }) => dayCell(client.lastContactOn, t('list.never')),
    },
  ]
  const columns = wide ? specs : specs.filter((spec) => spec.narrow)
  return columns.map((spec) => ({ ...spec, header: t(`column.${spec.id}`), sortable: true }))
}
