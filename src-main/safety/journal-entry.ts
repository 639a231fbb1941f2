import { z } from 'zod'
import type { Ask } from '#contract/channels'
import { changeSchema, type JournalEntry } from '#contract/safety'
import { Refused } from '../faults'

/** The commit, whether its changes came as objects or as text. */
export function entryOf(asked: Ask<'safety.append'>): JournalEntry {
  if (typeof asked.changes !== 'string') return { ...asked, changes: asked.changes }
  const changes = z.array(changeSchema).safeParse(parsedJson(asked.changes))
  if (!changes.success) throw new Refused('bad-ask', 'changes')
  return { ...asked, changes: changes.data }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
