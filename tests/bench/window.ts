import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { PageBench } from './page/main'
import { launch } from './runtime'

const patience = 120_000

/** The real app on a data folder, ready to be used, ended afterwards. */
export async function inApp<Value>(
  folder: string,
  work: (page: Page, app: ElectronApplication) => Promise<Value>,
): Promise<Value> {
  const app = await launch({ what: 'app', folder, selector: 'body' })
  try {
    const page = await app.firstWindow()
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: patience })
    return await work(page, app)
  } finally {
    await app.close()
  }
}

/** Calls one of the functions of `page/main.ts` inside the window. */
export async function inPage<Name extends keyof PageBench>(
  page: Page,
  name: Name,
  ...given: Parameters<PageBench[Name]>
): Promise<Awaited<ReturnType<PageBench[Name]>>> {
  if (!(await page.evaluate(() => 'evergreenBench' in globalThis))) await page.evaluate(script())
  return page.evaluate(
    ([called, values]) => {
      const { evergreenBench } = globalThis as unknown as {
        evergreenBench: Record<string, (...all: unknown[]) => unknown>
      }
      return evergreenBench[called]?.(...values)
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<PageBench[Name]>>>
}

const script = () => readFileSync(join(process.cwd(), 'out/bench/page/page.js'), 'utf8')
