import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import type { Handlers } from '#contract/channels'
import type { FileKind, KeptDocument, PickedFile } from '#contract/files'
import { writeDurably } from '../durable'
import { Refused } from '../faults'
import { type Documents, largestDocument } from './documents'
import { nameFor } from './file-names'

type FileHandlers = Pick<
  Handlers,
  | 'files.save'
  | 'files.pick'
  | 'files.pickDocuments'
  | 'files.keepDocument'
  | 'files.openDocument'
  | 'files.checkDocument'
  | 'files.readDocument'
>

const megabyte = 1024 * 1024
const picks = {
  table: { extensions: ['csv', 'tsv', 'txt', 'xlsx'], largest: 100 * megabyte },
  rates: { extensions: ['zip', 'csv', 'tsv', 'txt', 'xlsx'], largest: 10 * megabyte },
  image: { extensions: ['png', 'jpg', 'jpeg', 'webp', 'svg'], largest: 10 * megabyte },
}
const mostDocuments = 100

/** Main alone shows dialogs and knows paths; the page hands over bytes and gets names back. */
export function fileHandlers(documents: Documents): FileHandlers {
  return {
    'files.save': ({ suggestedName, kind, bytes }) => save(nameFor(suggestedName, kind), kind, bytes),
    'files.pick': async ({ kind }) => {
      const { extensions, largest } = picks[kind]
      const [path] = await choose({ properties: ['openFile'], filters: [{ name: kind, extensions }] })
      return path ? read(path, largest) : null
    },
    'files.pickDocuments': async () => {
      const paths = await choose({ properties: ['openFile', 'multiSelections'] })
      if (paths.length > mostDocuments) throw new Refused('too-large', String(mostDocuments))
      const kept: KeptDocument[] = []
      for (const path of paths) {
        const { name, bytes } = await read(path, largestDocument)
        kept.push(await documents.keep(name, bytes))
      }
      return kept
    },
    'files.keepDocument': ({ name, bytes }) => documents.keep(name, bytes),
    'files.checkDocument': ({ fileId }) => documents.check(fileId),
    'files.readDocument': ({ fileId, name }) => documents.read(fileId, name),
    'files.openDocument': async ({ fileId, name }) => {
      const problem = await shell.openPath(await documents.copyToOpen(fileId, name))
      if (problem) throw new Refused('failed', 'open')
      return null
    },
  }
}

/** Asks where, then writes whole or not at all; null when the advisor cancels. */
export async function saveAs(
  suggested: string,
  filter: FileFilter,
  write: (path: string) => Promise<void>,
): Promise<{ name: string } | null> {
  const options = { defaultPath: join(app.getPath('documents'), suggested), filters: [filter] }
  const parent = front()
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return null
  await write(filePath)
  return { name: basename(filePath) }
}

/** The paths that the advisor chose, none when cancelled. */
export async function choose(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  const parent = front()
  const answer = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}

function save(suggested: string, kind: FileKind, bytes: Uint8Array): Promise<{ name: string } | null> {
  const filter = { name: kind.toUpperCase(), extensions: [kind] }
  return saveAs(suggested, filter, (path) => writeDurably(path, (file) => file.writeFile(bytes), 0o666))
}

/** Bounded by what is really read, not by what the file said about its size. */
async function read(path: string, largest: number): Promise<PickedFile> {
  const name = basename(path)
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > largest) throw new Refused('too-large', name)
    const bytes = new Uint8Array(size)
    let at = 0
    while (at < size) {
      const { bytesRead } = await file.read(bytes, at, size - at, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return { name, bytes: at === size ? bytes : bytes.slice(0, at) }
  } finally {
    await file.close()
  }
}

function front(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible())
}
