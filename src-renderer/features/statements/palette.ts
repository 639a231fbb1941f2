import { pastStatements } from '#db/statements'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go } from '#session/place'
import { takeBackStatement } from './history-commands'

const views = ['import', 'review', 'recovery', 'history'] as const

export const palette: PaletteSource = {
  heading: 'palette.statements',
  find: async (words, t) => {
    if (words.trim() === '') return []
    const said = (hits: readonly PaletteHit[]) => hits.filter((hit) => fold(hit.label).includes(fold(words)))
    const commands = views.map((view) => ({
      id: `statements-${view}`,
      label: t(`statements:palette.${view}`),
      run: () => go({ at: 'statements', view }),
    }))
    const undo = t('statements:palette.undo')
    if (!fold(undo).includes(fold(words))) return said(commands)
    const last = (await pastStatements()).find((one) => one.state === 'stands' || one.state === 'interrupted')
    if (!last) return said(commands)
    const run = () => void takeBackStatement(last.id)
    return [...said(commands), { id: 'statements-undo', label: undo, hint: last.fileName, run }]
  },
}
