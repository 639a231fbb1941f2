import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { undoGroup } from '#db/undo'

/** Takes a whole import back and says so, or says why it cannot be. */
export async function takeBackImport(id: string): Promise<boolean> {
  const result = await undoGroup(id)
  const message = result.ok
    ? i18next.t('app:undone', { what: i18next.t(`acts:${result.value.label}`, result.value.params) })
    : i18next.t(`app:undo-refused.${result.refusal}`)
  notifications.show({ message, withBorder: true })
  return result.ok
}
