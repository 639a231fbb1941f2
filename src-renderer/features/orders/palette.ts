import type { PaletteSource } from '#session/palette'

export const palette: PaletteSource = { heading: 'palette.orders', find: async () => [] }
