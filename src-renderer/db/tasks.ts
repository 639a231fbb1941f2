import type { Task } from '#domain/clients/client'
import type { Day } from '#domain/values/dates'
import type { ClientId } from '#domain/values/ids'
import { book } from './book'
import { write } from './write'

/** Open tasks of living clients and of nobody in particular, the earliest due first; `until` leaves out what is due later. */
export async function openTasks({ until, limit = 200 }: { readonly until?: Day; readonly limit?: number } = {}) {
  const { tasks, clients } = book().tables
  const open = await tasks
    .where('[doneAt+dueOn]')
    .between([0], until ? [0, until] : [0, []], true, true)
    .limit(limit)
    .toArray()
  const owners = await clients.bulkGet([...new Set(open.flatMap((task) => task.clientId ?? []))])
  const gone = new Set(owners.flatMap((client) => (client && client.deletedAt > 0 ? [client.id] : [])))
  return open.filter((task) => task.clientId === null || !gone.has(task.clientId))
}

/** A client's tasks: open ones by due day, then those done, the latest first. */
export const tasksOf = async (clientId: ClientId): Promise<Task[]> =>
  (await book().tables.tasks.where('clientId').equals(clientId).toArray()).sort(
    (a, b) =>
      Number(a.doneAt > 0) - Number(b.doneAt > 0) ||
      (a.doneAt > 0 ? b.doneAt - a.doneAt : a.dueOn.localeCompare(b.dueOn)),
  )

/** Whether something was ever noted to be done in the name of `about`. */
export const isPlanned = async (about: string): Promise<boolean> =>
  (await book().tables.tasks.where('about').equals(about).count()) > 0

/** A new task, or an old one with new words or a new day. */
export const saveTask = (task: Task) =>
  write({ label: 'task-saved', params: { name: task.title } }, ['tasks'], ({ tasks }) => tasks.put(task))

export const finishTask = (id: string) => mark(id, 'task-done', () => book().around.now())

export const reopenTask = (id: string) => mark(id, 'task-reopened', () => 0)

export const removeTask = (task: Task) =>
  write({ label: 'task-removed', params: { name: task.title }, say: true }, ['tasks'], ({ tasks }) =>
    tasks.remove(task.id),
  )

const mark = (id: string, label: string, doneAt: () => number) =>
  write({ label }, ['tasks'], async ({ tasks }) => {
    const task = await tasks.get(id)
    if (task) await tasks.put({ ...task, doneAt: doneAt() })
  })
