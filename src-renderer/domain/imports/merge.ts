/** Who wins where the book and the file both say something: the book keeps its own unless the advisor lets the file win. */
export type Wins = 'book' | 'file'

/** Facts that belong to the record itself and never come from a file. */
const own = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', 'stageAt', 'mergedInto', 'nameKey', 'tiers'])

export type Merged<Row> = {
  readonly row: Row
  /** Fields that change. */
  readonly changed: readonly string[]
  /** Fields where the file says something else and the book's own is kept. */
  readonly kept: readonly string[]
}

/** Brings what the file says into a record of the book: blanks are filled, and nothing that the file leaves blank is emptied. */
export function mergeRecord<Row extends object>(
  base: Row,
  fresh: Row,
  told: ReadonlySet<string>,
  wins: Wins,
): Merged<Row> {
  const row = { ...base } as Record<string, unknown>
  const changed: string[] = []
  const kept: string[] = []
  for (const [key, value] of Object.entries(fresh)) {
    if (own.has(key) || !told.has(key) || isBlank(value) || same(row[key], value)) continue
    if (wins === 'book' && !isBlank(row[key])) {
      kept.push(key)
      continue
    }
    row[key] = value
    changed.push(key)
    if (key === 'name' && 'nameKey' in fresh) row.nameKey = fresh.nameKey
  }
  return { row: row as Row, changed, kept }
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
