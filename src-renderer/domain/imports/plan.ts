import { nearlySure } from '../clients/match'
import { mergeRecord, type Wins } from './merge'
import { type Problem, problem, type Repair } from './problem'
import { type Reading, type ReadRow, readRows } from './read-rows'
import { type Ids, type ImportedRecord, recordOf } from './record'
import {
  type Choice,
  type Missing,
  newCompanies,
  type Reference,
  type ReferenceKind,
  referenceKey,
  settleReferences,
} from './reference'
import type { Sheet } from './sheet'
import { type Twin, twinFinder } from './twin'

export type Outcome = 'create' | 'merge' | 'skip' | 'refuse'
/** What the advisor says about one row; without a word the usual happens. */
export type RowChoice = 'create' | 'skip' | { readonly merge: Twin['of'] }
export type Usual = 'create' | 'merge' | 'skip'

export type Choices = {
  readonly references: readonly Choice[]
  readonly missing: Missing
  readonly rows: ReadonlyMap<number, RowChoice>
  /** What happens to rows that are nearly surely known, and to those that may be. */
  readonly sure: Usual
  readonly maybe: Usual
  readonly wins: Wins
  /** The very same file was imported before: nothing happens unless the advisor insists. */
  readonly sameFile: boolean
}

export type RowPlan = {
  readonly outcome: Outcome
  /** Why, as a key of `import:why`. */
  readonly why: 'new' | 'duplicate' | 'chosen' | 'already-there' | 'nothing-new' | 'same-file' | 'problem'
  readonly into: Twin['of'] | null
  readonly twins: readonly Twin[]
  readonly problems: readonly Problem[]
  readonly record: ImportedRecord | null
}

export type Plan = {
  /** One for each row of the sheet; null for an empty one. */
  readonly rows: readonly (RowPlan | null)[]
  readonly references: ReadonlyMap<string, Reference>
  /** Reference key to the key of the company that is made for it. */
  readonly made: ReadonlyMap<string, string>
  readonly repairs: readonly Repair[]
  readonly told: ReadonlySet<string>
}

/** Decides for every row what would happen, and changes nothing. */
export function planImport(sheet: Sheet, reading: Reading, choices: Choices): Plan {
  const { rows, repairs } = readRows(sheet, reading)
  const references = settleReferences(namesIn(rows, reading), reading.known, choices.references, choices.missing)
  const made = newCompanies(references)
  const keyOf = keyer()
  const read = rows.map((row) => (row ? recordFor(row, reading, { references, made, keyOf }) : null))
  const told = toldKeys(reading)
  const twins = twinFinder(
    reading.kind,
    reading.known,
    read.map((one) => one?.record ?? null),
  )
  const decide = decider(reading.known[reading.kind], told, choices)
  const plans: (RowPlan | null)[] = []
  for (const [at, one] of read.entries()) {
    if (!one?.record) {
      plans.push(one && refuse(one.problems))
      continue
    }
    const found = twins(at, one.record).flatMap((twin) => rooted(twin, plans))
    plans.push(decide(at, one.record, one.problems, distinct(found)))
  }
  return { rows: plans, references, made, repairs, told }
}

/** Stands for a company that the import makes, until it has an id. */
export const placeholder = (key: string): string => `new:${key}`

const refuse = (problems: readonly Problem[]): RowPlan => ({
  outcome: 'refuse',
  why: 'problem',
  into: null,
  twins: [],
  problems,
  record: null,
})

const kinds: readonly ReferenceKind[] = ['client', 'supplier', 'distributor']

function namesIn(rows: readonly (ReadRow | null)[], { kind }: Reading) {
  const needed =
    kind === 'clients'
      ? []
      : kind === 'offerings'
        ? (['supplier'] as const)
        : kind === 'services'
          ? kinds
          : (['client'] as const)
  const named = new Map<string, { kind: ReferenceKind; name: string; rows: number }>()
  const keyOf = keyer()
  for (const row of rows) {
    if (!row) continue
    for (const which of needed) {
      const name = String(row.values[which] ?? '')
      if (name === '' && which === 'distributor') continue
      const key = keyOf(which, name)
      const one = named.get(key)
      if (one) one.rows += 1
      else named.set(key, { kind: which, name, rows: 1 })
    }
  }
  return named
}

type Named = Pick<Plan, 'references' | 'made'> & { readonly keyOf: typeof referenceKey }

