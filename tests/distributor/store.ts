import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

export type Held = {
  readonly id: string
  readonly partnerReference: string
  readonly status: string
  readonly statusReason: string | null
  readonly protectedUntil: string | null
  readonly version: number
  readonly submittedAt: string
  readonly updatedAt: string
  readonly supplier: string
  readonly document: Sections
}

/** What is held of a registration document. */
export type Sections = {
  readonly customer: Readonly<Record<string, unknown>> & { readonly legalName: string }
  readonly contact: Readonly<Record<string, unknown>>
  readonly opportunity: Readonly<Record<string, unknown>>
  readonly extra?: Readonly<Record<string, unknown>>
}

/** One change of a document: who made it, on which version, and what each field became. */
export type Change = {
  readonly by: 'partner' | 'distributor'
  readonly key: string
  readonly onVersion: number
  readonly fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

/** The first result under a key, kept in the file of the registration that it made: both are there, or neither. */
export type Kept = {
  readonly key: string
  readonly fingerprint: string
  readonly status: number
  readonly answer: Held
  readonly at: number
}
export type Entry = {
  readonly held: Held
  readonly keys: readonly Kept[]
  readonly changes: readonly Change[]
  /** How often an extension was taken. */
  readonly extensions?: number
}

export type Store = {
  readonly all: () => readonly Entry[]
  readonly byId: (id: string) => Entry | undefined
  readonly byReference: (reference: string) => Entry | undefined
  readonly byKey: (key: string) => Kept | undefined
  /** Resolves when the entry is on the disk. */
  readonly put: (entry: Entry) => Promise<void>
  readonly nextNumber: () => number
  /** Forgets what is in memory; files stay. */
  readonly clear: () => void
}

/** Registrations as one file each, written atomically; without a folder they live in memory. What was answered survives a kill. */
export function openStore(folder: string | null): Store {
  const entries = new Map<string, Entry>()
  const references = new Map<string, string>()
  const keys = new Map<string, Kept>()
  const note = (entry: Entry) => {
    entries.set(entry.held.id, entry)
    references.set(entry.held.partnerReference, entry.held.id)
    for (const kept of entry.keys) keys.set(kept.key, kept)
  }
  for (const entry of folder === null ? [] : readAll(folder)) note(entry)
  let number = folder === null ? 0 : highest(entries.keys())
  return {
    all: () => [...entries.values()],
    byId: (id) => entries.get(id),
    byReference: (reference) => entries.get(references.get(reference) ?? ''),
    byKey: (key) => keys.get(key),
    put: async (entry) => {
      if (folder !== null) await writeAtomically(folder, entry)
      note(entry)
    },
    nextNumber: () => {
      number += 1
      return number
    },
    clear: () => {
      for (const known of [entries, references, keys]) known.clear()
    },
  }
}

const highest = (ids: Iterable<string>): number => Math.max(0, ...[...ids].map((id) => Number(id.slice(4)) || 0))

function readAll(folder: string): readonly Entry[] {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder)
  for (const torn of names.filter((name) => name.endsWith('.tmp'))) rmSync(join(folder, torn))
  return (
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry)
      // Drawers of an older sandbox know nothing of documents.
      .filter(({ held }) => held.document !== undefined)
  )
}

async function writeAtomically(folder: string, entry: Entry): Promise<void> {
  const path = join(folder, `${entry.held.id}.json`)
  const draft = `${path}.tmp`
  const file = await open(draft, 'w')
  await file.writeFile(JSON.stringify(entry))
  await file.sync()
  await file.close()
  await rename(draft, path)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
