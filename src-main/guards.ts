import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron'
import { readUrl } from './connectors/address'
import { log } from './log'
import { isOurs, origin } from './page'

/** True only for the main frame of one of our own windows, showing our own origin. */
export function isOurPage(event: IpcMainInvokeEvent, pages: ReadonlySet<WebContents>): boolean {
  const frame = event.senderFrame
  if (!frame || frame.parent !== null || !pages.has(event.sender)) return false
  return frame.origin === origin && isOurs(frame.url)
}

/** Only these leave the app, and only by the system's own browser or mail program. */
export function mayOpenOutside(text: string): boolean {
  const url = readUrl(text)
  if (url === null || text.length > 2000 || hasControls(text)) return false
  if (url.protocol === 'mailto:') return url.pathname.includes('@')
  return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
}

/** Denies every permission, every navigation away, every new window and every webview, for all contents there will be. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault: () => void }, url: string) => {
      if (isOurs(url)) return
      event.preventDefault()
      log('navigation-denied')
    }
    contents.on('will-navigate', (event) => stay(event, event.url))
    contents.on('will-redirect', (event) => stay(event, event.url))
    contents.on('will-frame-navigate', (event) => stay(event, event.url))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => {
      log('window-denied')
      return { action: 'deny' }
    })
  })
}

const localSchemes = new Set(['app:', 'devtools:', 'blob:', 'data:'])

/** The page has no network at all: what goes to a distributor goes through main. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !localSchemes.has(new URL(details.url).protocol)
    if (cancel) log('request-denied')
    answer({ cancel })
  })
}

function hasControls(text: string): boolean {
  for (const char of text) if (char.charCodeAt(0) <= 32 || char.charCodeAt(0) === 127) return true
  return false
}
