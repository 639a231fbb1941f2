import { pastImports } from '#db/imports'
import { importKinds } from '#domain/imports/session'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go } from '#session/place'
import { takeBackImport } from './take-back-import'

export const palette: PaletteSource = {
  heading: 'palette.import',
  find: async (words, t) => {
    if (words.trim() === '') return []
    const commands: PaletteHit[] = importKinds.map((kind) => ({
      id: `import-${kind}`,
      label: t(`import:palette.${kind}`),
      run: () => go({ at: 'import', kind }),
    }))
    const matching = (hits: readonly PaletteHit[]) => hits.filter((hit) => fold(hit.label).includes(fold(words)))
    const undo = t('import:palette.undo')
    if (!fold(undo).includes(fold(words))) return matching(commands)
    const last = (await pastImports()).find((one) => one.state === 'stands' || one.state === 'interrupted')
    const hint = last ? { hint: last.fileName } : {}
    return last
      ? [...matching(commands), { id: 'import-undo', label: undo, ...hint, run: () => void takeBackImport(last.id) }]
      : matching(commands)
  },
}
