import diary from '../../../resources/sample/diary.json'
import type { Client, Note, NoteKind, Task } from '../clients/client'
import type { Opportunity } from '../quotes/quote'
import { daysBetween } from '../values/dates'
import { draw } from './draw'
import { ago, daysFrom, type Moment, sampleId } from './moment'

/** Two entries per client; the newest is the client's last contact. */
export function sampleNotes(moment: Moment, clients: readonly Client[]): readonly Note[] {
  return clients.flatMap((client, number) => {
    const last = client.lastContactOn ? daysBetween(client.lastContactOn, moment.today) : 10
    return [0, 1].map((place) => {
      const seed = diary.notes[(number * 3 + place * 7) % diary.notes.length]
      return {
        id: sampleId('note', `${client.id.slice(14)}-${String(place)}`),
        clientId: client.id,
        at: ago(moment, last + place * (20 + draw(client.id, 60)), 2),
        kind: (seed?.kind ?? 'note') as NoteKind,
        text: seed?.text ?? '',
      }
    })
  })
}

/** Tasks from two weeks overdue to a month ahead, some for today, the last three done. */
export function sampleTasks(
  moment: Moment,
  clients: readonly Client[],
  opportunities: readonly Opportunity[],
): readonly Task[] {
  const due = [-14, -6, -2, 0, 0, 0, 1, 2, 3, 5, 7, 9, 12, 15, 20, -3, -9, -20]
  return diary.tasks.map((title, number) => {
    const opportunity = number % 3 === 0 ? opportunities[number / 3] : undefined
    const client = clients[(number * 7) % clients.length]
    const done = number >= diary.tasks.length - 3
    return {
      id: sampleId('task', number + 1),
      title,
      clientId: opportunity?.clientId ?? client?.id ?? null,
      opportunityId: opportunity?.id ?? null,
      dueOn: daysFrom(moment, due[number % due.length] ?? 0),
      doneAt: done ? ago(moment, 1 + number - 15, 3) : 0,
      createdAt: ago(moment, 25),
    }
  })
}
