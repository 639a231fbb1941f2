import type { Locator, Page } from '@playwright/test'
import { type Evergreen, expect, test } from './app.ts'
import { enter } from './screens.ts'

/** A hand that counts: a click is one, and so is a command typed into the palette, from Ctrl+K to Enter. */
export type Hand = {
  readonly click: (what: Locator) => Promise<void>
  readonly command: (words: string, hit: string | RegExp) => Promise<void>
  readonly type: (field: Locator, words: string) => Promise<void>
}
export type Job = { readonly name: string; readonly walk: (hand: Hand, page: Page) => Promise<void> }

/** Walks each job from Today and counts: three at most. */
export async function walkAll({ page }: Evergreen, jobs: readonly Job[]): Promise<void> {
  for (const { name, walk } of jobs) {
    await test.step(name, async () => {
      await enter(page, 'today')
      await expect(page.locator('[data-matter]').first()).toBeVisible()
      let clicks = 0
      await walk(
        {
          click: async (what) => {
            clicks++
            await what.click()
          },
          type: async (field, words) => {
            clicks++
            await field.fill(words)
          },
          command: async (words, hit) => {
            clicks++
            await page.keyboard.press('ControlOrMeta+k')
            await page.getByPlaceholder(/^Search clients, offerings/).fill(words)
            const palette = page.getByRole('dialog', { name: 'Search or do anything' })
            await palette.getByRole('button', { name: hit }).first().click()
            await expect(palette).toBeHidden()
          },
        },
        page,
      )
      expect.soft(clicks, `${name}: clicks`).toBeLessThanOrEqual(3)
    })
  }
}
