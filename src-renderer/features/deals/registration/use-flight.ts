import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '#contract/fault'
import type { RecordedPart } from '#contract/recorder'
import { bridge } from '#platform/bridge'
import type { InHand } from './use-registration'

export type Flight = {
  readonly part: RecordedPart | null
  readonly fault: Fault | null
  readonly look: () => Promise<void>
}

/** What the flight recorder holds of a registration, read again whenever the registration or an envelope of it changes. */
export function useFlight({ registration, envelopes }: InHand): Flight {
  const [part, setPart] = useState<RecordedPart | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const { id } = registration
  const look = useCallback(async () => {
    const answer = await bridge.recorder.read({ registrationId: id })
    if (answer.ok) setPart(answer.value)
    setFault(answer.ok ? null : answer.fault)
  }, [id])
  const changed = `${registration.updatedAt} ${envelopes.map((one) => `${one.status}${one.tries}`).join(' ')}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` is not read, it says when to read again.
  useEffect(() => {
    void look()
  }, [look, changed])
  return { part, fault, look }
}
