import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Handlers } from '#contract/channels'
import type { Answer } from '#contract/fault'
import { type ChannelName, channelNames } from '#contract/names'
import { answerTo, no } from './answer'
import { isOurPage } from './guards'

export type Served = {
  /** Windows whose page may call; anything else is refused. */
  readonly pages: Set<WebContents>
  /** Resolves when every call that has begun has been answered. */
  readonly quiet: () => Promise<void>
}

/** Registers every channel of the contract: check the sender, parse the ask, do, wrap the answer. */
export function serve(handlers: Handlers): Served {
  const pages = new Set<WebContents>()
  const running = new Set<Promise<unknown>>()
  for (const name of channelNames) {
    ipcMain.handle(name, (event, ask: unknown) => {
      const answer = reply(name, event, ask)
      running.add(answer)
      void answer.finally(() => running.delete(answer))
      return answer
    })
  }
  async function reply(name: ChannelName, event: IpcMainInvokeEvent, ask: unknown): Promise<Answer<unknown>> {
    if (!isOurPage(event, pages)) return no(name, { code: 'bad-ask', detail: 'sender' })
    return answerTo(name, handlers, ask)
  }
  const quiet = async () => {
    while (running.size > 0) await Promise.allSettled([...running])
  }
  return { pages, quiet }
}
