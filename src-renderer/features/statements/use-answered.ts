import { useEffect, useState } from 'react'
import { useLive } from '#db/live'
import { bookStamp } from '#db/stamp'
import type { RecoveryLine } from '#workers/recovery-client'
import type { RecoveryAsk, RecoveryProgress } from '#workers/recovery-messages'
import { closeRecoveryLine, recoveryLine } from './recovery-line'

/** `found` is undefined until the first answer; `progress` tells how far the worker is with the newest. */
export type Answered<Value> = { readonly found: Value | undefined; readonly progress: RecoveryProgress }

const begun: RecoveryProgress = { step: 'reading', share: 0 }

/** The last answer of each kind, with the book that it is about: whoever comes back to an unchanged book sees it at once. */
const kept = new Map<RecoveryAsk, { readonly about: string; readonly value: unknown }>()

/** How a kind of question is asked; `of` says what the answer depends on beside the book. */
export type Question<Value> = {
  readonly kind: RecoveryAsk
  readonly of: string
  readonly ask: (line: RecoveryLine, hear: (progress: RecoveryProgress) => void) => Promise<Value | null>
}

/**
 * What a worker answers about the whole book: asked again after every write, the answer before shown meanwhile. Ends with the
 * screen, whatever it was doing. The question is kept between renders by its caller.
 */
export function useAnswered<Value>({ kind, of, ask }: Question<Value>): Answered<Value> {
  const stamp = useLive(bookStamp, [])
  const about = stamp && `${stamp} ${of}`
  const [found, setFound] = useState<Value>()
  const [progress, setProgress] = useState(begun)
  useEffect(() => closeRecoveryLine, [])
  useEffect(() => {
    if (about === undefined) return
    const same = kept.get(kind)
    if (same?.about === about) return setFound(() => same.value as Value)
    ask(recoveryLine(), setProgress)
      .then((value) => {
        if (!value) return
        kept.set(kind, { about, value })
        setFound(() => value)
      })
      .catch((failure: unknown) =>
        setFound(() => {
          throw failure
        }),
      )
  }, [kind, about, ask])
  return { found, progress }
}
