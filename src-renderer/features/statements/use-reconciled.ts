import { useEffect, useState } from 'react'
import { bookMeta } from '#db/book'
import { useLive } from '#db/live'
import type { Currency } from '#domain/values/currency'
import type { Day } from '#domain/values/dates'
import type { Reconciled } from '#workers/recovery-messages'
import { closeRecoveryLine, recoveryLine } from './recovery-line'

/** The reconciled book: worked out in a worker, again after every write, the answer before shown meanwhile. Ends with the screen. */
export function useReconciled(today: Day, base: Currency): Reconciled | undefined {
  const generation = useLive(async () => (await bookMeta()).generation, [])
  const [found, setFound] = useState<Reconciled>()
  useEffect(() => closeRecoveryLine, [])
  useEffect(() => {
    if (generation === undefined) return
    recoveryLine()
      .reconcile({ today, base })
      .then((answer) => answer && setFound(answer))
      .catch((failure: unknown) =>
        setFound(() => {
          throw failure
        }),
      )
  }, [generation, today, base])
  return found
}
