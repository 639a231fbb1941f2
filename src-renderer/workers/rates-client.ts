import type { RatesAnswer } from './rates-worker'

/** Reads a file of exchange rates away from the screen. */
export function readRateFile(bytes: Uint8Array, source: string): Promise<RatesAnswer> {
  const worker = new Worker(new URL('./rates-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<RatesAnswer>((done) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RatesAnswer>) => done(data))
    worker.addEventListener('error', () =>
      done({ ok: false, refusal: { code: 'unreadable', bad: { code: 'damaged' } } }),
    )
    worker.postMessage({ bytes, source })
  }).finally(() => worker.terminate())
}
