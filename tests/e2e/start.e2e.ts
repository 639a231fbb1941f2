import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'

test('a fresh machine opens on the first run, readable by everyone', async ({ evergreen }) => {
  await expect(evergreen.page.getByRole('heading', { name: 'Welcome to Evergreen' })).toBeVisible()
  await expectAccessible(evergreen.page)
  await evergreen.screenshot('first-run')
})

test('the first run is asked once: a restart opens the book', async ({ evergreen, launch }) => {
  await begin(evergreen.page, 'empty')
  await evergreen.close()
  const again = await launch({ folder: evergreen.folder })
  await expect(again.page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await expect(again.page.getByRole('heading', { name: 'Welcome to Evergreen' })).toBeHidden()
})

test('a power cut right after the first run loses nothing of it', async ({ evergreen, launch }) => {
  await begin(evergreen.page, 'empty')
  await evergreen.kill()
  const again = await launch({ folder: evergreen.folder })
  await expect(again.page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('the app opens without a network', async ({ launch }) => {
  const { page } = await launch({ offline: true })
  await begin(page, 'empty')
  await expect(page.getByText('Offline')).toBeVisible()
})

test('the page is kept in its box: no Node, no foreign origin, only the bridge', async ({ evergreen }) => {
  const seen = await evergreen.page.evaluate(() => ({
    origin: location.origin,
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bridge: 'bridge' in globalThis,
  }))
  expect(seen).toEqual({ origin: 'app://evergreen', node: [], bridge: true })
})
