import { corrected, withChange, withoutChange } from '#domain/clients/changes'
import { coTermed } from '#domain/clients/co-term'
import type { Service, ServiceChange } from '#domain/clients/service'
import { type Day, dayAt } from '#domain/values/dates'
import type { ClientId, ServiceId } from '#domain/values/ids'
import { book } from './book'
import { write } from './write'

/** A client's services: running ones first, then ordered, then cancelled; the largest charge first. */
export const servicesOf = async (clientId: ClientId): Promise<Service[]> =>
  (await servicesOfAll([clientId])).toSorted((a, b) => order[a.status] - order[b.status] || b.mrc.minor - a.mrc.minor)

/** The services of several clients, in no order. */
export async function servicesOfAll(clientIds: readonly ClientId[]): Promise<readonly Service[]> {
  const found = await book()
    .tables.services.where('clientId')
    .anyOf([...clientIds])
    .toArray()
  return coTermed(found.filter((service) => service.deletedAt === 0))
}

/** Services as stored, each with the contract that it ends with; a client's others are read only where one was chosen. */
export async function withContracts(rows: readonly (Service | undefined)[]): Promise<readonly (Service | undefined)[]> {
  const clients = rows.flatMap((row) => (row?.endsWith ? row.clientId : []))
  if (clients.length === 0) return rows
  const all = new Map((await servicesOfAll([...new Set(clients)])).map((one) => [one.id, one]))
  return rows.map((row) => row && (all.get(row.id) ?? row))
}

/** Services whose account or circuit number begins with the text as it is printed. */
export async function findServices(text: string, limit = 8): Promise<Service[]> {
  const { services } = book().tables
  const [byAccount, byCircuit] = await Promise.all([
    services.where('account').startsWithIgnoreCase(text).limit(limit).toArray(),
    services.where('circuit').startsWithIgnoreCase(text).limit(limit).toArray(),
  ])
  const found = new Map([...byAccount, ...byCircuit].map((service) => [service.id, service]))
  return [...found.values()].filter((service) => service.deletedAt === 0).slice(0, limit)
}

export const saveService = (service: Service) =>
  write({ label: 'service-saved', params: { name: service.description } }, ['services'], ({ services }) =>
    services.put({ ...service, updatedAt: book().around.now() }),
  )

/** Changes some facts of a service as it is now, so that two fields left at once never overwrite each other. */
export const changeService = (id: ServiceId, facts: Partial<Service>) =>
  change(id, 'service-changed', (service) => corrected(service, facts, today()), false)

/** Notes units and charge from a day on; what was before stays known. */
export const addChange = (id: ServiceId, dated: ServiceChange) =>
  change(id, 'service-moved', (service) => withChange(service, dated, today()), false)

export const removeChange = (id: ServiceId, on: Day) =>
  change(id, 'service-move-removed', (service) => withoutChange(service, on, today()))

/** Ends a service on a day; its record and what it earned stay. */
export const cancelService = (id: ServiceId, on: Day) =>
  change(id, 'service-cancelled', { status: 'cancelled', cancelledOn: on })

export const resumeService = (id: ServiceId) => change(id, 'service-resumed', { status: 'active', cancelledOn: null })

export const deleteService = (id: ServiceId) =>
  change(id, 'service-deleted', () => ({ deletedAt: book().around.now() }))

const today = (): Day => dayAt(book().around.now())

const change = (
  id: ServiceId,
  label: string,
  facts: Partial<Service> | ((service: Service) => Partial<Service>),
  say = true,
) =>
  write({ label, say }, ['services'], async ({ services }) => {
    const service = await services.get(id)
    if (!service) return
    const changed = typeof facts === 'function' ? facts(service) : facts
    await services.put({ ...service, ...changed, updatedAt: book().around.now() })
  })

const order = { active: 0, ordered: 1, cancelled: 2 } as const
