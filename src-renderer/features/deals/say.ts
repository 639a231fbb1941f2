import { notifications } from '@mantine/notifications'

/** A refusal of the moment, in words; what lasts is shown on the page instead. */
export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 8000 })
}
