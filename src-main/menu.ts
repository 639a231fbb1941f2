import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { menuLabels } from './menu-labels'

type Items = MenuItemConstructorOptions[]

/** The application menu. Our own items only send a command: the page's commands do the work. */
export function setMenu(locale: string): void {
  const words = menuLabels(locale)
  const isMac = process.platform === 'darwin'
  const separator = { type: 'separator' } as const
  const file: Items = [
    command(words.newClient, 'new-client'),
    command(words.newQuote, 'new-quote'),
    command(words.registerDeal, 'register-deal'),
    separator,
    command(words.import, 'import'),
    command(words.backup, 'backup'),
    ...(isMac ? [] : [separator, command(words.settings, 'settings')]),
    separator,
    isMac ? { role: 'close' } : { role: 'quit', label: words.quit },
  ]
  const edit: Items = [
    command(words.undoAct, 'undo'),
    command(words.redoAct, 'redo'),
    separator,
    ...(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role, label: words[role] })),
  ]
  const development: Items = app.isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  const view: Items = [
    command(words.palette, 'palette', 'CmdOrCtrl+K'),
    separator,
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...development,
  ]
  const help: Items = [command(words.safety, 'backup')]
  const own: Items = isMac ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...own,
      { label: words.file, submenu: file },
      { label: words.edit, submenu: edit },
      { label: words.view, submenu: view },
      ...(isMac ? ([{ role: 'windowMenu' }] as Items) : []),
      { role: 'help', label: words.help, submenu: help },
    ]),
  )
}

/** The page listens for its own keys; the accelerator here is shown, and not taken away from text fields. */
function command(label: string, name: string, accelerator?: string): MenuItemConstructorOptions {
  return {
    label,
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
      window?.webContents.send('event.menu', { command: name })
    },
  }
}
