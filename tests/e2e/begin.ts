import { expect, type Page } from '@playwright/test'

/** Goes through the first run as the advisor does, to the shell with an empty book or with the sample book. */
export async function begin(page: Page, book: 'empty' | 'sample', name = 'Ada Moreno'): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: book === 'empty' ? 'Start empty' : 'Explore the sample book' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
}
