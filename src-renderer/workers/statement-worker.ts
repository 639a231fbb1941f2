import { UnreadableFile } from './read/bad-file'
import { statementDesk } from './statement-desk'
import type { FromStatementWorker, ToStatementWorker } from './statement-messages'

const desk = statementDesk()
const answer = (message: FromStatementWorker) => self.postMessage(message)

self.addEventListener('message', async ({ data: { id, name, ask } }: MessageEvent<ToStatementWorker>) => {
  const tell = (share: number) => answer({ id, kind: 'progress', share })
  try {
    const value = await (desk[name] as (ask: ToStatementWorker['ask'], tell: (share: number) => void) => unknown)(
      ask,
      tell,
    )
    answer({ id, kind: 'done', value: value as never })
  } catch (error) {
    const bad = error instanceof UnreadableFile ? error.bad : null
    answer({ id, kind: 'failed', bad, detail: error instanceof Error ? error.message : String(error) })
  }
})
