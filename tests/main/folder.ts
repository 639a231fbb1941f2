import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A real folder of the running test alone, gone afterwards. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
