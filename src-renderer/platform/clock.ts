/** The machine's clock, read here and nowhere else. */
export const now = (): number => Date.now()
