import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerSave } from '../e2e/dialogs'
import { inFreshApp } from './fresh'
import { type Bench, judged, rounds } from './measure'
import { inPage } from './window'

/** S11: from a quote of five suppliers with fifty lines each to its PDF on the disk, against printing the same page that is only read. */
export const paper: Bench = {
  id: 'S11',
  run: () =>
    inFreshApp(async (page, app, folder) => {
      await answerSave(app, join(folder, 'paper.pdf'))
      const file = join(folder, 'paper.html')
      writeFileSync(file, await inPage(page, 'paperHtml'))
      const sides = { ours: () => inPage(page, 'paperToDisk'), control: () => printed(app, file) }
      const goal = { of: 'ratio', value: 1.3 } as const
      return [
        judged(
          { id: 'S11', name: 'five suppliers, 250 lines, to a PDF on disk', unit: 'ms', goal },
          await rounds(sides),
        ),
      ]
    }),
}

/** Milliseconds of reading and printing the same page in a warm window without scripts. */
const printed = (app: ElectronApplication, file: string): Promise<number> =>
  app.evaluate(async ({ BrowserWindow, session }, path) => {
    const kept = globalThis as { benchWindow?: Electron.BrowserWindow }
    kept.benchWindow ??= new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('bench'), javascript: false, sandbox: true },
    })
    const begun = performance.now()
    await kept.benchWindow.loadFile(path)
    await kept.benchWindow.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
    return performance.now() - begun
  }, file)
