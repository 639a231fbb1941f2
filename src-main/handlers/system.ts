import { app, BrowserWindow, nativeTheme, safeStorage, shell } from 'electron'
import type { Handlers } from '#contract/channels'
import { Refused } from '../faults'
import { mayOpenOutside } from '../guards'
import type { SettingsFile } from '../settings'
import { hasKeyring } from './secrets'

type SystemHandlers = Pick<
  Handlers,
  | 'system.about'
  | 'system.ready'
  | 'system.openExternal'
  | 'system.setTheme'
  | 'system.setBadge'
  | 'system.setFullScreen'
>

export function systemHandlers(
  settings: SettingsFile,
  demo: boolean,
  onReady: (ready: { readonly ms: number; readonly bookVersion: number }) => void,
): SystemHandlers {
  return {
    'system.about': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
      locale: app.getLocale(),
      demo,
      keyring: hasKeyring(safeStorage),
    }),
    'system.ready': async (ready) => {
      onReady(ready)
      return null
    },
    'system.openExternal': async ({ url }) => {
      if (!mayOpenOutside(url)) throw new Refused('refused-url')
      await shell.openExternal(url)
      return null
    },
    'system.setTheme': async ({ theme }) => {
      nativeTheme.themeSource = theme
      await settings.change({ theme })
      return null
    },
    'system.setBadge': async ({ waiting }) => {
      app.setBadgeCount(waiting)
      return null
    },
    'system.setFullScreen': async ({ on }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
      const was = window?.isFullScreen() ?? false
      window?.setFullScreen(on)
      return { was }
    },
  }
}
