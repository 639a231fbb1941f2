import { proposeLayout } from '#domain/statements/layout'
import { readStatement } from '#domain/statements/read-statement'
import { readTables } from '#workers/read/tables'

export const assumed = { currency: 'USD', decimal: '.', dayFirst: false } as const

/** The whole way of a file to its lines, with a layout from the file alone. */
export async function readFile(bytes: Uint8Array, facts: Partial<{ dayFirst: boolean }> = {}) {
  const { sheets } = await readTables(bytes)
  const layout = proposeLayout(sheets, { ...assumed, ...facts })
  return { sheets, layout, ...readStatement(sheets, layout.sheets, layout) }
}

export const inCents = (text: string): number => Math.round(Number(text) * 100)
