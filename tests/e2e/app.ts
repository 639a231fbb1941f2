import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { inBothThemes } from './themes.ts'

/**
 * The real app, one data folder per test. In a test:
 *
 *   import { expect, test } from './app.ts'
 *   test('a client survives a restart', async ({ evergreen, launch }) => {
 *     await evergreen.page.getByRole('link', { name: 'Clients' }).click()
 *     await evergreen.close()
 *     const again = await launch({ folder: evergreen.folder })
 *   })
 *
 * `test.use({ start: { args: ['--demo'], offline: true } })` changes how `evergreen` starts; a test that takes only `launch`
 * starts the app itself, as often as it likes. Every app is ended and every console error fails the test, unless it
 * matches one of `test.use({ expectedErrors: [/pattern/] })`. File names end in `.e2e.ts`.
 */
export type Start = {
  /** A data folder used before: the second launch finds the book of the first. */
  readonly folder?: string
  /** Arguments to the app; with `--demo` and without a folder it opens a copy of the sample book. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The page starts offline; give it its network back with `setOffline(false)`. Main's own requests are not cut. */
  readonly offline?: boolean
  readonly size?: Size
  /** False for a test of a boot that must not succeed, such as the recovery screen without its ready mark. */
  readonly ready?: boolean
}

export type Evergreen = {
  readonly page: Page
  readonly electron: ElectronApplication
  readonly folder: string
  /** Console errors and uncaught exceptions of the page so far. */
  readonly errors: readonly string[]
  readonly setOffline: (offline: boolean) => Promise<void>
  /** Saves `<name>-light.png` and `<name>-dark.png` under `.results/screens`, and leaves the theme as it was. */
  readonly screenshot: (name: string) => Promise<void>
  /** Ends the app as the user does. */
  readonly close: () => Promise<void>
  /** Ends the app as a power cut does. */
  readonly kill: () => Promise<void>
}

type Size = { readonly width: number; readonly height: number }
type Fixtures = {
  readonly start: Start
  readonly expectedErrors: readonly RegExp[]
  readonly launch: (start?: Start) => Promise<Evergreen>
  readonly evergreen: Evergreen
}

const here = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(here, '../..')
const screens = resolve(here, '.results/screens')
/** A slow or crowded machine may ask for more. */
const patience = Number(process.env.EVERGREEN_PATIENCE ?? 30_000)

export const test = base.extend<Fixtures>({
  start: [{}, { option: true }],
  expectedErrors: [[], { option: true }],
  launch: async ({ expectedErrors }, use, testInfo) => {
    const opened: Evergreen[] = []
    await use(async (start = {}) => {
      const folder = start.folder ?? testInfo.outputPath(`book-${opened.length + 1}`)
      const app = await open(folder, start)
      opened.push(app)
      return app
    })
    for (const app of opened) await app.close()
    const errors = opened
      .flatMap((app) => app.errors)
      .filter((text) => !expectedErrors.some((known) => known.test(text)))
    expect(errors, 'the page reported no errors').toEqual([])
  },
  evergreen: async ({ launch, start }, use) => {
    await use(await launch(start))
  },
})

export { expect }

async function open(folder: string, start: Start): Promise<Evergreen> {
  mkdirSync(folder, { recursive: true })
  if (start.args?.includes('--demo') && !start.folder)
    cpSync(fromSetup('EVERGREEN_SAMPLE'), folder, { recursive: true })
  const electron = await _electron.launch({
    args: [root, `--user-data-dir=${folder}`, '--lang=en-US', ...(start.args ?? [])],
    offline: start.offline ?? false,
    chromiumSandbox: fromSetup('EVERGREEN_SANDBOX') === 'on',
    env: { ...(process.env as Record<string, string>), TZ: 'UTC', LANG: 'en_US.UTF-8', ...start.env },
    timeout: patience,
  })
  const child = electron.process()
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  try {
    const errors: string[] = []
    electron.on('window', (page) => listen(page, errors))
    const page = await electron.firstWindow({ timeout: patience })
    listen(page, errors)
    await resize(electron, start.size ?? { width: 1280, height: 800 })
    if (start.ready !== false)
      await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: patience })
    return {
      page,
      electron,
      folder,
      errors,
      setOffline: (offline) => electron.context().setOffline(offline),
      screenshot: (name) => screenshot(page, name),
      close: () => end(child, ended, () => electron.close()),
      kill: () => end(child, ended, () => Promise.resolve()),
    }
  } catch (error) {
    await end(child, ended, () => Promise.resolve())
    throw error
  }
}

const heard = new WeakSet<Page>()

function listen(page: Page, errors: string[]): void {
  if (heard.has(page)) return
  heard.add(page)
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.stack ?? String(error)))
  page.on('crash', () => errors.push('the page crashed'))
}

async function resize(electron: ElectronApplication, size: Size): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, size)
}

/** Still through reduced motion alone: ending each animation by hand ends the renderer of Electron 25 when a spinner is leaving. */
async function screenshot(page: Page, name: string): Promise<void> {
  await inBothThemes(page, async (theme) => {
    await page.screenshot({ path: resolve(screens, `${name}-${theme}.png`) })
  })
}

/** Asks first, then takes the plug: a test never leaves an app behind. Ending an ended app is nothing. */
async function end(child: ChildProcess, ended: Promise<void>, ask: () => Promise<void>): Promise<void> {
  if (hasEnded(child)) return
  const plug = setTimeout(() => child.kill('SIGKILL'), patience)
  await ask().catch(() => undefined)
  clearTimeout(plug)
  if (!hasEnded(child)) child.kill('SIGKILL')
  if (!hasEnded(child)) await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function fromSetup(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by global-setup.mjs: run the tests with tests/e2e/playwright.config.ts`)
  return value
}
