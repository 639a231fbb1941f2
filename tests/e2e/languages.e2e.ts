import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { enter, rooms, screens } from './screens.ts'
import { cutOn, englishOn, textsOf } from './words.ts'

test.use({ start: { args: ['--demo'], size: { width: 1024, height: 700 } } })
test.setTimeout(400_000)

const english = textsOf('en')

async function speak(page: Page, language: string): Promise<void> {
  await enter(page, 'settings')
  await page.locator('main nav button').nth(1).click()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: language }).click()
}

test('no words are hard-coded, a third more of them fit, and the other direction is a mirror', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await speak(page, 'Pseudo (for translators)')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  for (const { name, open } of screens) {
    await test.step(name, async () => {
      await open(page)
      expect.soft(await englishOn(page, [...english.values()]), `${name}: English words`).toEqual([])
      expect.soft(await cutOn(page), `${name}: words that do not fit`).toEqual([])
      await page.screenshot({ path: `tests/e2e/.results/screens/pseudo-${name}.png` })
    })
  }
  const rail = await page.locator('nav').first().boundingBox()
  const main = await page.locator('main').boundingBox()
  expect(rail?.x).toBeGreaterThan(main?.x ?? 0)
})

test('every room speaks Spanish', async ({ evergreen }) => {
  const { page } = evergreen
  const spanish = textsOf('es')
  // A word that Spanish uses too, in this place or in another, is no English left behind.
  const said = new Set(spanish.values())
  const translated = [...english].filter(([, text]) => !said.has(text)).map(([, text]) => text)
  await speak(page, 'Español')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  for (const room of rooms)
    await expect(page.locator(`nav [data-room="${room}"]`)).toContainText(spanish.get(`app.rooms.${room}`) ?? '?')
  for (const room of rooms.filter((one) => one !== 'residuals')) {
    await enter(page, room)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(spanish.get(`${room}.title`) ?? '?')
  }
  for (const { name, open } of screens) {
    await test.step(name, async () => {
      await open(page)
      expect.soft(await englishOn(page, translated), `${name}: English words`).toEqual([])
      expect.soft(await cutOn(page), `${name}: words that do not fit`).toEqual([])
    })
  }
})
