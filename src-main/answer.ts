import { channels, type Handlers } from '#contract/channels'
import type { Answer, Fault } from '#contract/fault'
import type { ChannelName } from '#contract/names'
import { faultOf } from './faults'
import { log } from './log'

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

export function no(channel: ChannelName, fault: Fault): Answer<never> {
  log('refused', { channel, code: fault.code })
  return { ok: false, fault }
}
