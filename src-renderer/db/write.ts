import { type Book, book } from './book'
import { type Pen, pen, type Touch } from './pen'
import type { ActRow, OpenTable, Rows } from './rows'

/** What a person or sync does, in words that undo can repeat. `label` is a key of the `acts` locale namespace. */
export type Act = {
  readonly label: string
  readonly params?: Readonly<Record<string, string | number>>
  /** False for what the world has already seen, like a sent envelope. */
  readonly undoable?: boolean
  readonly group?: string
  /** True for what deserves a word with an undo button: deletes, merges, imports, acceptance. */
  readonly say?: boolean
}

export type Pens<Name extends OpenTable> = { readonly [N in Name]: Pen<Rows[N]> }

/** `behind`: the book has the rows, the second copy does not yet; the rail says so and a snapshot follows. */
export type Written<Value> = {
  readonly value: Value
  readonly generation: number
  readonly secondCopy: 'kept' | 'behind'
}

const keptActs = 500

/**
 * The one door for writes: one strict transaction, one new generation, one act for undo, then the journal. Resolves after
 * both the commit and the journal's answer, so "saved" may be said when it does; rejects and leaves nothing when `work` throws.
 * Inside `work`: the pens only, no fetch, no timers, no bridge.
 */
export async function write<Name extends OpenTable, Value>(
  act: Act,
  names: readonly Name[],
  work: (pens: Pens<Name>) => Promise<Value>,
): Promise<Written<Value>> {
  return commit(book(), act, names, work, firstHand)
}

/** Which acts a commit takes back: `undoes` is empty for a redo, which counts as first-hand again. */
export type Undoing = { readonly undoes: string; readonly marks: readonly ActRow[] }
const firstHand: Undoing = { undoes: '', marks: [] }

/** `write` with a word on which acts it takes back; for `undo` alone. */
export async function commit<Name extends OpenTable, Value>(
  into: Book,
  act: Act,
  names: readonly Name[],
  work: (pens: Pens<Name>) => Promise<Value>,
  undoing: Undoing,
): Promise<Written<Value>> {
  const { dexie, tables, around } = into
  const stores = [...names.map((name) => tables[name]), tables.meta, tables.acts]
  const done = await dexie.transaction('rw', stores, async () => {
    const touches: Touch[] = []
    const pens = Object.fromEntries(
      names.map((name) => [name, pen(tables[name] as never, touches)]),
    ) as unknown as Pens<Name>
    const value = await work(pens)
    const meta = await tables.meta.get('book')
    if (!meta) throw new Error('the book has no meta row')
    const generation = meta.generation + 1
    const row = actRow(act, generation, around.now(), touches, undoing.undoes)
    const acts = [row, ...undoing.marks.map((one) => ({ ...one, undoneBy: generation }))]
    await tables.meta.put({ ...meta, generation })
    await tables.acts.bulkPut(acts)
    const pruned = generation % 100 === 0 ? await pruneActs(into, generation) : []
    const changes = [
      ...touches.map(({ table, key, after }) => ({ table, key, row: after })),
      ...acts.map((one) => ({ table: 'acts', key: one.id, row: one })),
      ...pruned,
    ]
    return { value, entry: { bookId: meta.bookId, generation, schemaVersion: dexie.verno, at: row.at, changes } }
  })
  const secondCopy = await around.journal(done.entry).then(
    () => 'kept' as const,
    () => 'behind' as const,
  )
  around.written?.({
    label: act.label,
    params: act.params ?? {},
    say: act.say ?? false,
    undoable: act.undoable ?? true,
    at: done.entry.at,
    secondCopy,
  })
  return { value: done.value, generation: done.entry.generation, secondCopy }
}

export const actId = (generation: number): string => String(generation).padStart(12, '0')

function actRow(act: Act, generation: number, at: number, touches: readonly Touch[], undoes: string): ActRow {
  return {
    id: actId(generation),
    at,
    label: act.label,
    params: act.params ?? {},
    group: act.group ?? '',
    undoable: act.undoable ?? true,
    undoneBy: 0,
    undoes,
    ...remembered(touches),
  }
}

/** What undo needs: a row made here by its key alone, a row that was there before in full. The first touch of a row counts. */
function remembered(touches: readonly Touch[]): Pick<ActRow, 'changes' | 'created' | 'dropped'> {
  const changes: ActRow['changes'][number][] = []
  const created = new Map<string, string[]>()
  const dropped = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const { table, key, before, after } of touches) {
    const row = `${table}/${key}`
    if (seen.has(row)) continue
    seen.add(row)
    if (before !== null) changes.push({ table, key, before })
    else pushTo(after === null ? dropped : created, table, key)
  }
  return { changes, created: listed(created), ...(dropped.size > 0 && { dropped: listed(dropped) }) }
}

const listed = (keys: ReadonlyMap<string, readonly string[]>): ActRow['created'] =>
  [...keys].map(([table, own]) => ({ table, keys: own }))

function pushTo(lists: Map<string, string[]>, name: string, key: string): void {
  const list = lists.get(name)
  if (list) list.push(key)
  else lists.set(name, [key])
}

async function pruneActs(into: Book, generation: number): Promise<{ table: string; key: string; row: null }[]> {
  const old = await into.tables.acts
    .where('id')
    .below(actId(Math.max(0, generation - keptActs)))
    .primaryKeys()
  await into.tables.acts.bulkDelete(old)
  return old.map((key) => ({ table: 'acts', key, row: null }))
}
