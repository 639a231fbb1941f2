import { fold } from '#domain/values/text'
import type { PaletteSource } from '#session/palette'
import { go, type SettingsSection } from '#session/place'

const commands: readonly { readonly id: string; readonly section: SettingsSection }[] = [
  { id: 'backup', section: 'safety' },
  { id: 'restore', section: 'safety' },
  { id: 'language', section: 'language' },
  { id: 'theme', section: 'language' },
  { id: 'distributors', section: 'distributors' },
  { id: 'rates', section: 'currencies' },
]

export const palette: PaletteSource = {
  heading: 'palette.settings',
  find: async (words, t) => {
    if (words.trim() === '') return []
    return commands
      .map(({ id, section }) => ({
        id: `settings-${id}`,
        label: t(`settings:palette.${id}`),
        run: () => go({ at: 'settings', section }),
      }))
      .filter((hit) => fold(hit.label).includes(fold(words)))
  },
}
