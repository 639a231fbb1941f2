import { mkdirSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { fuses, openPackaged, packageApp, ran } from './packaged.ts'

const test = base.extend<{ readonly folder: string }>({
  folder: async ({ browserName: _ }, use, testInfo) => {
    const folder = testInfo.outputPath('book')
    mkdirSync(folder, { recursive: true })
    await use(folder)
  },
})

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.skip(process.platform !== 'linux', 'the unpacked folder is named after the platform; the release is tried on each')

test.beforeAll('the app is packaged', async () => {
  test.setTimeout(240_000)
  expect(await packageApp()).toBe(0)
})

test('the packaged app opens a usable first screen by itself', async ({ folder }) => {
  const said = await ran(['--smoke', `--user-data-dir=${folder}`])
  expect(JSON.parse(said)).toMatchObject({ ready: true })
})

test('its fuses are set: no Node, no inspector, no code from outside the archive', async ({ folder }) => {
  // Order of the wire: run as Node, cookie encryption, NODE_OPTIONS, inspect arguments, archive integrity, archive only.
  expect(fuses().slice(0, 6)).toBe('010011')
  expect(
    await ran(['-p', '"node"', '--smoke', `--user-data-dir=${folder}`], { ELECTRON_RUN_AS_NODE: '1' }),
  ).not.toContain('node')
})

test('what was saved in the packaged app survives a power cut', async ({ folder }) => {
  const rail = 'html[data-ready="true"] nav'
  const first = await openPackaged(folder, '--demo')
  await first.textOf(rail)
  await first.kill()
  const again = await openPackaged(folder)
  // Without its book the app would ask who the advisor is and show no rail.
  expect(await again.textOf(rail).finally(again.kill)).toContain('Residuals')
})
