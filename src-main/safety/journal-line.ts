import { createHash } from 'node:crypto'
import type { JournalEntry } from '#contract/safety'

/** Where a line stands: its own checksum and the one it was chained to. */
export type Mark = { readonly previous: string; readonly checksum: string }

const checksumLength = 64

/** One line: the SHA-256 of the previous line's checksum and this entry, a space, the entry as JSON. */
export function lineOf(json: string, previous: string): { readonly text: string; readonly checksum: string } {
  const checksum = checksumOf(previous, json)
  return { text: `${checksum} ${json}\n`, checksum }
}

/** The line's entry, or null when a bit of it, its order or its neighbour is not what was written. */
export function readLine(text: string, previous: string): JournalEntry | null {
  const json = text.slice(checksumLength + 1)
  if (text[checksumLength] !== ' ' || checksumOf(previous, json) !== statedChecksum(text)) return null
  return JSON.parse(json) as JournalEntry
}

/** What the line says of itself, so that one damaged line does not make its followers unreadable. */
export function statedChecksum(text: string): string {
  return text.slice(0, checksumLength)
}

/** True when the entry is the one that stands at this mark. */
export function standsAt(json: string, mark: Mark | null): boolean {
  return mark !== null && checksumOf(mark.previous, json) === mark.checksum
}

function checksumOf(previous: string, json: string): string {
  return createHash('sha256').update(previous).update('\n').update(json).digest('hex')
}
