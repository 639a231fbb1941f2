import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { enter, firstRow, screens, slides } from './screens.ts'

/** Screens whose own room's file does not ask axe already. */
const unasked = [
  'today',
  'catalog',
  'offering',
  'quotes',
  'quote-editor',
  'comparison',
  'registration',
  'import',
  'settings-profile',
  'settings-language',
  'settings-currencies',
  'settings-distributors',
  'settings-safety',
  'settings-sample',
]

test.use({ start: { args: ['--demo'] } })
test.setTimeout(600_000)

test('every screen of the sample book is readable by everyone, and has its picture', async ({ evergreen }) => {
  const { page } = evergreen
  for (const { name, open } of [...screens, ...slides]) {
    await test.step(name, async () => {
      await open(page)
      await evergreen.screenshot(name)
      if (unasked.includes(name)) await expect.soft(expectAccessible(page), name).resolves.toBeUndefined()
    })
  }
})

test('what opens over a screen is readable by everyone', async ({ evergreen }) => {
  const { page } = evergreen
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder(/^Search clients, offerings/).fill('osprey')
  await expect(page.getByRole('button', { name: /^Osprey Logistics/ }).first()).toBeVisible()
  await evergreen.screenshot('palette')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByPlaceholder(/^Search clients, offerings/)).toBeHidden()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await evergreen.screenshot('keys')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()

  await enter(page, 'residuals')
  await expect(firstRow(page)).toBeVisible()
  await page
    .getByRole('gridcell')
    .getByRole('button', { name: /^Explain / })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await evergreen.screenshot('explanation')
  await expectAccessible(page)
})
