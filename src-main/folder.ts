import { resolve } from 'node:path'
import { app } from 'electron'

/** Chromium's own `--user-data-dir` wins; a demo without one gets a folder beside the advisor's, never the same. */
export function chooseFolder(demo: boolean): void {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  if (asked) {
    if (app.getPath('userData') !== resolve(asked)) app.setPath('userData', resolve(asked))
  } else if (demo) app.setPath('userData', `${app.getPath('userData')} demo`)
}
