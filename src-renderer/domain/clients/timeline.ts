import type { Registration } from '../deals/registration'
import type { Day, Instant } from '../values/dates'
import type { SupplierId } from '../values/ids'
import type { Belongings } from './belongings'
import type { Client, Note } from './client'

/** What a row of the timeline is about; the screen has words for each and opens what it names. */
export type Happening =
  | 'client-added'
  | 'opportunity-opened'
  | 'opportunity-won'
  | 'opportunity-lost'
  | 'quote-made'
  | 'quote-accepted'
  | 'registration-made'
  | 'registration-submitted'
  | 'order-placed'
  | 'service-started'
  | 'service-cancelled'
  | 'task-done'
  | 'document-kept'

export type TimelineEntry =
  | { readonly at: Instant; readonly note: Note }
  | { readonly at: Instant; readonly what: Happening; readonly id: string; readonly name: string }

/**
 * Everything that was written and everything that happened, newest first, up to `now`. A day without a clock counts from
 * its noon UTC, so that it stays on its own day in every zone from -11 to +11.
 */
export function timelineOf(
  client: Client,
  all: Belongings,
  now: Instant,
  supplierName: (id: SupplierId) => string,
): readonly TimelineEntry[] {
  const claim = ({ supplierId, form }: Registration) =>
    [supplierName(supplierId), form.offering].filter(Boolean).join(', ')
  const entries: TimelineEntry[] = [
    ...all.notes.map((note) => ({ at: note.at, note })),
    happened(client.createdAt, 'client-added', client.id, client.name),
    ...all.opportunities.flatMap(({ id, name, createdAt, closedOn, stage }) => [
      happened(createdAt, 'opportunity-opened', id, name),
      ...(closedOn && stage === 'won' ? [happened(noon(closedOn), 'opportunity-won', id, name)] : []),
      ...(closedOn && stage === 'lost' ? [happened(noon(closedOn), 'opportunity-lost', id, name)] : []),
    ]),
    ...all.quotes.flatMap(({ id, number, title, createdAt, acceptedOn }) => [
      happened(createdAt, 'quote-made', id, `${number} ${title}`.trim()),
      ...(acceptedOn ? [happened(noon(acceptedOn), 'quote-accepted', id, `${number} ${title}`.trim())] : []),
    ]),
    ...all.registrations.flatMap((one) => [
      happened(one.createdAt, 'registration-made', one.id, claim(one)),
      ...(one.submittedAt > 0 ? [happened(one.submittedAt, 'registration-submitted', one.id, claim(one))] : []),
    ]),
    ...all.orders.map(({ id, description, orderedOn }) => happened(noon(orderedOn), 'order-placed', id, description)),
    ...all.services.flatMap(({ id, description, startsOn, cancelledOn }) => [
      ...(startsOn ? [happened(noon(startsOn), 'service-started', id, description)] : []),
      ...(cancelledOn ? [happened(noon(cancelledOn), 'service-cancelled', id, description)] : []),
    ]),
    ...all.tasks.flatMap(({ id, title, doneAt }) => (doneAt > 0 ? [happened(doneAt, 'task-done', id, title)] : [])),
    ...all.documents.map(({ id, name, addedAt }) => happened(addedAt, 'document-kept', id, name)),
  ]
  return entries.filter((entry) => entry.at <= now).sort((a, b) => b.at - a.at)
}

const happened = (at: Instant, what: Happening, id: string, name: string): TimelineEntry => ({ at, what, id, name })
const noon = (day: Day): Instant =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)
