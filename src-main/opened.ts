import { isAbsolute, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Answer } from '#contract/fault'
import type { SnapshotInfo } from '#contract/safety'
import { faultOf } from './faults'
import { ending } from './safety/snapshots'

/** The backup that the system asks us to open: what it passes when somebody double-clicks an `.evergreen` file. */
export function backupIn(args: readonly string[], folder: string): string | null {
  const asked = args.slice(1).find((one) => one.endsWith(ending) && !one.startsWith('-'))
  if (asked === undefined) return null
  return isAbsolute(asked) ? asked : resolve(folder, asked)
}

export type Opener = {
  /** Takes the file among the checked backups and tells the page; kept until the page listens. */
  readonly open: (path: string) => void
  readonly listening: (window: BrowserWindow) => void
}

/** Opening never restores: the backup is copied and verified, and the advisor decides on the screen that lists it. */
export function opener(importFrom: (path: string) => Promise<SnapshotInfo>): Opener {
  let page: BrowserWindow | null = null
  let waiting: string[] = []
  const open = async (path: string) => {
    const answer: Answer<SnapshotInfo> = await importFrom(path).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, fault: faultOf(error) }),
    )
    if (page && !page.isDestroyed()) page.webContents.send('event.backup', answer)
  }
  return {
    open: (path) => {
      if (page) void open(path)
      else waiting = [...waiting, path]
    },
    listening: (window) => {
      page = window
      for (const path of waiting) void open(path)
      waiting = []
    },
  }
}
