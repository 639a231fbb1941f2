import type { noteKinds } from '#contract/recorder'
import type { Envelope } from '#domain/deals/registration'
import { bridge } from '#platform/bridge'

/** Writes down what the advisor did. Main keeps what it cannot write yet and says so when the log is read, so nothing waits for it here. */
export async function note(
  kind: (typeof noteKinds)[number],
  about: Pick<Envelope, 'registrationId' | 'distributorId'> & { readonly id?: string; readonly document?: string },
): Promise<void> {
  const { registrationId, distributorId, id: envelopeId = '', document = '' } = about
  await bridge.recorder.note({ registrationId, distributorId, envelopeId, kind, document })
}
