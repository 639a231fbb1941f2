import { clientNames } from '#db/clients'
import { opportunitiesIn, registrationsIn } from '#db/deals'
import { openStages } from '#domain/deals/pipeline'
import { registrationStatuses } from '#domain/deals/registration'
import { stages } from '#domain/quotes/quote'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go, type Place } from '#session/place'
import { saveCalendar } from './registration/proof'
import { withParties } from './registration/use-registrations'
import { shownStatus } from './status'

const commands: readonly { readonly id: string; readonly to: Place }[] = [
  { id: 'register', to: { at: 'deals', registering: true } },
  { id: 'new-opportunity', to: { at: 'deals', creating: true } },
  { id: 'outbox', to: { at: 'deals', view: 'outbox' } },
  { id: 'registrations', to: { at: 'deals', view: 'registrations' } },
  { id: 'pipeline', to: { at: 'deals', view: 'board' } },
]

const most = 6

export const palette: PaletteSource = {
  heading: 'palette.deals',
  find: async (words, t) => {
    const parts = fold(words).split(' ').filter(Boolean)
    if (parts.length === 0) return []
    const fits = (text: string) => parts.every((part) => fold(text).includes(part))
    const verbs: PaletteHit[] = commands
      .map(({ id, to }) => ({ id: `deals-${id}`, label: t(`deals:palette.${id}`), run: () => go(to) }))
      .concat({ id: 'deals-calendar', label: t('deals:palette.calendar'), run: () => void saveCalendar() })
      .filter((hit) => fits(hit.label))
    const [open, closed] = [await opportunitiesIn(openStages), await opportunitiesIn(stages.slice(openStages.length))]
    const all = [...open, ...closed]
    const names = await clientNames(all.map((one) => one.clientId))
    const opportunities: PaletteHit[] = all
      .filter((one) => fits(`${names.get(one.clientId) ?? ''} ${one.name}`))
      .slice(0, most)
      .map((one) => ({
        id: `opportunity-${one.id}`,
        label: `${names.get(one.clientId) ?? ''}: ${one.name}`,
        hint: t(`deals:stage.${one.stage}`),
        run: () => go({ at: 'deals', opportunityId: one.id }),
      }))
    const registrations: PaletteHit[] = (await withParties(await registrationsIn(registrationStatuses)))
      .filter((row) => fits(`${row.client} ${row.supplier} ${row.distributor} ${row.registration.remoteId}`))
      .slice(0, most)
      .map((row) => ({
        id: `registration-${row.registration.id}`,
        label: t('deals:palette.registration', { client: row.client, supplier: row.supplier || '–' }),
        hint: t(`deals:status.${shownStatus(row.registration)}`),
        run: () => go({ at: 'deals', registrationId: row.registration.id }),
      }))
    return [...verbs, ...opportunities, ...registrations]
  },
}
