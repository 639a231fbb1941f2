import { openRecoveryLine, type RecoveryLine } from '#workers/recovery-client'

let open: RecoveryLine | null = null

/** The one worker that reconciles, started with the first question. */
export function recoveryLine(): RecoveryLine {
  open ??= openRecoveryLine()
  return open
}

/** Ends it, whatever it was doing: nobody looks at the answer any more. */
export function closeRecoveryLine(): void {
  open?.close()
  open = null
}