function recordFor(row: ReadRow, reading: Reading, { references, made, keyOf }: Named) {
  const problems = [...row.problems]
  const idOf = (kind: ReferenceKind): string | null => {
    const name = String(row.values[kind] ?? '')
    const key = keyOf(kind, name)
    const reference = references.get(key)
    if (!reference) return null
    const { to, matches } = reference
    if (to === 'create') return placeholder(made.get(key) ?? key)
    if (to === 'refuse') {
      const severity = kind === 'distributor' ? 'warning' : 'refused'
      problems.push(problem(severity, name === '' ? `no-${kind}` : `unknown-${kind}`, { field: kind }, { name }))
      return null
    }
    const match = matches.find((one) => one.id === to.id)
    if (match && match.score < 1) problems.push(problem('note', 'taken-as', { field: kind }, { name, as: match.name }))
    return to.id
  }
  const isNamed = reading.kind !== 'clients'
  const ids: Ids = isNamed
    ? { client: idOf('client') ?? '', supplier: idOf('supplier') ?? '', distributor: idOf('distributor') }
    : { client: '', supplier: '', distributor: null }
  if (problems.some((one) => one.severity === 'refused')) return { record: null, problems }
  const { record, problems: more } = recordOf(reading.kind, row.values, ids, reading.assumed)
  return { record, problems: [...problems, ...more] }
}

/** `referenceKey` that folds each spelling once. */
function keyer(): typeof referenceKey {
  const keys = {
    client: new Map<string, string>(),
    supplier: new Map<string, string>(),
    distributor: new Map<string, string>(),
  }
  return (kind, name) => {
    const known = keys[kind].get(name)
    if (known !== undefined) return known
    const key = referenceKey(kind, name)
    keys[kind].set(name, key)
    return key
  }
}

/** A twin that itself goes elsewhere leads there; one that stays out is no twin. */
function rooted(twin: Twin, plans: readonly (RowPlan | null)[]): readonly Twin[] {
  if ('id' in twin.of) return [twin]
  const other = plans[twin.of.row]
  if (!other || other.outcome === 'refuse') return []
  if (other.into) return [{ ...twin, of: other.into }]
  return other.outcome === 'create' ? [twin] : []
}

function distinct(twins: readonly Twin[]): readonly Twin[] {
  const best = new Map<string, Twin>()
  for (const twin of [...twins].sort((a, b) => b.score - a.score)) {
    const key = JSON.stringify(twin.of)
    if (!best.has(key)) best.set(key, twin)
  }
  return [...best.values()].slice(0, 3)
}

function decider(book: readonly { readonly id: string }[], told: ReadonlySet<string>, choices: Choices) {
  const current = new Map<string, ImportedRecord>()
  const inBook = new Map(book.map((record) => [record.id, record as ImportedRecord]))
  return (at: number, record: ImportedRecord, problems: readonly Problem[], twins: readonly Twin[]): RowPlan => {
    const plan = (outcome: Outcome, why: RowPlan['why'], into: Twin['of'] | null = null): RowPlan => ({
      outcome,
      why,
      into,
      twins,
      problems,
      record,
    })
    if (choices.sameFile) return plan('skip', 'same-file')
    const best = twins[0]
    const chosen = choices.rows.get(at)
    const sure = best !== undefined && best.score >= nearlySure
    const usual: Usual = !best ? 'create' : sure ? choices.sure : choices.maybe
    const wish: RowChoice =
      chosen ?? (usual === 'merge' && best ? { merge: best.of } : usual === 'merge' ? 'create' : usual)
    const why = chosen ? 'chosen' : best ? 'duplicate' : 'new'
    if (wish === 'create') return plan('create', best ? why : 'new')
    const into = wish === 'skip' ? (best?.of ?? null) : wish.merge
    if (wish === 'skip') return plan('skip', why, into)
    if (!into || 'row' in into) return plan('merge', why, into)
    const base = current.get(into.id) ?? inBook.get(into.id)
    if (!base) return plan('create', 'new')
    const { row, changed, kept } = mergeRecord(base, record, told, choices.wins)
    if (changed.length === 0) return plan('skip', kept.length === 0 ? 'already-there' : 'nothing-new', into)
    current.set(into.id, row)
    const notes = kept.map((field) => problem('note', 'kept-own', { field }))
    return { ...plan('merge', why, into), problems: [...problems, ...notes] }
  }
}

const spread: Readonly<Record<string, readonly string[]>> = {
  client: ['clientId'],
  supplier: ['supplierId'],
  distributor: ['distributorId'],
  closeOn: ['closedOn', 'expectedCloseOn'],
  firstName: ['name'],
  lastName: ['name'],
  endsOn: ['termMonths'],
}

/** Keys of the record that the file speaks about. */
function toldKeys({ mapping, fixed }: Reading): ReadonlySet<string> {
  const ids = [...mapping.filter((id) => id !== null), ...Object.keys(fixed)]
  return new Set(ids.flatMap((id) => spread[id] ?? [id]))
}
