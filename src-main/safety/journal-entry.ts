import type { Ask } from '#contract/channels'
import { Refused } from '../faults'

/**
 * The commit as JSON on one line. Its changes are checked and go in as the text that they came as: those of an import are
 * megabytes, and making them anew for every part would take longer than writing them.
 */
export function jsonOf({ changes, ...facts }: Ask<'safety.append'>): string {
  if (/[\n\r]/.test(changes) || !areChanges(parsedJson(changes))) throw new Refused('bad-ask', 'changes')
  return `${JSON.stringify(facts).slice(0, -1)},"changes":${changes}}`
}

const areChanges = (value: unknown): boolean => Array.isArray(value) && value.every(isChange)

/** As `Change` says: a row of a table, null when it is gone. */
function isChange(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { table, key, row, ...more } = value
  const isRow = row === null || isRecord(row)
  return isName(table, 60) && isName(key, 200) && isRow && Object.keys(more).length === 0
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isName = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= longest

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
