import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentState, KeptDocument } from '#contract/files'
import { makeFolder, writeDurably } from '../durable'
import { errnoOf, Refused } from '../faults'
import { documentsIn } from '../safety/second-folder'
import { isSafeToOpen, plainName } from './file-names'

export const largestDocument = 100 * 1024 * 1024

export type Documents = {
  readonly keep: (name: string, bytes: Uint8Array) => Promise<KeptDocument>
  /** The content as it was kept; refuses what is lost or no longer has its hash. */
  readonly read: (fileId: string, name: string) => Promise<Uint8Array>
  /** Makes a read-only copy under its own name and returns where; refuses kinds that could run. */
  readonly copyToOpen: (fileId: string, name: string) => Promise<string>
  /** Reads it again: is it what was kept? What is lost here and safe in the second folder comes back first. */
  readonly check: (fileId: string) => Promise<DocumentState>
  /** A read-only copy of bytes that are kept nowhere else, for a program that opens them; removed like every copy. */
  readonly copyOf: (name: string, bytes: Uint8Array) => Promise<string>
  /** Removes the copies that earlier runs made. */
  readonly tidy: () => Promise<void>
}

type Places = {
  readonly folder: string
  readonly copies: string
  /** The advisor's second folder: a document that is lost or damaged here comes back from there. */
  readonly elsewhere: () => string | null
}

/** Documents by the SHA-256 of their content: the same file twice lies there once, and damage is seen when it is opened. */
export function openDocuments({ folder, copies, elsewhere }: Places): Documents {
  const fetch = async (fileId: string): Promise<Uint8Array | null> => {
    const second = elsewhere()
    const bytes = second === null ? null : await readGood(join(documentsIn(second), fileId), fileId)
    if (bytes instanceof Uint8Array) {
      await makeFolder(folder)
      await writeDurably(join(folder, fileId), (file) => file.writeFile(bytes))
      return bytes
    }
    return null
  }
  const find = async (fileId: string): Promise<Uint8Array | 'absent' | 'damaged'> => {
    const own = await readGood(join(folder, fileId), fileId)
    return own instanceof Uint8Array ? own : ((await fetch(fileId)) ?? own)
  }
  const read = async (fileId: string, name: string): Promise<Uint8Array> => {
    const found = await find(fileId)
    if (found instanceof Uint8Array) return found
    throw new Refused(found === 'damaged' ? 'damaged' : 'not-found', plainName(name))
  }
  const copyOf = async (name: string, bytes: Uint8Array) => {
    await mkdir(copies, { recursive: true, mode: 0o700 })
    const path = join(await mkdtemp(join(copies, 'open-')), plainName(name))
    await writeFile(path, bytes, { mode: 0o400 })
    return path
  }
  return {
    keep: async (name, bytes) => {
      if (bytes.byteLength > largestDocument) throw new Refused('too-large', plainName(name))
      const fileId = hashOf(bytes)
      const path = join(folder, fileId)
      await makeFolder(folder)
      if ((await sizeOf(path)) !== bytes.byteLength || hashOf(await readFile(path)) !== fileId)
        await writeDurably(path, (file) => file.writeFile(bytes))
      return { fileId, name: plainName(name), size: bytes.byteLength }
    },
    copyToOpen: async (fileId, name) => {
      if (!isSafeToOpen(name)) throw new Refused('foreign', plainName(name))
      return copyOf(name, await read(fileId, name))
    },
    read,
    check: async (fileId) => {
      const found = await find(fileId)
      return found instanceof Uint8Array ? 'whole' : found
    },
    copyOf,
    tidy: () => rm(copies, { recursive: true, force: true }),
  }
}

async function readGood(path: string, fileId: string): Promise<Uint8Array | 'absent' | 'damaged'> {
  try {
    const bytes = await readFile(path)
    return hashOf(bytes) === fileId ? bytes : 'damaged'
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'absent'
    throw error
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
