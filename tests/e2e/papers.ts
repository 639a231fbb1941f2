import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import type { ElectronApplication } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/**
 * The words of a document as a reader's program finds them, blanks and line ends made one blank. This reader knows no figures of one
 * width: those of tables are asked of `lineOf`.
 */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

/** A line of the printed table as pdftotext reads it, tabular figures and all; null on a machine that has no pdftotext. */
export function lineOf(path: string, label: string): string | null {
  const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  if (read.error) return null
  return read.stdout.split('\n').find((line) => line.trimStart().startsWith(label)) ?? ''
}

/** The size of each page in points. */
export async function pagesOf(pdf: Uint8Array): Promise<{ readonly sizes: readonly string[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const sizes: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    sizes.push(`${Math.round(width)} x ${Math.round(height)}`)
  }
  return { sizes }
}

/** Tags and outline are made by the runtime from version 28 on; an older one, which only tests run on, makes neither. */
export function tagsOf(pdf: Buffer, electron: string): string {
  const everything = [pdf, ...streamsOf(pdf)].map((part) => part.toString('latin1')).join('\n')
  const [tagged, outlined] = [everything.includes('/StructTreeRoot'), everything.includes('/Outlines')]
  if (Number(electron.split('.')[0]) < 28) return 'as the runtime can'
  return tagged && outlined ? 'as the runtime can' : `tagged: ${tagged}, outlined: ${outlined}`
}

type Opened = {
  readonly asked: readonly string[]
  readonly title: string
  readonly direction: string
  readonly tooWide: boolean
}

/** Opens a file in a window that knows nothing of the app, and hears what it asks the network for. */
export const openAnywhere = (electron: ElectronApplication, path: string): Promise<Opened> =>
  electron.evaluate(async ({ BrowserWindow, session }, file) => {
    const own = session.fromPartition('anywhere')
    const asked: string[] = []
    own.webRequest.onBeforeRequest(({ url }, answer) => {
      if (!url.startsWith('file:') && !url.startsWith('data:')) asked.push(url)
      answer({})
    })
    const window = new BrowserWindow({ show: false, width: 900, height: 1000, webPreferences: { session: own } })
    await window.loadFile(file)
    const page = await window.webContents.executeJavaScript(
      '({ title: document.title, direction: document.documentElement.dir, tooWide: document.documentElement.scrollWidth > innerWidth })',
    )
    window.destroy()
    return { asked, ...page }
  }, path)

/** Every compressed part of a document, opened. */
export function streamsOf(pdf: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = at + 6 + (pdf[at + 6] === 13 ? 2 : 1)
    const end = pdf.indexOf('endstream', start)
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end' || end < 0) continue
    try {
      found.push(inflateSync(pdf.subarray(start, end)))
    } catch {
      found.push(pdf.subarray(start, end))
    }
  }
  return found
}

/** What a mail carries, part after part, decoded. */
export const partsOf = (mail: Buffer): readonly Buffer[] =>
  [...mail.toString('latin1').matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map((part) =>
    Buffer.from(part[1] ?? '', 'base64'),
  )
