import { type BadFile, UnreadableFile } from './read/bad-file'
import { type PdfText, readPdf } from './read/pdf'

export type PagesAnswer =
  | { readonly ok: true; readonly value: PdfText }
  | { readonly ok: false; readonly refusal: BadFile }

self.addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
  const answer = (message: PagesAnswer) => self.postMessage(message)
  try {
    answer({ ok: true, value: await readPdf(data) })
  } catch (error) {
    answer({ ok: false, refusal: error instanceof UnreadableFile ? error.bad : { code: 'damaged' } })
  }
})
