import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, powerMonitor, session } from 'electron'
import { readArguments } from './args'
import { chooseFolder } from './folder'
import { guardContents, guardSession } from './guards'
import { allHandlers } from './handlers/all'
import { log, openLog } from './log'
import { setMenu } from './menu'
import { backupIn, opener } from './opened'
import { registerSchemes, serveOrigin } from './origin'
import { serve } from './serve'
import { settingsFile } from './settings'
import { startSmoke } from './smoke'
import { openWindow } from './window'

const args = readArguments(process.argv)
const smoke = args.smoke ? startSmoke() : null
/** macOS names a file before anything is open; it waits here. */
let openBackup = (path: string): void => void early.push(path)
const early: string[] = [backupIn(process.argv, process.cwd())].filter((path) => path !== null)

registerSchemes()
chooseFolder(args.demo)
// Only the scripts pass this switch, and only as root, where Chromium cannot sandbox its children.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    focusWindow()
    const backup = backupIn(argv, folder)
    if (backup) openBackup(backup)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openBackup(path)
  })
  app.on('window-all-closed', () => app.quit())
  process.on('uncaughtException', broke)
  process.on('unhandledRejection', broke)
  guardContents(app)
  void app.whenReady().then(start).catch(broke)
} else if (smoke) smoke.failed('another Evergreen has this book open')
else app.quit()

function start(): void {
  const folder = app.getPath('userData')
  openLog(join(folder, 'logs'))
  log('start', { version: app.getVersion(), electron: process.versions.electron, demo: args.demo })
  const settings = settingsFile(folder)
  nativeTheme.themeSource = settings.read().theme

  guardSession(session.defaultSession)
  serveOrigin(session.defaultSession, join(__dirname, '../renderer'))
  setMenu(app.getLocale())

  const { handlers, safety } = allHandlers({
    settings,
    args,
    onReady: ({ ms, bookVersion }) => {
      log('ready', { ms: Math.round(ms), bookVersion })
      smoke?.ready(bookVersion)
      backups.listening(window)
    },
  })
  const backups = opener(safety.importFrom)
  openBackup = backups.open
  early.forEach(backups.open)
  const served = serve(handlers)
  const quiet = async () => {
    await served.quiet()
    await safety.settled()
  }
  const window = openWindow({ settings, quiet, onPage: ({ webContents }) => served.pages.add(webContents) })
  window.on('closed', () => app.quit())
  powerMonitor.on('resume', () => wake(window))
  powerMonitor.on('unlock-screen', () => wake(window))
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

function wake(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.send('event.wake', { at: Date.now() })
}

/** We were wrong: the log gets the kind, never the words, because words may hold paths and names. */
function broke(error: unknown): void {
  log('broke', { kind: error instanceof Error ? error.name : typeof error })
  smoke?.failed(error instanceof Error ? (error.stack ?? error.message) : String(error))
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
}
