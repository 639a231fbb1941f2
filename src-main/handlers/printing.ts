import { BrowserWindow, session } from 'electron'
import type { Handlers } from '#contract/channels'
import { Refused } from '../faults'
import { printOptions, printPolicy, printScheme, printUrl } from './print-page'

const longestPrint = 60_000
const keptWarm = 5 * 60_000
const longestHtml = 64 * 1024 * 1024

/** One hidden window without scripts or network; the next print within minutes finds it warm. Prints take turns. */
export function printingHandlers(): Pick<Handlers, 'files.print'> {
  let window: BrowserWindow | null = null
  let html = ''
  let cooling: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const warm = () => {
    if (window && !window.isDestroyed() && !window.webContents.isCrashed()) return window
    window?.destroy()
    window = openPrintWindow(() => html)
    return window
  }
  const cool = () => {
    clearTimeout(cooling)
    cooling = setTimeout(() => {
      window?.destroy()
      window = null
    }, keptWarm)
    cooling.unref()
  }
  const print = async (page: string, options: Electron.PrintToPDFOptions): Promise<Uint8Array> => {
    const sheet = warm()
    html = page
    try {
      await sheet.loadURL(`${printUrl}${Date.now()}`)
      return new Uint8Array(await sheet.webContents.printToPDF(options))
    } finally {
      html = ''
      cool()
    }
  }
  return {
    'files.print': ({ html: page, paper, footer }) => {
      if (page.length > longestHtml) throw new Refused('too-large')
      const printed = turn.then(() =>
        inTime(print(page, printOptions(paper, footer)), () => {
          window?.destroy()
          window = null
        }),
      )
      turn = printed.catch(() => undefined)
      return printed
    },
  }
}

function openPrintWindow(page: () => string): BrowserWindow {
  const own = session.fromPartition('evergreen-print')
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${printScheme}:`) && !url.startsWith('data:') })
  })
  if (!own.protocol.isProtocolHandled(printScheme))
    own.protocol.handle(printScheme, () => {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy }
      return new Response(page(), { headers })
    })
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      images: true,
      spellcheck: false,
      devTools: false,
    },
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  return window
}

async function inTime<Value>(work: Promise<Value>, giveUp: () => void): Promise<Value> {
  let late: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, refuse) => {
    late = setTimeout(() => {
      giveUp()
      refuse(new Refused('failed', 'print'))
    }, longestPrint)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(late)
  }
}
