import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { createElement } from 'react'
import type { Done } from '#db/book'
import { useStatus } from '#session/status'
import { SaidWithUndo } from './SaidWithUndo'

/** "Saved" is true when this runs: the rail shows the time, and what deserves a word gets one with an undo button. */
export function told(done: Done): void {
  useStatus.getState().set({ savedAt: done.at, ...(done.secondCopy === 'behind' && { secondCopy: 'behind' as const }) })
  if (!done.say) return
  const id = `said-${String(done.at)}`
  notifications.show({
    id,
    withBorder: true,
    autoClose: 10_000,
    message: createElement(SaidWithUndo, {
      words: i18next.t(`acts:${done.label}`, done.params),
      undoable: done.undoable,
      close: () => notifications.hide(id),
    }),
  })
}
