import type { Ask } from '#domain/catalog/search/ask'
import type { Answer } from './catalog-index'
import type { Answered, Asked } from './catalog-search.worker'

/**
 * Finds offerings in words with filters, best first, in a worker: typing slips and beginnings of words are forgiven, and equals
 * stand in the order of their names. Without words: everything that passes the filters, by name. Knows every save that was
 * acknowledged before the call, unless `current` is false.
 */
export function searchOfferings(ask: Ask): Promise<Answer> {
  line ??= openLine()
  return line.ask(ask)
}

type Waiting = { readonly settle: (answer: Answer) => void; readonly fail: (error: Error) => void }

let line: { readonly ask: (ask: Ask) => Promise<Answer> } | null = null

/** One worker for the whole window, started with the first question. */
function openLine() {
  const worker = new Worker(new URL('./catalog-search.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let turns = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const one = waiting.get(data.turn)
    waiting.delete(data.turn)
    if ('answer' in data) one?.settle(data.answer)
    else one?.fail(new Error(data.failed))
  })
  worker.addEventListener('error', (event) => {
    line = null
    worker.terminate()
    for (const one of waiting.values()) one.fail(new Error(event.message))
    waiting.clear()
  })
  return {
    ask: (ask: Ask) =>
      new Promise<Answer>((settle, fail) => {
        turns += 1
        waiting.set(turns, { settle, fail })
        worker.postMessage({ turn: turns, ask } satisfies Asked)
      }),
  }
}
