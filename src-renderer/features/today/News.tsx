import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { markRead, unreadAnnouncements } from '#db/intake'
import { useLive } from '#db/live'
import { dayAt } from '#domain/values/dates'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Today.module.css'

/** Announcements of distributors that nobody has read yet; gone when there are none. */
export function News() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const unread = useLive(() => unreadAnnouncements(5), [])
  if (!unread || unread.length === 0) return null
  return (
    <Card
      title={
        <>
          {t('news.title')} <span className={styles.count}>{unread.length}</span>
        </>
      }
    >
      <div style={{ display: 'grid', gap: 10 }}>
        {unread.map((one) => (
          <div key={one.id} style={{ display: 'flex', gap: 12, alignItems: 'start' }}>
            <details style={{ flex: 1 }}>
              <summary>
                {one.title} <span className="quiet">{format.day(dayAt(one.at))}</span>
              </summary>
              <p style={{ whiteSpace: 'pre-wrap', margin: '6px 0 0' }}>{one.body}</p>
            </details>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('news.read-one', { title: one.title })}
              onClick={() => void markRead(one)}
            >
              {t('news.read')}
            </Button>
          </div>
        ))}
      </div>
    </Card>
  )
}
