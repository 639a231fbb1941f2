import type { JournalEntry } from '#contract/safety'

export const bookId = '01936f00-0000-7000-8000-000000000001'

/** A commit that changes one client's name. */
export function entry(generation: number, name = `client ${generation}`): JournalEntry {
  const changes = [{ table: 'clients', key: `c-${generation}`, row: { id: `c-${generation}`, name } }]
  return { bookId, generation, schemaVersion: 1, at: 1_750_000_000_000 + generation, changes }
}

/** The same as it is handed to the journal. */
export const asked = (one: JournalEntry) => ({ ...one, changes: JSON.stringify(one.changes) })

export const entries = (from: number, to: number): readonly JournalEntry[] =>
  Array.from({ length: to - from + 1 }, (_, at) => entry(from + at))
