import type { OutboxLine } from '#db/outbox'
import type { EnvelopeStatus } from '#domain/deals/registration'

export type OutboxGroup = { readonly id: 'needs-you' | 'moving' | 'done'; readonly lines: readonly OutboxLine[] }

const needsYou: readonly EnvelopeStatus[] = ['refused', 'unclear', 'parked']
const moving: readonly EnvelopeStatus[] = ['sending', 'waiting']

/** What needs a person, what goes by itself, and what is over; one that a later try took the place of is over. */
export function outboxGroups(lines: readonly OutboxLine[]): readonly OutboxGroup[] {
  const groupOf = ({ envelope, replaced }: OutboxLine) => {
    if (moving.includes(envelope.status)) return 'moving'
    return needsYou.includes(envelope.status) && !replaced ? 'needs-you' : 'done'
  }
  return (['needs-you', 'moving', 'done'] as const)
    .map((id) => ({ id, lines: lines.filter((line) => groupOf(line) === id) }))
    .filter((group) => group.lines.length > 0)
}
