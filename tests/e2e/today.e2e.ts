import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'

test.slow()

test('an empty Today teaches what will stand there', async ({ evergreen }) => {
  await begin(evergreen.page, 'empty')
  await expect(evergreen.page.getByText('This is your day')).toBeVisible()
  await evergreen.screenshot('today-empty')
})

test.describe('with the sample book', () => {
  test.use({ start: { args: ['--demo'] } })

  test('Today reads well for everyone, at both sizes, and loads no chart', async ({ evergreen }) => {
    const { page, electron } = evergreen
    await expect(page.getByRole('heading', { name: /Renewals and notice dates/ })).toBeVisible()
    const charts = await page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => /MonthBarsChart|recharts/.test(name)),
    )
    expect(charts).toEqual([])
    await evergreen.screenshot('today')
    await expectAccessible(page)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
    await evergreen.screenshot('today-small')
  })

  test('rows are settled where they stand, by keyboard, and one undo brings them back', async ({ evergreen }) => {
    const { page } = evergreen
    const rows = page.locator('[data-matter]')
    const rail = page.locator('[data-room="today"]')
    await expect(rows.first()).toBeVisible()
    await expect(rail).toContainText(/\d/)
    const count = Number((await rail.textContent())?.match(/\d+/)?.[0])
    const first = await rows.first().getAttribute('data-matter')
    await page.keyboard.press('j')
    await expect(rows.first().locator('[data-open]')).toBeFocused()
    await page.keyboard.press('x')
    await expect(rail).toContainText(String(count - 1))
    await expect(page.locator(`[data-matter="${first}"]`)).toHaveCount(0)
    await expect(rows.first().locator('[data-open]')).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(rail).toContainText(String(count))
    await expect(rows.first()).toHaveAttribute('data-matter', first ?? '')
  })

  test('a quiet client is quiet no longer once a call is logged, and a notice can wait a week', async ({
    evergreen,
  }) => {
    const { page } = evergreen
    const quiet = page.locator('[data-matter^="quiet:"]').first()
    const who = await quiet.getAttribute('data-matter')
    await quiet.getByRole('button', { name: /^Log a contact/ }).click()
    await page.getByRole('menuitem', { name: 'I called' }).click()
    await expect(page.locator(`[data-matter="${who}"]`)).toHaveCount(0)
    const notice = page.locator('[data-matter^="notice:"]').first()
    const what = await notice.getAttribute('data-matter')
    await notice.getByRole('button', { name: /^Later/ }).click()
    await page.getByRole('menuitem', { name: 'In a week' }).click()
    await expect(page.locator(`[data-matter="${what}"]`)).toHaveCount(0)
  })
})
