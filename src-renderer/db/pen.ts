import type { Table } from 'dexie'
import { rowsWhere } from './rows-where'

/** A row as it was before and as it is after a write. */
export type Touch = {
  readonly table: string
  readonly key: string
  readonly before: object | null
  readonly after: object | null
}

/** What a write may do with one table. Reads see the write's own changes. */
export type Pen<Row> = {
  readonly get: (key: string) => Promise<Row | undefined>
  readonly getMany: (keys: readonly string[]) => Promise<(Row | undefined)[]>
  /** Rows whose index holds one of the values. */
  readonly where: (index: string, ...values: readonly (string | number)[]) => Promise<Row[]>
  readonly all: () => Promise<Row[]>
  /** The keys that begin with these letters: one question, however many rows. */
  readonly keys: (prefix: string) => Promise<string[]>
  /** The row with the greatest value of an index. */
  readonly last: (index: string) => Promise<Row | undefined>
  readonly put: (row: Row) => Promise<void>
  readonly putMany: (rows: readonly Row[]) => Promise<void>
  /** For rows known to be new: fails when a key exists, and spares reading what was before. `look` is called between parts and may throw. */
  readonly addMany: (rows: readonly Row[], look?: () => void) => Promise<void>
  readonly remove: (...keys: readonly string[]) => Promise<void>
  /** Removes many rows without keeping what they were: the act that does this can not be taken back. */
  readonly drop: (keys: readonly string[]) => Promise<void>
}

/**
 * A pen that notes every touched row into `touches`. Lives only inside a transaction, so that a row it has read stays as it was until it
 * writes it: what is known is not read again.
 */
export function pen<Row extends { readonly id: string }>(table: Table<Row, string>, touches: Touch[]): Pen<Row> {
  const known = new Map<string, Row | undefined>()
  const learn = (rows: readonly Row[]) => {
    for (const row of rows) if (!known.has(row.id)) known.set(row.id, row)
    return rows as Row[]
  }
  const getMany = async (keys: readonly string[]) => {
    const unknown = [...new Set(keys)].filter((key) => !known.has(key))
    const found = unknown.length > 0 ? await table.bulkGet(unknown) : []
    for (const [at, key] of unknown.entries()) if (!known.has(key)) known.set(key, found[at])
    return keys.map((key) => known.get(key))
  }
  const note = (key: string, before: Row | undefined, after: Row | null) => {
    touches.push({ table: table.name, key, before: before ?? null, after })
    known.set(key, after ?? undefined)
  }
  const putMany = async (rows: readonly Row[]) => {
    const before = await getMany(rows.map((row) => row.id))
    await inParts(rows, (part) => table.bulkPut(part))
    rows.forEach((row, index) => {
      note(row.id, before[index], row)
    })
  }
  return {
    get: async (key) => (await getMany([key]))[0],
    getMany,
    where: async (index, ...values) =>
      learn(
        values.length === 1
          ? await rowsWhere(table, index, values)
          : await table
              .where(index)
              .anyOf([...values])
              .toArray(),
      ),
    all: async () => learn(await table.toArray()),
    keys: (prefix) => table.where(':id').startsWith(prefix).primaryKeys(),
    last: (index) => table.orderBy(index).last(),
    put: (row) => putMany([row]),
    putMany,
    addMany: async (rows, look) => {
      const keys = rows.map(({ id }) => id).sort()
      // Where nothing lies between the first and the last, none of them is there: the store need not look for each.
      const areOnce = keys.length > 0 && keys.every((key, at) => key !== keys[at - 1])
      const isFree = areOnce && (await among(table, keys).count()) === 0
      await inParts(rows, (part) => (isFree ? table.bulkPut(part) : table.bulkAdd(part)), look)
      for (const row of rows) note(row.id, undefined, row)
    },
    remove: async (...keys) => {
      const before = await getMany(keys)
      await inParts(keys, (part) => table.bulkDelete([...part]))
      keys.forEach((key, index) => {
        if (before[index]) note(key, before[index], null)
      })
    },
    drop: async (keys) => {
      const inOrder = keys.toSorted()
      for (let from = 0; from < inOrder.length; from += keysInStep)
        await dropPart(table, inOrder.slice(from, from + keysInStep))
      for (const key of keys) note(key, undefined, null)
    },
  }
}

/** Rows handed to the store at once: more would keep the window from answering. */
const rowsInPart = 250
const keysInStep = 2500

/** Part after part, each handed over while the store still works on the one before it. */
async function inParts<Item>(
  items: readonly Item[],
  work: (part: readonly Item[]) => PromiseLike<unknown>,
  look: () => void = () => undefined,
): Promise<void> {
  let before: PromiseLike<unknown> = Promise.resolve()
  for (let from = 0; from < items.length; from += rowsInPart) {
    look()
    const job = work(items.slice(from, from + rowsInPart))
    // Should the one before it fail, this one fails with it, and nobody waits for it any more.
    job.then(undefined, () => undefined)
    await before
    before = job
  }
  await before
}

/** Everything from the first to the last of these keys, which are in their order. */
const among = <Row>(table: Table<Row, string>, keys: readonly string[]) =>
  table.where(':id').between(keys[0], keys.at(-1), true, true)

/** Keys in their order: where nothing else lies between them, as with the rows of one import, they go in one step. */
async function dropPart(table: Table<unknown, string>, keys: readonly string[]): Promise<void> {
  if ((await among(table, keys).count()) === keys.length) await among(table, keys).delete()
  else await table.bulkDelete([...keys])
}
