import type { Instant } from '../values/dates'
import type { ClientId } from '../values/ids'
import { fold } from '../values/text'
import { type Belongings, belongingNames } from './belongings'
import type { Client } from './client'

/** Facts of a client that a merge chooses between. Tags are joined and notes kept one after the other, so neither is chosen. */
export const mergeFields = [
  'name',
  'legalName',
  'status',
  'industry',
  'website',
  'phone',
  'address',
  'city',
  'region',
  'postcode',
  'country',
  'currency',
  'employees',
] as const satisfies readonly (keyof Client)[]
export type MergeField = (typeof mergeFields)[number]

/** Fields whose value comes from the client that goes; the others stay as the kept one has them. */
export type MergeChoices = ReadonlySet<MergeField>

export type MergeLine = {
  readonly field: MergeField
  readonly kept: Client[MergeField]
  readonly gone: Client[MergeField]
  /** Both have a value and they differ: a person should look. */
  readonly conflict: boolean
}

/** What differs between the two, field by field: what is missing in the kept one first comes from the other. */
export function mergeLines(kept: Client, gone: Client): readonly MergeLine[] {
  return mergeFields.flatMap((field) => {
    const [mine, theirs] = [kept[field], gone[field]]
    if (mine === theirs || isMissing(theirs)) return []
    return [{ field, kept: mine, gone: theirs, conflict: !isMissing(mine) }]
  })
}

/** The choice before a person has made one: nothing of the kept one is overwritten, its gaps are filled. */
export const firstChoices = (lines: readonly MergeLine[]): MergeChoices =>
  new Set(lines.filter((line) => !line.conflict).map((line) => line.field))

/** The kept client after the merge: chosen values, all tags, both notes, the latest contact, the earliest beginning. */
export function mergedClient(kept: Client, gone: Client, choices: MergeChoices, now: Instant): Client {
  const chosen = Object.fromEntries([...choices].map((field) => [field, gone[field]])) as Partial<Client>
  const merged = { ...kept, ...chosen }
  return {
    ...merged,
    nameKey: fold(merged.name),
    tags: [...new Set([...kept.tags, ...gone.tags])],
    notes: [kept.notes, gone.notes].filter((text, at, all) => text !== '' && all.indexOf(text) === at).join('\n\n'),
    lastContactOn: later(kept.lastContactOn, gone.lastContactOn),
    createdAt: Math.min(kept.createdAt, gone.createdAt),
    updatedAt: now,
  }
}

/** The client that goes: it keeps every value it had, is deleted softly and says where it went. */
export const mergedAway = (gone: Client, into: ClientId, now: Instant): Client => ({
  ...gone,
  mergedInto: into,
  deletedAt: now,
  updatedAt: now,
})

/** The same rows under another client; nothing else in them changes. */
export function moved(belongings: Belongings, to: ClientId): Belongings {
  return Object.fromEntries(
    belongingNames.map((name) => [name, belongings[name].map((row) => ({ ...row, clientId: to }))]),
  ) as unknown as Belongings
}

const isMissing = (value: Client[MergeField]) => value === '' || value === null
const later = <Value extends string>(a: Value | null, b: Value | null): Value | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b
