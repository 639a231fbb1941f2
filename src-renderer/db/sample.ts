import { samplePrefix } from '#domain/sample/moment'
import { sampleRateSource } from '#domain/sample/rate-days'
import { dayAt } from '#domain/values/dates'
import { book } from './book'
import type { Pen } from './pen'
import { type Reference, referencesOf } from './references'
import type { OpenTable } from './rows'
import { type Pens, write } from './write'

type AnyRow = { readonly id: string }

/** Every table that can hold a sample row or a row that names one. */
const names = [
  'clients',
  'sites',
  'contacts',
  'services',
  'notes',
  'tasks',
  'documents',
  'suppliers',
  'distributors',
  'offerings',
  'carries',
  'opportunities',
  'quotes',
  'registrations',
  'envelopes',
  'watermarks',
  'orders',
  'agreements',
  'layouts',
  'statements',
  'lines',
  'payments',
  'payees',
  'payouts',
  'aliases',
  'disputes',
  'rateDays',
] as const satisfies readonly OpenTable[]
type Name = (typeof names)[number]

/** Fills the book with the invented one, beside what is already there; rows that are there stay as they are. */
export async function loadSample(): Promise<void> {
  const { sampleBook } = await import('#domain/sample/book')
  const { now } = book().around
  const rows = sampleBook({ today: dayAt(now()), now: now() })
  await write({ label: 'sample-loaded' }, [...names, 'profile'], async (pens) => {
    for (const [name, made] of Object.entries(rows))
      await addMissing(penOf(pens, name as Name), made, name === 'rateDays' ? '' : samplePrefix)
    await setSample(pens, true)
  })
}

/**
 * Takes the sample book out and leaves the advisor's own rows untouched, together with every sample row that one of them
 * needs: a note written under a sample client keeps that client. Tells how many rows went and how many sample rows stayed.
 */
export async function removeSample(): Promise<{ readonly removed: number; readonly kept: number }> {
  const done = await write({ label: 'sample-removed', say: true }, [...names, 'profile'], async (pens) => {
    const found = new Map<string, { readonly reference: Reference; readonly row: AnyRow }>()
    const own: Reference[] = []
    for (const name of names) {
      for (const row of await penOf(pens, name).all()) {
        if (isSample(name, row)) found.set(`${name}/${row.id}`, { reference: { table: name, key: row.id }, row })
        else own.push(...referencesOf(name, row))
      }
    }
    const kept = reachable(own, found)
    const gone = [...found].flatMap(([at, { reference }]) => (kept.has(at) ? [] : [reference]))
    for (const name of names) {
      const keys = gone.flatMap(({ table, key }) => (table === name ? [key] : []))
      if (keys.length > 0) await penOf(pens, name).remove(...keys)
    }
    await setSample(pens, false)
    return { removed: gone.length, kept: kept.size }
  })
  return done.value
}

function isSample(name: Name, row: AnyRow): boolean {
  if (name === 'rateDays') return (row as { readonly source?: string }).source === sampleRateSource
  return row.id.startsWith(samplePrefix)
}

/** What the advisor's own rows name, and what those name in turn. */
function reachable(
  from: readonly Reference[],
  found: ReadonlyMap<string, { readonly reference: Reference; readonly row: AnyRow }>,
): ReadonlySet<string> {
  const kept = new Set<string>()
  const open = [...from]
  for (let next = open.pop(); next; next = open.pop()) {
    const at = `${next.table}/${next.key}`
    const sample = found.get(at)
    if (!sample || kept.has(at)) continue
    kept.add(at)
    open.push(...referencesOf(next.table, sample.row))
  }
  return kept
}

async function addMissing(pen: Pen<AnyRow>, rows: readonly AnyRow[], prefix: string): Promise<void> {
  const there = new Set(await pen.keys(prefix))
  await pen.addMany(rows.filter((row) => !there.has(row.id)))
}

async function setSample({ profile }: Pens<'profile'>, sample: boolean): Promise<void> {
  const me = await profile.get('me')
  if (me) await profile.put({ ...me, sample, updatedAt: book().around.now() })
}

/** The pen of a table whose rows are told apart by their ids alone. */
const penOf = (pens: Pens<Name>, name: Name): Pen<AnyRow> => pens[name] as unknown as Pen<AnyRow>
