import { saveProfile } from '#db/profile'
import type { Profile } from '#domain/settings/profile'
import { now } from '#platform/clock'
import { takeSnapshot } from '#safety/snapshot'

/** Changes a few facts of the profile and saves them at once. */
export const changeProfile = (profile: Profile, facts: Partial<Profile>) =>
  saveProfile({ ...profile, ...facts, updatedAt: now() })

/** Number of records in the verified backup. */
export async function backUpNow(): Promise<number> {
  const info = await takeSnapshot('manual')
  return Object.values(info.rows).reduce((total, rows) => total + rows, 0)
}
