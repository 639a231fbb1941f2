import { createHash } from 'node:crypto'
import type { JournalEntry } from '#contract/safety'

/** Where a line stands: its own checksum and the one it was chained to. */
export type Mark = { readonly previous: string; readonly checksum: string }

/** A whole line. The entry is parsed only when somebody wants it: an import may be one line of many megabytes. */
export type Line = {
  readonly generation: number
  readonly mark: Mark
  readonly size: number
  readonly entry: () => JournalEntry
}

const checksumLength = 64

/**
 * One line: a SHA-256, a space, the generation, a space, the entry as JSON. The SHA-256 is of the previous line's and of the
 * rest of this one, so that a line that changed, moved or vanished is seen.
 */
export function lineOf(generation: number, json: string, previous: string): { text: string; checksum: string } {
  const rest = `${generation} ${json}`
  const checksum = checksumOf(previous, rest)
  return { text: `${checksum} ${rest}\n`, checksum }
}

/** The line, or null when a bit of it, its order or its neighbour is not what was written. */
export function readLine(text: string, previous: string): Line | null {
  const rest = text.slice(checksumLength + 1)
  const checksum = statedChecksum(text)
  if (text[checksumLength] !== ' ' || checksumOf(previous, rest) !== checksum) return null
  const cut = rest.indexOf(' ')
  return {
    generation: Number(rest.slice(0, cut)),
    mark: { previous, checksum },
    size: text.length,
    entry: () => JSON.parse(rest.slice(cut + 1)) as JournalEntry,
  }
}

/** What the line says of itself, so that one damaged line does not make its followers unreadable. */
export function statedChecksum(text: string): string {
  return text.slice(0, checksumLength)
}

/** True when the entry is the one that stands at this mark. */
export function standsAt(generation: number, json: string, mark: Mark | null): boolean {
  return mark !== null && lineOf(generation, json, mark.previous).checksum === mark.checksum
}

function checksumOf(previous: string, rest: string): string {
  return createHash('sha256').update(previous).update('\n').update(rest).digest('hex')
}
