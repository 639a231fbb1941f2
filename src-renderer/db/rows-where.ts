import type { IndexableType, Table } from 'dexie'

/**
 * Rows whose index holds one of these values, in the order of the index: one read for each value, all at once. For few values and many
 * rows: `anyOf` walks row by row, which costs a screen with thousands of services most of its time.
 */
export async function rowsWhere<Row>(
  table: Table<Row, string>,
  index: string,
  values: readonly IndexableType[],
): Promise<Row[]> {
  const inOrder = values
    .toSorted((a, b) => indexedDB.cmp(a, b))
    .filter((value, at, all) => at === 0 || indexedDB.cmp(all[at - 1], value) !== 0)
  return (await Promise.all(inOrder.map((value) => table.where(index).equals(value).toArray()))).flat()
}
