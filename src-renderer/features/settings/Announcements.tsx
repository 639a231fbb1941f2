import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { announcementsOf } from '#db/intake'
import { useLive } from '#db/live'
import { dayAt } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { useFormat } from '#ui/format'

/** What a distributor announced, newest first. */
export function Announcements({ distributorId }: { readonly distributorId: DistributorId }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const all = useLive(() => announcementsOf(distributorId, 5), [distributorId])
  if (!all || all.length === 0) return null
  return (
    <div style={{ flexBasis: '100%', display: 'grid', gap: 8 }}>
      <Text size="sm" fw={600}>
        {t('take-in.announcements')}
      </Text>
      {all.map(({ id, at, title, body }) => (
        <details key={id}>
          <summary>
            {title} <span className="quiet">{format.day(dayAt(at))}</span>
          </summary>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', paddingBlock: 6 }}>
            {body}
          </Text>
        </details>
      ))}
    </div>
  )
}
