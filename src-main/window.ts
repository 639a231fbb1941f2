import { join } from 'node:path'
import { app, BrowserWindow, type Event, nativeTheme, screen } from 'electron'
import { log } from './log'
import { startUrl } from './page'
import type { SettingsFile } from './settings'
import { placeFor, smallest } from './window-state'

export type Surround = {
  readonly settings: SettingsFile
  /** Resolves when no call of the page is under way any more. */
  readonly quiet: () => Promise<void>
  readonly onPage: (window: BrowserWindow) => void
}

const backgrounds = { light: '#f6f8f6', dark: '#121815' }
const longestGoodbye = 3_000

/** The one window. Its settings are checked before the first byte of the page is loaded. */
export function openWindow({ settings, quiet, onPage }: Surround): BrowserWindow {
  const kept = settings.read().window
  const window = new BrowserWindow({
    ...placeFor(
      kept,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: app.getName(),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: safePreferences(join(__dirname, '../preload/index.js')),
  })
  assertSafe(window)
  if (kept?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  nativeTheme.on('updated', () => window.isDestroyed() || window.setBackgroundColor(background()))
  keepState(window, settings)
  sayGoodbye(window, quiet)
  recover(window)
  onPage(window)
  void window.loadURL(startUrl).catch(() => log('page-not-loaded'))
  return window
}

function safePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  }
}

type Preferences = Electron.WebPreferences & { readonly nodeIntegrationInSubFrames?: boolean }

/** Throws when any setting that keeps the page in its box is not what we asked for. */
function assertSafe(window: BrowserWindow): void {
  const contents = window.webContents as unknown as { getLastWebPreferences: () => Preferences | null }
  const now = contents.getLastWebPreferences()
  const safe =
    now?.contextIsolation === true &&
    now.sandbox === true &&
    !now.nodeIntegration &&
    !now.nodeIntegrationInWorker &&
    !now.nodeIntegrationInSubFrames &&
    now.webSecurity !== false &&
    !now.allowRunningInsecureContent &&
    !now.webviewTag
  if (safe) return
  window.destroy()
  throw new Error('the window did not get its security settings')
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}

function keepState(window: BrowserWindow, settings: SettingsFile): void {
  window.on('close', () => {
    if (window.isDestroyed()) return
    const state = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    void settings.change({ window: state }).catch(() => log('window-state-not-kept'))
  })
}

/** Tells the page, lets what is being saved reach the disk, then goes; a hanging call cannot keep the app open. */
function sayGoodbye(window: BrowserWindow, quiet: () => Promise<void>): void {
  let leaving = false
  window.on('close', (event: Event) => {
    if (leaving) return
    leaving = true
    event.preventDefault()
    if (!window.webContents.isCrashed()) window.webContents.send('event.closing', { at: Date.now() })
    const late = new Promise<void>((settle) => setTimeout(settle, longestGoodbye))
    void Promise.race([nextTurn().then(quiet), late]).finally(() => window.destroy())
  })
}

/** The page gets a moment to hear that the window closes and to hand over what it still holds. */
function nextTurn(): Promise<void> {
  return new Promise((settle) => setTimeout(settle, 50))
}

const mostRecoveries = 3

/** A crashed page is loaded again: the book is on disk. One that keeps crashing is left, so that it cannot loop. */
function recover(window: BrowserWindow): void {
  let recoveries = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    log('page-gone', { reason: details.reason })
    if (details.reason === 'clean-exit' || details.reason === 'killed' || recoveries >= mostRecoveries) return
    recoveries += 1
    if (!window.isDestroyed()) void window.loadURL(startUrl).catch(() => log('page-not-loaded'))
  })
}
