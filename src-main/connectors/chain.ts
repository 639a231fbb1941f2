import { createHash } from 'node:crypto'
import type { Verified } from '#contract/recorder'

/** Where a chain ends: how many lines it has and the hash of the last. */
export type Head = { readonly sequence: number; readonly hash: string }
export type Link = { readonly sequence: number; readonly at: string; readonly json: string; readonly hash: string }

export const start: Head = { sequence: 0, hash: '' }

/**
 * One line: a SHA-256, the sequence, the time in UTC, the event as JSON in ASCII. The SHA-256 is of the line before it and of the
 * rest of this one, so that a line that changed, moved or vanished breaks the chain at its place.
 */
export function linked(head: Head, at: string, event: unknown): { readonly text: string; readonly head: Head } {
  const rest = `${head.sequence + 1} ${at} ${ascii(JSON.stringify(event))}`
  const hash = hashOf(head.hash, rest)
  return { text: `${hash} ${rest}\n`, head: { sequence: head.sequence + 1, hash } }
}

/** A line as it says of itself, or null for text that is none. Says nothing about the chain. */
export function readLink(line: string): Link | null {
  const parts = /^([0-9a-f]{64}) ([1-9]\d{0,14}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\{.*\})$/.exec(line)
  if (!parts) return null
  const [, hash = '', sequence = '', at = '', json = ''] = parts
  return { hash, sequence: Number(sequence), at, json }
}

/**
 * Whether the text is what was written, or the first line that is not. `head` was written beside it after each append: without it a
 * log that lost its end would look whole. Lines after the head were appended just before a crash and count.
 */
export function verify(text: string, head: Head): Verified {
  const lines = text.split('\n')
  const torn = lines.pop() !== ''
  let before = start
  for (const [index, line] of lines.entries()) {
    const at = index + 1
    const link = readLink(line)
    if (!link) return { kind: 'broken', at, why: 'unreadable' }
    if (hashOf(before.hash, line.slice(65)) !== link.hash)
      return { kind: 'broken', at, why: link.sequence === at ? 'changed' : 'missing' }
    if (link.sequence !== at) return { kind: 'broken', at, why: 'missing' }
    if (at === head.sequence && link.hash !== head.hash) return { kind: 'broken', at, why: 'changed' }
    before = { sequence: at, hash: link.hash }
  }
  if (torn) return { kind: 'broken', at: lines.length + 1, why: 'unreadable' }
  if (before.sequence < head.sequence) return { kind: 'broken', at: before.sequence + 1, why: 'missing' }
  return { kind: 'whole', count: before.sequence, head: before.hash }
}

function hashOf(previous: string, rest: string): string {
  return createHash('sha256').update(`${previous}\n${rest}`, 'latin1').digest('hex')
}

/** One byte a character, so that no byte can change without the text changing. */
function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
