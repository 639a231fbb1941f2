import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { inBothThemes } from './themes.ts'

/** What a theme can change: everything else is the same in both and is asked once. */
const aboutColour = ['color-contrast', 'link-in-text-block']

/** No axe violation on the page as it stands, in both themes; a failure names the rule and the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  await inBothThemes(page, async (theme) => {
    // Electron opens no page for axe's own frame runner, so it runs in the page itself.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await (theme === 'light' ? axe : axe.withRules(aboutColour)).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    expect(found, `axe in the ${theme} theme`).toEqual([])
  })
}
