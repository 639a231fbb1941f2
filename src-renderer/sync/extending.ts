import { type ExtensionRefusal, extendRegistration } from '#db/amending'
import { recordAnswer } from '#db/by-hand'
import type { Registration } from '#domain/deals/registration'
import { accepted, type Result, refused } from '#domain/values/result'
import { bridge } from '#platform/bridge'

/** `queued`: it goes by itself or as a letter. `by-word`: the distributor's system takes no such request, so the advisor asks and it is noted. */
export type Asked = 'queued' | 'by-word'

/** Asks for a longer protection in these words, by the way that the distributor's own system offers, and writes it down. */
export async function askExtension(
  { id, distributorId, protectedUntil }: Pick<Registration, 'id' | 'distributorId' | 'protectedUntil'>,
  words: string,
): Promise<Result<Asked, ExtensionRefusal>> {
  const answer = await bridge.connectors.endpoints()
  const endpoint = answer.ok ? answer.value.find((one) => one.distributorId === distributorId) : undefined
  const about = { registrationId: id, distributorId, kind: 'extension-asked' } as const
  if (endpoint && !endpoint.declares.protection.extends && !endpoint.declares.byHand) {
    const noted = await recordAnswer(id, { status: 'extension-requested', protectedUntil, reason: '' })
    if (!noted.ok) return refused('not-protected')
    await bridge.recorder.note({ ...about, envelopeId: '', document: words })
    return accepted('by-word')
  }
  const queued = await extendRegistration(id, words)
  if (!queued.ok) return queued
  await bridge.recorder.note({ ...about, envelopeId: queued.value.id, document: queued.value.document })
  return accepted('queued')
}
