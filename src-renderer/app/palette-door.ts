import { createSpotlight } from '@mantine/spotlight'

/** The palette's own state, and the verbs that open and close it from anywhere. */
export const [paletteStore, palette] = createSpotlight()

const list = () => document.getElementById(paletteStore.getState().listId)

/** Spotlight marks its first line as the words change, which is before rooms that search have answered; this marks it in their answer. */
export function markFirst(): void {
  list()?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list()?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.setState((state) => ({ ...state, selected: 0 }))
}

export const runMarked = (): void => list()?.querySelector<HTMLElement>('[data-selected]')?.click()
