import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { channels, type Handlers } from '#contract/channels'
import type { Answer, Fault } from '#contract/fault'
import { type ChannelName, channelNames } from '#contract/names'
import { faultOf } from './faults'
import { isOurPage } from './guards'
import { log } from './log'

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

/** One call without its sender. Never throws: Electron would flatten the error and the code would be lost. */
export async function answerTo(name: ChannelName, handlers: Handlers, ask: unknown): Promise<Answer<unknown>> {
  const parsed = channels[name].ask.safeParse(ask)
  if (!parsed.success)
    return no(name, { code: 'bad-ask', detail: String(parsed.error.issues[0]?.path.join('.') ?? '') })
  try {
    const handle = handlers[name] as (ask: unknown) => Promise<unknown>
    return { ok: true, value: await handle(parsed.data) }
  } catch (error) {
    return no(name, faultOf(error))
  }
}

function no(channel: ChannelName, fault: Fault): Answer<never> {
  log('refused', { channel, code: fault.code })
  return { ok: false, fault }
}
