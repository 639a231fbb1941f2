import { useEffect, useState } from 'react'
import { bookMeta } from '#db/book'
import { useLive } from '#db/live'
import type { RecoveryLine } from '#workers/recovery-client'
import type { RecoveryProgress } from '#workers/recovery-messages'
import { closeRecoveryLine, recoveryLine } from './recovery-line'

/** `found` is undefined until the first answer; `progress` tells how far the worker is with the newest. */
export type Answered<Value> = { readonly found: Value | undefined; readonly progress: RecoveryProgress }

const begun: RecoveryProgress = { step: 'reading', share: 0 }

/**
 * What a worker answers about the whole book: asked again after every write, the answer before shown meanwhile. Ends with the
 * screen, whatever it was doing. `ask` is kept between renders by its caller.
 */
export function useAnswered<Value>(
  ask: (line: RecoveryLine, hear: (progress: RecoveryProgress) => void) => Promise<Value | null>,
): Answered<Value> {
  const generation = useLive(async () => (await bookMeta()).generation, [])
  const [found, setFound] = useState<Value>()
  const [progress, setProgress] = useState(begun)
  useEffect(() => closeRecoveryLine, [])
  useEffect(() => {
    if (generation === undefined) return
    ask(recoveryLine(), setProgress)
      .then((answer) => answer && setFound(() => answer))
      .catch((failure: unknown) =>
        setFound(() => {
          throw failure
        }),
      )
  }, [generation, ask])
  return { found, progress }
}
