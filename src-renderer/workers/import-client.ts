import type { Answers, AskName, Asks, FromWorker } from './import-messages'
import { UnreadableFile } from './read/bad-file'

/** A file being imported, in a worker of its own: closing it ends the worker at once, whatever it was doing. */
export type ImportDesk = {
  readonly ask: <Name extends AskName>(name: Name, ask: Asks[Name]) => Promise<Answers[Name]>
  readonly close: () => void
}

/** Thrown into what was being waited for when the desk is closed. */
export class DeskClosed extends Error {}

export function openDesk(): ImportDesk {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>()
  let asked = 0
  const failAll = (error: Error) => {
    for (const one of waiting.values()) one.failed(error)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) one?.done(data.value as never)
    else one?.failed(data.bad ? new UnreadableFile(data.bad) : new Error(data.detail))
  })
  // Out of memory, or a part of it that could not be loaded: nothing was changed.
  worker.addEventListener('error', () => failAll(new UnreadableFile({ code: 'too-large' })))
  return {
    ask: (name, ask) =>
      new Promise((done, failed) => {
        asked += 1
        waiting.set(asked, { done, failed })
        worker.postMessage({ id: asked, name, ask })
      }),
    close: () => {
      worker.terminate()
      failAll(new DeskClosed())
    },
  }
}
