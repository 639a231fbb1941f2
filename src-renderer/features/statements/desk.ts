import { DeskClosed } from '#workers/import-client'
import { UnreadableFile } from '#workers/read/bad-file'
import { openStatementDesk, type StatementDeskLine } from '#workers/statement-client'
import { useStatements } from './store'

let open: StatementDeskLine | null = null

/** A fresh worker for the next file; the one before ends at once. */
export function freshDesk(): StatementDeskLine {
  closeDesk()
  open = openStatementDesk((progress) => useStatements.getState().set({ progress }))
  return open
}

export const desk = (): StatementDeskLine | null => open

export function closeDesk(): void {
  open?.close()
  open = null
}

/** What the file's fault is goes to the screen in words; closing the desk is no fault. */
export async function guarded(work: () => Promise<void>): Promise<void> {
  const { set } = useStatements.getState()
  try {
    await work()
  } catch (error) {
    if (error instanceof DeskClosed) return
    if (!(error instanceof UnreadableFile)) throw error
    const { stage } = useStatements.getState()
    set(stage === 'reading' ? { stage: 'start', bad: error.bad } : { bad: error.bad })
  } finally {
    set({ busy: false })
  }
}
