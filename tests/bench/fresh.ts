import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { inApp } from './window'

/** A data folder that is gone afterwards. */
export async function inFreshFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const inFreshApp = <Value>(
  work: (page: Page, app: ElectronApplication, folder: string) => Promise<Value>,
): Promise<Value> => inFreshFolder((folder) => inApp(folder, (page, app) => work(page, app, folder)))
