import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
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
