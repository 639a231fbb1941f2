// Opens the built app, or with PROBE=empty an Electron window with nothing in it, and says on stdout when its content is painted.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

const { PROBE, PROBE_SELECTOR, PROBE_STAYS } = process.env

/** Runs in the page: resolves two frames after the selector is there, which is after it was painted. */
const painted = (selector) => `new Promise((settle) => {
  const look = () => document.querySelector(${JSON.stringify(selector)})
  const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => settle(true)))
  if (look()) return shown()
  const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); shown() } })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
})`

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(painted(PROBE_SELECTOR ?? 'body'))
    process.stdout.write('painted\n', () => PROBE_STAYS || app.exit(0))
  })
})

if (PROBE === 'empty') {
  app.whenReady().then(() => {
    const window = new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences: { sandbox: true } })
    window.once('ready-to-show', () => window.show())
    window.loadURL('data:text/html,<title>Empty</title><p>Empty</p>')
  })
} else require(join(__dirname, '../../../out/main/index.js'))
