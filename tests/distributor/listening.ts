import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Target } from '#main/connectors/connector'
import { buildSandbox, type Options, type Sandbox } from './server.ts'

export const apiKey = 'key-canary'

/** A sandbox on a real port with the target that a connector uses; when the test ends it must not have broken the contract. */
export async function listeningSandbox(options: Partial<Options> = {}): Promise<{ sandbox: Sandbox; target: Target }> {
  const sandbox = buildSandbox({ folder: null, apiKey, ...options })
  const url = await sandbox.app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await sandbox.app.close()
    expect(sandbox.breaches, 'answers that break the contract').toEqual([])
  })
  return { sandbox, target: { base: new URL(url), allowed: { loopback: true, privateNetwork: false }, apiKey } }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-distributor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
