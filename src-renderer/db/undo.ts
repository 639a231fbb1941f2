import { accepted, type Result, refused } from '#domain/values/result'
import { type Book, book } from './book'
import { Refusal } from './refusing'
import type { ActRow, OpenTable } from './rows'
import { type Act, actId, commit, type Pens } from './write'

/**
 * `changed-since`: a later act touched the same row, so taking this one back would lose that later work. `used-since`: a
 * record made later hangs on one that would go. `too-many`: a large undo kept no copy to bring again.
 */
export type UndoRefusal = 'nothing' | 'changed-since' | 'used-since' | 'seen-by-others' | 'too-many'

/** Takes back the last act that can be: a group as a whole. */
export async function undoLast(): Promise<Result<ActRow, UndoRefusal>> {
  const last = await lastUndoable(book())
  return last ? undoAct(last) : refused('nothing')
}

/** The act that `undoLast` would take back, so that menus can name it. */
export async function lastUndoable(of: Book = book()): Promise<ActRow | undefined> {
  return of.tables.acts
    .orderBy('id')
    .reverse()
    .filter((act) => act.undoneBy === 0 && act.undoes === '' && act.undoable)
    .first()
}

/** Takes back every standing act of a group, newest first: all of it or nothing. */
export async function undoGroup(group: string): Promise<Result<ActRow, UndoRefusal>> {
  const acts = await standingOf(book(), group)
  const first = acts[0]
  return first ? undoAct(first) : refused('nothing')
}

/** Takes back one act by its id, with its group when it has one. */
export async function undoOne(id: string): Promise<Result<ActRow, UndoRefusal>> {
  const act = await book().tables.acts.get(id)
  return act && act.undoneBy === 0 ? undoAct(act) : refused('nothing')
}

/** Redo: takes back the newest undo that nothing has touched since. */
export async function redoLast(): Promise<Result<ActRow, UndoRefusal>> {
  const last = await book()
    .tables.acts.orderBy('id')
    .reverse()
    .filter((act) => act.undoneBy === 0)
    .first()
  return last && last.undoes !== '' ? undoAct(last) : refused('nothing')
}

/** More rows than this are taken away without a copy, because the copy would be as large as the book. */
const mostKept = 5000

async function undoAct(act: ActRow): Promise<Result<ActRow, UndoRefusal>> {
  const of = book()
  const acts = act.group === '' ? [act] : await standingOf(of, act.group)
  if (acts.some((one) => !one.undoable)) return refused(act.undoes === '' ? 'seen-by-others' : 'too-many')
  const since = await touchedSince(of, acts)
  if (since) return refused(since)
  const { gone, back } = firstBefore(acts)
  if (act.group !== '' && (await usedSince(of, gone))) return refused('used-since')
  const names = [...new Set([...gone.keys(), ...back.keys()])] as OpenTable[]
  const keep = [...gone.values()].reduce((total, keys) => total + keys.size, 0) <= mostKept
  const group = act.group === '' ? '' : `undo-${act.group}`
  const redone: Act = { label: act.label, params: act.params, group, undoable: keep }
  const undoing = { undoes: act.undoes === '' ? act.id : '', marks: keep ? acts : acts.map(emptied) }
  const work = async (pens: Pens<OpenTable>) => {
    // Asked again inside the transaction: sync may have sent something in between.
    const meanwhile = await touchedSince(of, acts)
    if (meanwhile) throw new Refusal<UndoRefusal>(meanwhile)
    await putBack(pens, names, { gone, back }, keep)
  }
  try {
    await commit(of, redone, names, work, undoing)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.why as UndoRefusal)
    throw error
  }
  return accepted(act)
}

/** An act that nobody can bring again names its rows no longer: the act that took them away does. */
const emptied = (act: ActRow): ActRow => ({ ...act, changes: [], created: [] })

type Earlier = {
  readonly gone: ReadonlyMap<string, ReadonlySet<string>>
  readonly back: ReadonlyMap<string, ReadonlyMap<string, object>>
}

async function putBack(pens: Pens<OpenTable>, names: readonly OpenTable[], { gone, back }: Earlier, keep: boolean) {
  for (const name of names) {
    const keys = [...(gone.get(name) ?? [])]
    const rows = [...(back.get(name)?.values() ?? [])] as never[]
    if (keys.length > 0) await (keep ? pens[name].remove(...keys) : pens[name].drop(keys))
    if (rows.length > 0) await pens[name].putMany(rows)
  }
}

async function standingOf(of: Book, group: string): Promise<ActRow[]> {
  const acts = await of.tables.acts.where('[group+undoneBy]').equals([group, 0]).toArray()
  return acts.sort((a, b) => b.id.localeCompare(a.id))
}

/** Newest first in; out comes what each row was before the oldest of them, or that it was not there. */
function firstBefore(acts: readonly ActRow[]): Earlier {
  const gone = new Map<string, Set<string>>()
  const back = new Map<string, Map<string, object>>()
  const away = (table: string, key: string) => {
    back.get(table)?.delete(key)
    gone.set(table, (gone.get(table) ?? new Set()).add(key))
  }
  for (const act of acts) {
    for (const { table, key, before } of act.changes) {
      if (before === null) away(table, key)
      else {
        gone.get(table)?.delete(key)
        back.set(table, (back.get(table) ?? new Map()).set(key, before))
      }
    }
    for (const { table, keys } of act.created) for (const key of keys) away(table, key)
  }
  return { gone, back }
}

const touched = (act: ActRow): readonly string[] => [
  ...act.changes.map(({ table, key }) => `${table}/${key}`),
  ...act.created.flatMap(({ table, keys }) => keys.map((key) => `${table}/${key}`)),
]

/** Null when nothing later touched the same rows; what others have seen cannot be taken back at all. */
async function touchedSince(of: Book, acts: readonly ActRow[]): Promise<'changed-since' | 'seen-by-others' | null> {
  const oldest = acts.map((act) => act.id).sort()[0] ?? actId(0)
  const mine = new Set(acts.map((act) => act.id))
  const later = await of.tables.acts
    .where('id')
    .above(oldest)
    .filter((act) => act.undoneBy === 0 && act.undoes === '' && !mine.has(act.id))
    .toArray()
  if (later.length === 0) return null
  const rows = new Set(acts.flatMap(touched))
  const touching = later.filter((act) => touched(act).some((row) => rows.has(row)))
  if (touching.length === 0) return null
  return touching.some((act) => !act.undoable) ? 'seen-by-others' : 'changed-since'
}

/** What hangs on what: the index in each table that names a record of another. */
const hanging: Readonly<Record<string, { readonly index: string; readonly tables: readonly OpenTable[] }>> = {
  clients: {
    index: 'clientId',
    tables: [
      'sites',
      'contacts',
      'services',
      'tasks',
      'documents',
      'opportunities',
      'quotes',
      'registrations',
      'orders',
    ],
  },
  suppliers: { index: 'supplierId', tables: ['services', 'offerings', 'carries'] },
  opportunities: { index: 'opportunityId', tables: ['quotes', 'registrations', 'orders'] },
}

async function usedSince(of: Book, gone: Earlier['gone']): Promise<boolean> {
  for (const [name, { index, tables }] of Object.entries(hanging)) {
    const keys = gone.get(name)
    if (!keys || keys.size === 0) continue
    for (const table of tables) {
      const own = gone.get(table)
      const users = await of.dexie
        .table(table)
        .where(index)
        .anyOf([...keys])
        .primaryKeys()
      if (users.some((id) => !own?.has(String(id)))) return true
    }
  }
  return false
}
