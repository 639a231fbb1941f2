import type { PagesAnswer } from './page-worker'

/** The words of a PDF with where they stand, read away from the screen; nothing in the file is run. */
export function readPages(bytes: Uint8Array): Promise<PagesAnswer> {
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<PagesAnswer>((done) => {
    // The PDF reader says a word of its own on the same line before it begins.
    worker.addEventListener('message', ({ data }: MessageEvent<PagesAnswer | object>) => {
      if ('ok' in data) done(data)
    })
    worker.addEventListener('error', () => done({ ok: false, refusal: { code: 'damaged' } }))
    worker.postMessage(bytes)
  }).finally(() => worker.terminate())
}
