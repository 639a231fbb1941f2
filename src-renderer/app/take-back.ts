import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { redoLast, undoLast } from '#db/undo'

/** Undo with words on what came back, or why it could not. */
export async function takeBack(): Promise<void> {
  tell(await undoLast(), 'undone')
}

export async function bringAgain(): Promise<void> {
  tell(await redoLast(), 'redone')
}

function tell(result: Awaited<ReturnType<typeof undoLast>>, done: string): void {
  const message = result.ok
    ? i18next.t(`app:${done}`, { what: i18next.t(`acts:${result.value.label}`, result.value.params) })
    : i18next.t(`app:undo-refused.${result.refusal}`)
  notifications.show({ message, withBorder: true })
}
