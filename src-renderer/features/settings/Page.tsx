import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { myProfile } from '#db/profile'
import { go, type SettingsSection, usePlace } from '#session/place'
import { Page as Frame } from '#ui/Page'
import { Currencies } from './Currencies'
import { Distributors } from './Distributors'
import { Look } from './Look'
import { ProfileCard } from './ProfileCard'
import { Safety } from './Safety'
import { Sample } from './Sample'
import styles from './Settings.module.css'

const sections = {
  profile: ProfileCard,
  language: Look,
  currencies: Currencies,
  distributors: Distributors,
  safety: Safety,
  sample: Sample,
} as const

export function Page() {
  const { t } = useTranslation('settings')
  const place = usePlace((navigation) => navigation.place)
  const profile = useLive(myProfile, [])
  const here: SettingsSection = (place.at === 'settings' && place.section) || 'profile'
  const Section = sections[here]
  return (
    <Frame title={t('title')}>
      <div className={styles.columns}>
        <nav className={styles.sections} aria-label={t('sections')}>
          {(Object.keys(sections) as SettingsSection[]).map((section) => (
            <button
              key={section}
              type="button"
              className={section === here ? `${styles.section} ${styles.here}` : styles.section}
              aria-current={section === here ? 'page' : undefined}
              onClick={() => go({ at: 'settings', section })}
            >
              {t(`section.${section}`)}
            </button>
          ))}
        </nav>
        {profile && <Section profile={profile} />}
      </div>
    </Frame>
  )
}
