import type { Profile } from '#domain/settings/profile'
import { book } from './book'
import { write } from './write'

/** Whose book this is; undefined before the first run. */
export const myProfile = (): Promise<Profile | undefined> => book().tables.profile.get('me')

export const saveProfile = (profile: Profile) =>
  write({ label: 'profile-saved' }, ['profile'], ({ profile: pen }) => pen.put(profile))
