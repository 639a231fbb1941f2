import { clientNames, findClients, findContacts } from '#db/clients'
import { findServices } from '#db/services'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go } from '#session/place'

type Translate = Parameters<PaletteSource['find']>[1]

/** Clients, their people and their services by name, account or circuit, and what can be begun. */
export const palette: PaletteSource = {
  heading: 'palette.clients',
  find: async (words, t) => {
    const begun = commands(t).filter((hit) => fold(hit.label).includes(fold(words)))
    if (words.trim() === '') return begun
    const [clients, contacts, services] = await Promise.all([
      findClients(words, 5),
      findContacts(words, 3),
      findServices(words.trim(), 3),
    ])
    const names = await clientNames([...contacts, ...services].map((one) => one.clientId))
    return [
      ...clients.map((client) => ({
        id: `client-${client.id}`,
        label: client.name,
        hint: [client.city, client.industry].filter(Boolean).join(' · '),
        run: () => go({ at: 'clients', clientId: client.id }),
      })),
      ...contacts.map((contact) => ({
        id: `contact-${contact.id}`,
        label: contact.name,
        hint: t('clients:palette.contact-of', { name: names.get(contact.clientId) ?? '' }),
        run: () => go({ at: 'clients', clientId: contact.clientId, tab: 'contacts' }),
      })),
      ...services.map((service) => ({
        id: `service-${service.id}`,
        label: service.description || t(`ui:category.${service.category}`),
        hint: t('clients:palette.service-of', {
          name: names.get(service.clientId) ?? '',
          account: service.account || service.circuit,
        }),
        run: () => go({ at: 'clients', clientId: service.clientId, tab: 'services', serviceId: service.id }),
      })),
      ...begun,
    ]
  },
}

const commands = (t: Translate): readonly PaletteHit[] => [
  { id: 'client-new', label: t('clients:palette.new-client'), run: () => go({ at: 'clients', creating: true }) },
  { id: 'task-new', label: t('clients:palette.new-task'), run: () => go({ at: 'clients', newTask: true }) },
]
