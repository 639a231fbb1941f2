import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalEntry } from '#contract/safety'
import { errnoOf } from '../faults'
import { type Line, type Mark, readLine, statedChecksum } from './journal-line'

/** A file of the journal: opened once, appended to, never opened for writing again by a later run. */
export type Segment = { readonly path: string; readonly first: number }

const nameShape = /^(\d{12})-(\d{4})\.journal$/

/** Segments in the order they were written: by first generation, then by attempt. */
export async function segmentsIn(folder: string): Promise<readonly Segment[]> {
  const names = (await namesIn(folder)).filter((name) => nameShape.test(name)).sort()
  return names.map((name) => ({ path: join(folder, name), first: Number(name.slice(0, 12)) }))
}

export function segmentName(first: number, attempt: number): string {
  return `${String(first).padStart(12, '0')}-${String(attempt).padStart(4, '0')}.journal`
}

/** Line by line: the line, or `damaged`. A last line without its newline was never acknowledged and is dropped. */
export async function readSegment(path: string): Promise<readonly (Line | 'damaged')[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  lines.pop()
  let previous = ''
  return lines.map((text) => {
    const line = readLine(text, previous)
    previous = statedChecksum(text)
    return line ?? 'damaged'
  })
}

export type Reading = { readonly entries: readonly JournalEntry[]; readonly damaged: boolean; readonly more: boolean }

/**
 * Entries after a generation, in order and each once, at most about `most` characters of them. Damage matters only when an
 * entry that is asked for may have stood there: then reading ends before the gap.
 */
export async function readEntries(segments: readonly Segment[], after: number, most: number): Promise<Reading> {
  const entries: JournalEntry[] = []
  let last = after
  let size = 0
  let damaged = false
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1]
    if (next && next.first <= after + 1) continue
    for (const line of await readSegment(segment.path)) {
      if (line === 'damaged') {
        damaged = true
        continue
      }
      const { generation } = line
      if (damaged && generation > last + 1) return { entries, damaged: true, more: false }
      damaged = false
      if (generation <= last) continue
      if (size > most) return { entries, damaged: false, more: true }
      entries.push(line.entry())
      last = generation
      size += line.size
    }
  }
  return { entries, damaged, more: false }
}

export type Last = { readonly generation: number; readonly mark: Mark | null }

/** The newest readable line; older files are not touched, so that a start stays fast however long the journal is. */
export async function lastOf(segments: readonly Segment[]): Promise<Last> {
  for (const { path } of [...segments].reverse()) {
    const good = (await readSegment(path)).flatMap((line) => (line === 'damaged' ? [] : [line]))
    const newest = good.at(-1)
    if (newest) return { generation: newest.generation, mark: newest.mark }
  }
  return { generation: 0, mark: null }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

/** The book whose journal was written last, null when there is none. */
export async function newestBook(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => [])
  let newest: { readonly name: string; readonly at: number } | null = null
  for (const name of names) {
    for (const file of await readdir(join(folder, name)).catch(() => [])) {
      const { mtimeMs: at } = await stat(join(folder, name, file))
      if (!newest || at > newest.at) newest = { name, at }
    }
  }
  return newest?.name ?? null
}
