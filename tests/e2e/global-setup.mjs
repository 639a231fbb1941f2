import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { buildWhenStale } from '../../scripts/build.mjs'
import { ensureDisplay } from '../../scripts/display.mjs'
import { requireRuntime, runtimeEnvironment, sandboxArguments } from '../../scripts/runtime.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sampleFolder = fileURLToPath(new URL('.results/sample-book', import.meta.url))

/**
 * Once for all workers, which inherit this environment: a display, the built app, the runtime to open it with, and the
 * sample book as the app itself laid it down, from which every test of it gets a copy.
 */
export default async function prepare() {
  await ensureDisplay({ hidden: true })
  await buildWhenStale()
  Object.assign(process.env, runtimeEnvironment(requireRuntime()))
  process.env.EVERGREEN_SANDBOX = sandboxArguments().length === 0 ? 'on' : 'off'
  await laySampleDown()
  process.env.EVERGREEN_SAMPLE = sampleFolder
}

async function laySampleDown() {
  rmSync(sampleFolder, { recursive: true, force: true })
  mkdirSync(sampleFolder, { recursive: true })
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${sampleFolder}`, '--lang=en-US', '--demo'],
    chromiumSandbox: process.env.EVERGREEN_SANDBOX === 'on',
    env: { ...process.env, TZ: 'UTC', LANG: 'en_US.UTF-8' },
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 120_000 })
  await app.close()
}
