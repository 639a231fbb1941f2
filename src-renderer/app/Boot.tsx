import { useEffect, useState } from 'react'
import type { Profile } from '#domain/settings/profile'
import type { Woken } from '#safety/wake-book'
import { FirstRun } from './FirstRun'
import { Recovery } from './Recovery'
import { Shell } from './Shell'
import { start } from './start'

/** From nothing to the first usable screen: recovery, first run, or the shell. */
export function Boot() {
  const [started, setStarted] = useState<{ readonly woken: Woken; readonly profile: Profile | null } | null>(null)
  useEffect(() => {
    start().then(setStarted)
  }, [])
  if (!started) return null
  const { woken, profile } = started
  if (woken.kind === 'too-new' || woken.kind === 'failed')
    return <Recovery woken={woken} onAgain={() => start().then(setStarted)} />
  if (!profile) return <FirstRun onDone={(made) => setStarted({ woken, profile: made })} />
  return <Shell profile={profile} woken={woken} />
}
