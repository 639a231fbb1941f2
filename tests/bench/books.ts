import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { latestVersion } from '#db/steps/all'
import { inApp, inPage } from './window'

const folder = join(process.cwd(), 'out/bench/books')

/** A data folder with a book in it, made once and kept: every start that is measured opens the same one. */
export async function bookFolder(kind: 'full' | 'empty'): Promise<string> {
  const at = join(folder, `${kind}-${String(latestVersion)}`)
  const mark = join(at, '.filled')
  if (existsSync(mark)) return at
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at, { recursive: true })
  await inApp(at, (page) => inPage(page, kind === 'full' ? 'fillFull' : 'fillEmpty'))
  // The first start after that lays down the second copy and the catalog's search index, as it does for an advisor.
  await inApp(at, async (page) => {
    await page.getByRole('navigation').getByText('Catalog', { exact: true }).click()
    if (kind === 'full') await page.getByRole('row').nth(5).waitFor({ timeout: 120_000 })
  })
  writeFileSync(mark, '')
  return at
}
