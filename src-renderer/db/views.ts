import type { SavedView } from '#domain/settings/profile'
import { book } from './book'
import { write } from './write'

/** The views that the advisor named for a list, by name. */
export const viewsOf = async (list: string): Promise<SavedView[]> =>
  (await book().tables.views.where('list').equals(list).toArray()).sort((a, b) => a.name.localeCompare(b.name))

export const saveView = (view: SavedView) =>
  write({ label: 'view-saved', params: { name: view.name } }, ['views'], ({ views }) => views.put(view))

export const removeView = (view: SavedView) =>
  write({ label: 'view-removed', params: { name: view.name }, say: true }, ['views'], ({ views }) =>
    views.remove(view.id),
  )
