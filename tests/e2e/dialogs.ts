import type { ElectronApplication } from '@playwright/test'

/** The native save dialog answers with this path, as if the advisor had chosen it; null is a cancelled dialog. */
export async function answerSave(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}

/** The native open dialog answers with these paths; none is a cancelled dialog. */
export async function answerOpen(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electron.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen })
    },
    [...paths],
  )
}

/** The native message box answers with the button of this index. */
export async function answerMessage(electron: ElectronApplication, button: number): Promise<void> {
  await electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false })
  }, button)
}

/** Stands for the programs of the machine: gives the paths of the files that were handed to one, in their order. */
export async function catchOpened(electron: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async (path) => {
      opened.push(path)
      return ''
    }
  })
  return () => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}
