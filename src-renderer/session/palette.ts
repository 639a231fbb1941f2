/** One line of the palette: a thing to open or a command to run. */
export type PaletteHit = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly run: () => void
}

/** What a room gives the palette: commands by name, and things found by words. `label` is already in the reader's language. */
export type PaletteSource = {
  /** Locale key of the group's heading in `app`, e.g. `palette.clients`. */
  readonly heading: string
  readonly find: (
    words: string,
    translate: (key: string, params?: Record<string, unknown>) => string,
  ) => Promise<readonly PaletteHit[]>
}
