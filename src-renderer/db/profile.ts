import { type Brand, noBrand } from '#domain/quotes/paper'
import type { Profile } from '#domain/settings/profile'
import { book } from './book'
import { type Act, write } from './write'

/** Whose book this is; undefined before the first run. */
export const myProfile = (): Promise<Profile | undefined> => book().tables.profile.get('me')

export const saveProfile = (profile: Profile) =>
  write({ label: 'profile-saved' }, ['profile'], ({ profile: pen }) => pen.put(profile))

/** Changes the look of all paper on the row as it stands. */
export const changeLook = (
  change: (brand: Brand, profile: Profile) => Partial<Profile>,
  act: Act = { label: 'brand-changed' },
) =>
  write(act, ['profile'], async ({ profile: pen }) => {
    const row = await pen.get('me')
    if (row) await pen.put({ ...row, ...change(row.brand ?? noBrand, row), updatedAt: book().around.now() })
  })
