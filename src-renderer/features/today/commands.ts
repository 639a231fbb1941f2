import { addNote } from '#db/notes'
import { changeOrder } from '#db/orders'
import { claimSpiff } from '#db/spiffs'
import { finishTask, saveTask } from '#db/tasks'
import { remindOf, settleMatter } from '#db/today'
import type { NoteKind, Task } from '#domain/clients/client'
import type { Matter } from '#domain/insight/today'
import type { Order } from '#domain/orders/order'
import { addDays, type Day } from '#domain/values/dates'
import type { ClientId } from '#domain/values/ids'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { go } from '#session/place'
import { askExtension } from '#sync/extending'
import { sendNow } from '#sync/sync'

/** Opens the thing itself in its own room. */
export function openMatter({ subject, clientId }: Matter): void {
  if ('registration' in subject) go({ at: 'deals', registrationId: subject.registration.id })
  else if ('order' in subject) go({ at: 'orders', orderId: subject.order.id })
  else if ('dispute' in subject) go({ at: 'statements', view: 'recovery', disputeId: subject.dispute.id })
  else if ('spiff' in subject) go({ at: 'residuals', view: 'spiffs' })
  else if ('opportunity' in subject) go({ at: 'deals', opportunityId: subject.opportunity.id })
  else if ('service' in subject && clientId) go({ at: 'clients', clientId, tab: 'services' })
  else if (clientId) go({ at: 'clients', clientId })
}

/** Done: a task is ticked off, a SPIFF to claim is claimed; anything else is remembered as dealt with. */
export async function settle(matter: Matter, words: string, today: Day): Promise<void> {
  if ('task' in matter.subject) await finishTask(matter.subject.task.id)
  else if ('spiff' in matter.subject && matter.why === 'claim')
    await claimSpiff({ ...taskFor(matter, matter.name, today), about: matter.subject.spiff.key, doneAt: now() })
  else await settleMatter(matter, { ...taskFor(matter, words, today), doneAt: now() })
}

/** Later: a task moves its day, anything else comes back as a task on that day. */
export async function putOff(matter: Matter, words: string, until: Day): Promise<void> {
  if ('task' in matter.subject) await saveTask({ ...matter.subject.task, dueOn: until })
  else await remindOf(matter, taskFor(matter, words, until))
}

/** Keeps a word on the contact that just happened; the client is no longer quiet. */
export const contacted = (clientId: ClientId, kind: Exclude<NoteKind, 'note'>, text: string) =>
  addNote({ id: newId(), clientId, at: now(), kind, text })

/** Asks the distributor for a longer protection, and comes back in a week to see what became of it. */
export async function askLonger(matter: Matter, asking: string, words: string, today: Day): Promise<boolean> {
  if (!('registration' in matter.subject)) return false
  const asked = await askExtension(matter.subject.registration, asking)
  if (asked.ok) await remindOf(matter, taskFor(matter, words, addDays(today, 7)))
  return asked.ok
}

export const dateOrder = (order: Order, installOn: Day) => changeOrder(order, { installOn })

export const sendWaiting = (): void => void sendNow()

const taskFor = (matter: Matter, title: string, dueOn: Day): Task => ({
  id: newId(),
  title,
  clientId: matter.clientId,
  opportunityId: 'opportunity' in matter.subject ? matter.subject.opportunity.id : null,
  about: matter.key,
  dueOn,
  doneAt: 0,
  createdAt: now(),
})
