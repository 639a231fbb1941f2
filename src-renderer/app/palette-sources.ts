import { fold } from '#domain/values/text'
import { palette as catalog } from '#features/catalog/palette'
import { palette as clients } from '#features/clients/palette'
import { palette as deals } from '#features/deals/palette'
import { palette as imports } from '#features/import/palette'
import { palette as orders } from '#features/orders/palette'
import { palette as quotes } from '#features/quotes/palette'
import { palette as residuals } from '#features/residuals/palette'
import { palette as settings } from '#features/settings/palette'
import { palette as statements } from '#features/statements/palette'
import { palette as today } from '#features/today/palette'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go } from '#session/place'
import { doors } from './rooms'

type Translate = (key: string, params?: Record<string, unknown>) => string

const places: PaletteSource = {
  heading: 'palette.places',
  find: async (words, t) =>
    doors
      .map(({ room }) => ({ id: `room-${room}`, label: t(`app:rooms.${room}`), run: () => go({ at: room }) }))
      .filter((hit) => fold(hit.label).includes(fold(words))),
}

const sources: readonly PaletteSource[] = [
  clients,
  quotes,
  deals,
  catalog,
  orders,
  residuals,
  statements,
  imports,
  settings,
  today,
  places,
]

/**
 * Asks every room at once; a room that fails is left out and the others still answer. What is called exactly like the words
 * comes first, so that "clients" and Enter is the room, never a command that has the word in it.
 */
export async function findEverywhere(
  words: string,
  t: Translate,
): Promise<{ heading: string; hits: readonly PaletteHit[] }[]> {
  const answers = await Promise.allSettled(sources.map((source) => source.find(words, t)))
  const groups = new Map<string, PaletteHit[]>()
  answers.forEach((answer, index) => {
    const source = sources[index]
    if (answer.status !== 'fulfilled' || !source || answer.value.length === 0) return
    groups.set(source.heading, [...(groups.get(source.heading) ?? []), ...answer.value.slice(0, 8)])
  })
  const wanted = fold(words)
  const after = ({ label }: PaletteHit) => (fold(label) === wanted ? 0 : 1)
  return [...groups]
    .map(([heading, hits]) => ({ heading, hits: [...hits].sort((a, b) => after(a) - after(b)) }))
    .sort(({ hits: [a] }, { hits: [b] }) => (a ? after(a) : 1) - (b ? after(b) : 1))
}
