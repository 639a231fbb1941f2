import { type RateRefusal, ratesOf } from '#domain/imports/rate-file'
import type { RateDay } from '#domain/values/exchange'
import type { Result } from '#domain/values/result'
import { type BadFile, UnreadableFile } from './read/bad-file'
import { readRateRows } from './read/rates'

export type RatesAsk = { readonly bytes: Uint8Array; readonly source: string }
export type RatesAnswer = Result<
  readonly RateDay[],
  RateRefusal | { readonly code: 'unreadable'; readonly bad: BadFile }
>

self.addEventListener('message', async ({ data: { bytes, source } }: MessageEvent<RatesAsk>) => {
  const answer = (message: RatesAnswer) => self.postMessage(message)
  try {
    answer(ratesOf(await readRateRows(bytes), source))
  } catch (error) {
    const bad: BadFile = error instanceof UnreadableFile ? error.bad : { code: 'damaged' }
    answer({ ok: false, refusal: { code: 'unreadable', bad } })
  }
})
