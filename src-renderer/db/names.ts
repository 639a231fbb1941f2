import { book } from './book'

/** Names by id of records that a list mentions; unknown ids are left out, deleted ones keep their name. */
export async function namesOf(
  table: 'clients' | 'suppliers' | 'distributors' | 'opportunities',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await book().tables[table].bulkGet([...new Set(ids)])
  return new Map(found.flatMap((row) => (row ? [[row.id, row.name] as const] : [])))
}
