import { type RegistrationStatus, registrationStatuses } from '#domain/deals/registration'
import { fold } from '#domain/values/text'
import type { Sort } from '#ui/DataGrid'
import { type ShownStatus, shownStatus } from '../status'
import type { RegistrationRow } from './use-registrations'

/** The filters of the list; each names the states that it shows. */
export const statusGroups: Readonly<Record<string, readonly RegistrationStatus[]>> = {
  all: registrationStatuses,
  'needs-you': ['draft', 'info-requested', 'conflict', 'rejected', 'expired'],
  'on-its-way': ['queued', 'sending', 'submitted', 'under-review'],
  protected: ['approved', 'extension-requested'],
  closed: ['won', 'lost', 'rejected', 'withdrawn', 'expired'],
}

/** What needs the advisor stands first, then what is moving, then what is over. */
const urgency: readonly ShownStatus[] = [
  'turned-back',
  'info-requested',
  'conflict',
  'draft',
  'queued',
  'sending',
  'submitted',
  'under-review',
  'approved',
  'extension-requested',
  'rejected',
  'expired',
  'won',
  'lost',
  'withdrawn',
]

type Key = string | number | null

const keys: Readonly<Record<string, (row: RegistrationRow) => Key>> = {
  status: (row) => urgency.indexOf(shownStatus(row.registration)),
  client: (row) => fold(row.client),
  supplier: (row) => fold(row.supplier),
  distributor: (row) => fold(row.distributor),
  protected: (row) => row.registration.protectedUntil,
  age: (row) => -row.registration.updatedAt,
}

/** In the order asked for; what is missing stands last either way. */
export function inOrder(rows: readonly RegistrationRow[], { by, descending }: Sort): readonly RegistrationRow[] {
  const key = keys[by]
  if (!key) return rows
  const turn = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [mine, other] = [key(a), key(b)]
    if (mine === null || other === null) return Number(mine === null) - Number(other === null)
    return turn * (mine < other ? -1 : mine > other ? 1 : 0)
  })
}

export function withWords(rows: readonly RegistrationRow[], words: string): readonly RegistrationRow[] {
  const parts = fold(words).split(' ').filter(Boolean)
  return rows.filter(({ client, supplier, distributor, opportunity, registration: { form, remoteId } }) => {
    const text = fold([client, supplier, distributor, opportunity, form.offering, remoteId].join(' '))
    return parts.every((part) => text.includes(part))
  })
}
