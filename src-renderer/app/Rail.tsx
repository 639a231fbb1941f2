import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { railCounts } from '#db/rail'
import { go, type Room } from '#session/place'
import { Foot } from './Foot'
import { palette } from './palette-door'
import { doors } from './rooms'
import styles from './Shell.module.css'
import { useTodayCount } from './use-today-count'

/** Every place, one click away, with what waits there. */
export function Rail({ here }: { readonly here: Room }) {
  const { t } = useTranslation('app')
  const counts = useLive(railCounts, [])
  const needing = useTodayCount()
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <div className={styles.brand}>
        <Mark />
        Evergreen
      </div>
      <button type="button" className={styles.find} onClick={palette.open} aria-label={t('palette.open')}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        {t('palette.short')}
        <kbd>{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {doors.map(({ room, icon: Icon }) => {
        const count = room === 'today' ? needing : counts?.[room]
        return (
          <button
            key={room}
            type="button"
            className={room === here ? `${styles.door} ${styles.here}` : styles.door}
            aria-current={room === here ? 'page' : undefined}
            onClick={() => go({ at: room })}
            data-room={room}
          >
            <Icon size={17} stroke={1.6} />
            {t(`rooms.${room}`)}
            {count ? <span className={styles.count}>{count}</span> : null}
          </button>
        )
      })}
      <Foot waiting={counts?.waiting ?? 0} />
    </nav>
  )
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="#1f6f4a" />
      <path d="M7 15V8.5C7 6 8.5 5 10.5 5H13v6.2c0 2.6-1.6 3.8-3.8 3.8H7z" fill="#fff" />
    </svg>
  )
}
