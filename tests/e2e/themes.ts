import type { Page } from '@playwright/test'

type Theme = 'light' | 'dark'

/**
 * Looks at the page as it stands in each theme, without a change to the advisor's setting: the system's preference for
 * what asks the system, and Mantine's own attribute for what is painted by it.
 */
export async function inBothThemes(page: Page, look: (theme: Theme) => Promise<void>): Promise<void> {
  const attribute = 'data-mantine-color-scheme'
  const html = page.locator('html')
  const before = await html.getAttribute(attribute)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await html.evaluate((element, [key, value]) => element.setAttribute(key, value), [attribute, theme] as const)
    await look(theme)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before)
    await html.evaluate((element, [key, value]) => element.setAttribute(key, value), [attribute, before] as const)
}
