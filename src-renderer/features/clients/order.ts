import type { Belongings } from '#domain/clients/belongings'

/** Each list of a client page in the order in which it is read: people by name, work by what is due, papers newest first. */
export function inReadingOrder(all: Belongings): Belongings {
  return {
    ...all,
    sites: [...all.sites].sort((a, b) => a.name.localeCompare(b.name)),
    contacts: [...all.contacts].sort(
      (a, b) => Number(b.decisionMaker) - Number(a.decisionMaker) || a.name.localeCompare(b.name),
    ),
    services: [...all.services].sort((a, b) => standing[a.status] - standing[b.status] || b.mrc.minor - a.mrc.minor),
    tasks: [...all.tasks].sort((a, b) =>
      a.doneAt > 0 || b.doneAt > 0 ? taskEnd(a.doneAt) - taskEnd(b.doneAt) : a.dueOn.localeCompare(b.dueOn),
    ),
    documents: [...all.documents].sort((a, b) => b.addedAt - a.addedAt),
    opportunities: [...all.opportunities].sort((a, b) => b.updatedAt - a.updatedAt),
    quotes: [...all.quotes].sort((a, b) => b.updatedAt - a.updatedAt),
    registrations: [...all.registrations].sort((a, b) => b.updatedAt - a.updatedAt),
    orders: [...all.orders].sort((a, b) => b.updatedAt - a.updatedAt),
  }
}

const standing = { active: 0, ordered: 1, cancelled: 2 } as const
/** Open tasks before done ones, done ones the latest first. */
const taskEnd = (doneAt: number) => (doneAt === 0 ? Number.NEGATIVE_INFINITY : -doneAt)
