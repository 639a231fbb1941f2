import { DeskClosed } from './import-client'
import { UnreadableFile } from './read/bad-file'
import type { FromStatementWorker, StatementAnswers, StatementAsk, StatementAsks } from './statement-messages'

/** A statement being read, in a worker of its own: closing it ends the worker at once, whatever it was doing. */
export type StatementDeskLine = {
  readonly ask: <Name extends StatementAsk>(name: Name, ask: StatementAsks[Name]) => Promise<StatementAnswers[Name]>
  readonly close: () => void
}

type Waiting = { readonly done: (value: never) => void; readonly failed: (error: Error) => void }

/** `onProgress` hears the share of the present question that is done, 0 to 1. */
export function openStatementDesk(onProgress: (share: number) => void): StatementDeskLine {
  const worker = new Worker(new URL('./statement-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const failAll = (error: Error) => {
    for (const one of waiting.values()) one.failed(error)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromStatementWorker>) => {
    if (data.kind === 'progress') return onProgress(data.share)
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'done') one?.done(data.value as never)
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
