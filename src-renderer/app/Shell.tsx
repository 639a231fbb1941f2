import { useMantineColorScheme } from '@mantine/core'
import { Suspense, useEffect, useMemo } from 'react'
import { useLive } from '#db/live'
import { myProfile } from '#db/profile'
import type { Profile } from '#domain/settings/profile'
import { bridge } from '#platform/bridge'
import type { Woken } from '#safety/wake-book'
import { isPresenting, usePlace } from '#session/place'
import { DensityContext } from '#ui/density'
import { ReadingContext } from '#ui/format'
import { speak } from './i18n'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { RoomBoundary } from './RoomBoundary'
import { pages } from './rooms'
import styles from './Shell.module.css'
import { sayReady } from './start'
import { useCaretaker } from './use-caretaker'
import { useShortcuts } from './use-shortcuts'

/** The house with its furniture: rail, room, palette, and the quiet work behind them. */
export function Shell({ profile: first, woken }: { readonly profile: Profile; readonly woken: Woken }) {
  const profile = useLive(myProfile, []) ?? first
  const place = usePlace((navigation) => navigation.place)
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    setColorScheme(profile.theme === 'system' ? 'auto' : profile.theme)
    void bridge.system.setTheme({ theme: profile.theme })
  }, [profile.theme, setColorScheme])
  useEffect(() => {
    void speak(profile.language)
  }, [profile.language])
  useCaretaker(woken)
  useShortcuts()
  const reading = useMemo(
    () => ({ locale: localeOf(profile), negative: profile.negative, currency: profile.currency }),
    [profile],
  )
  const Page = pages[place.at]
  const presenting = isPresenting(place)
  return (
    <ReadingContext value={reading}>
      <DensityContext value={profile.density}>
        <div className={presenting ? styles.stage : styles.shell}>
          {!presenting && <Rail here={place.at} />}
          <RoomBoundary room={place.at}>
            <Suspense fallback={null}>
              <Page />
              <Arrived />
            </Suspense>
          </RoomBoundary>
        </div>
        {!presenting && <Palette />}
      </DensityContext>
    </ReadingContext>
  )
}

/** Stands beside the room and so appears with it: the app is ready when its first room is, not when the walls are. */
function Arrived() {
  useEffect(() => {
    void sayReady()
  }, [])
  return null
}

/** The language with the advisor's own country, so that Spanish in Mexico writes amounts as in Mexico. */
const localeOf = (profile: Profile): string =>
  `${profile.language === 'pseudo' ? 'en' : profile.language}-${profile.country}`
