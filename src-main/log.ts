import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Ids, codes and counts only: never a name, an amount, a path or a secret. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

const largest = 1_000_000
const keptFiles = 3
let folder: string | null = null

/** Until a folder is given, lines are dropped. */
export function openLog(at: string): void {
  try {
    mkdirSync(at, { recursive: true, mode: 0o700 })
    folder = at
  } catch {
    folder = null
  }
}

/** One line of JSON. A log that cannot be written is no reason to stop. */
export function log(event: string, fields: LogFields = {}): void {
  if (!folder) return
  const file = join(folder, 'evergreen.log')
  try {
    rotate(file)
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`, { mode: 0o600 })
  } catch {
    // A full disk is told to the advisor by the write that matters, not by the log.
  }
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < largest) return
  rmSync(`${file}.${keptFiles - 1}`, { force: true })
  for (let age = keptFiles - 2; age >= 1; age -= 1) {
    if (statSync(`${file}.${age}`, { throwIfNoEntry: false })) renameSync(`${file}.${age}`, `${file}.${age + 1}`)
  }
  renameSync(file, `${file}.1`)
}
