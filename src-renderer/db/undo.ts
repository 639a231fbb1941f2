import { accepted, type Result, refused } from '#domain/values/result'
import { type Book, book } from './book'
import type { ActRow, OpenTable } from './rows'
import { type Act, actId, commit, type Pens } from './write'

type Before = ActRow['changes'][number]

/** `changed-since`: a later act touched the same row, so taking this one back would lose that later work. */
export type UndoRefusal = 'nothing' | 'changed-since' | 'seen-by-others'

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

/** Redo: takes back the newest undo that nothing has touched since. */
export async function redoLast(): Promise<Result<ActRow, UndoRefusal>> {
  const last = await book()
    .tables.acts.orderBy('id')
    .reverse()
    .filter((act) => act.undoneBy === 0)
    .first()
  return last && last.undoes !== '' ? undoAct(last) : refused('nothing')
}

async function undoAct(act: ActRow): Promise<Result<ActRow, UndoRefusal>> {
  const of = book()
  const acts = act.group === '' ? [act] : await standingOf(of, act.group)
  if (acts.some((one) => !one.undoable)) return refused('seen-by-others')
  if (await touchedSince(of, acts)) return refused('changed-since')
  const before = firstBefore(acts)
  const names = [...new Set([...before.values()].map((change) => change.table as OpenTable))]
  const redone: Act = { label: act.label, params: act.params, group: act.group === '' ? '' : `undo-${act.group}` }
  const undoing = { undoes: act.undoes === '' ? act.id : '', marks: acts }
  await commit(of, redone, names, (pens) => putBack(pens, names, [...before.values()]), undoing)
  return accepted(act)
}

async function putBack(pens: Pens<OpenTable>, names: readonly OpenTable[], changes: readonly Before[]): Promise<void> {
  for (const name of names) {
    const mine = changes.filter((change) => change.table === name)
    const gone = mine.filter((change) => change.before === null).map((change) => change.key)
    const back = mine.flatMap((change) => (change.before ? [change.before as never] : []))
    if (gone.length > 0) await pens[name].remove(...gone)
    if (back.length > 0) await pens[name].putMany(back)
  }
}

async function standingOf(of: Book, group: string): Promise<ActRow[]> {
  const acts = await of.tables.acts.where('group').equals(group).toArray()
  return acts.filter((act) => act.undoneBy === 0).sort((a, b) => b.id.localeCompare(a.id))
}

/** Newest first in, oldest `before` of each row out. */
function firstBefore(acts: readonly ActRow[]): Map<string, Before> {
  const found = new Map<string, Before>()
  for (const act of acts)
    for (const change of [...act.changes].reverse()) found.set(`${change.table}/${change.key}`, change)
  return found
}

async function touchedSince(of: Book, acts: readonly ActRow[]): Promise<boolean> {
  const oldest = acts.map((act) => act.id).sort()[0] ?? actId(0)
  const mine = new Set(acts.map((act) => act.id))
  const keys = new Set(acts.flatMap((act) => act.changes.map((change) => `${change.table}/${change.key}`)))
  const later = await of.tables.acts
    .where('id')
    .above(oldest)
    .filter((act) => act.undoneBy === 0 && act.undoes === '' && !mine.has(act.id))
    .toArray()
  return later.some((act) => act.changes.some((change) => keys.has(`${change.table}/${change.key}`)))
}
