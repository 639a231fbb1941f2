import type { Piece } from '#domain/statements/pages/lines'
import { mostCells, UnreadableFile } from './bad-file'

export type PdfText = {
  readonly pieces: readonly Piece[]
  /** Pages, from 1, that hold no text: blank, or a picture of one. */
  readonly blankPages: readonly number[]
}

export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-')

const mostPages = 3000

/** The text of a PDF with where it stands. Nothing in the file is run. Throws `UnreadableFile`; a picture of a page has no text. */
export async function readPdf(bytes: Uint8Array, onPage?: (done: number, of: number) => void): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf')
  // The reader takes the bytes over, and others still need them.
  const opened = getDocumentProxy(bytes.slice(), { verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const document = await opened.catch((error: unknown) => {
    const asksPassword = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile({ code: asksPassword ? 'password' : 'damaged', detail: 'PDF' })
  })
  try {
    if (document.numPages > mostPages) throw new UnreadableFile({ code: 'too-many-cells' })
    const pieces: Piece[] = []
    const blankPages: number[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const before = pieces.length
      for (const item of items) if ('str' in item) pieces.push(...pieceOf(item, transform, number))
      if (pieces.length === before) blankPages.push(number)
      if (pieces.length > mostCells) throw new UnreadableFile({ code: 'too-many-cells' })
      page.cleanup()
      onPage?.(number, document.numPages)
    }
    if (pieces.length === 0) throw new UnreadableFile({ code: 'no-text' })
    return { pieces, blankPages }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile({ code: 'damaged', detail: 'PDF' })
  } finally {
    await document.destroy()
  }
}

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** A run of text in points from the top left of the page as it is looked at; text that is turned against it is left out. */
function pieceOf(item: Item, view: readonly number[], page: number): readonly Piece[] {
  if (item.str.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const [across, down] = [va * a + vc * b, vb * a + vd * b]
  if (across <= 0 || Math.abs(down) > across * 0.1) return []
  const left = va * e + vc * f + ve
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d) || item.height
  return [
    { page, left, right: left + item.width, base: vb * e + vd * f + vf, size, font: item.fontName, text: item.str },
  ]
}
