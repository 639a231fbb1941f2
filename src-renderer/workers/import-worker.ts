import { importDesk } from './import-desk'
import type { FromWorker, ToWorker } from './import-messages'
import { UnreadableFile } from './read/bad-file'

const desk = importDesk()
const answer = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', async ({ data: { id, name, ask } }: MessageEvent<ToWorker>) => {
  try {
    const value = await (desk[name] as (ask: ToWorker['ask']) => unknown)(ask)
    answer({ id, ok: true, value: value as never })
  } catch (error) {
    const bad = error instanceof UnreadableFile ? error.bad : null
    answer({ id, ok: false, bad, detail: error instanceof Error ? error.message : String(error) })
  }
})
