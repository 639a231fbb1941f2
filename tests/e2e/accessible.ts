import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No axe violation on the page as it stands, in both themes; a failure names the rule and the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  const html = page.locator('html')
  const attribute = 'data-mantine-color-scheme'
  const before = await html.getAttribute(attribute)
  for (const theme of ['light', 'dark']) {
    await html.evaluate((element, [key, value]) => element.setAttribute(key, value), [attribute, theme] as const)
    // Electron opens no page for axe's own frame runner, so it runs in the page itself.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    expect(found, `axe in the ${theme} theme`).toEqual([])
  }
  if (before)
    await html.evaluate((element, [key, value]) => element.setAttribute(key, value), [attribute, before] as const)
}
