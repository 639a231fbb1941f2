import { servicesToday } from '#db/today'
import { dayAt } from '#domain/values/dates'
import { fold } from '#domain/values/text'
import { now } from '#platform/clock'
import type { PaletteSource } from '#session/palette'
import { go } from '#session/place'

/** Opens the client whose notice comes next, or Today when there is none. */
async function openNextNotice(): Promise<void> {
  const today = dayAt(now())
  const { contracts, nextNotice } = await servicesToday(today)
  const first = contracts.find((matter) => matter.why === 'notice')
  const clientId = first?.clientId ?? nextNotice?.service.clientId
  go(clientId ? { at: 'clients', clientId, tab: 'services' } : { at: 'today' })
}

export const palette: PaletteSource = {
  heading: 'palette.today',
  find: async (words, t) => {
    if (words.trim() === '') return []
    return [
      { id: 'today-notice', label: t('today:palette.next-notice'), run: () => void openNextNotice() },
      { id: 'today-needs', label: t('today:palette.needs-you'), run: () => go({ at: 'today' }) },
    ].filter((hit) => fold(hit.label).includes(fold(words)))
  },
}
