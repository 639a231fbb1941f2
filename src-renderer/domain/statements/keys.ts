import { fold } from '../values/text'
import type { Alias, StatementLine } from './statement'

/** A reference number as it is compared: separators and case fall away, leading zeros stay. */
export const referenceKey = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase()

/** Keys of every reference in a cell: `A-1; B-2` is `A1`, `B2`. */
export function referencesOf(text: string): readonly string[] {
  const parts = text.split(/[;,|\n\t]|\s\/\s|\s[&+]\s/u).map(referenceKey)
  return [...new Set(parts)].filter((key) => key !== '')
}

/** The key without the zeros that a spreadsheet takes away; empty when the reference is not a plain number. */
export const zeroless = (key: string): string => (/^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : '')

/** What a spreadsheet makes of a long account number, at the two lengths it shows: `1.23457E+12` and `1.23E+12`. */
export function exponentKeys(key: string): readonly string[] {
  const digits = zeroless(key)
  return digits.length < 11 ? [] : [shortened(digits, 6), shortened(digits, 3)]
}

/** The same form for a cell that a spreadsheet has shortened; null for one that it has not. */
export function shortenedCell(text: string): string | null {
  const parts = /^\s*(\d)(?:[.,](\d{1,14}))?E\+?(\d{1,2})\s*$/i.exec(text)
  if (!parts) return null
  const fraction = (parts[2] ?? '').replace(/0+$/, '')
  const shown = fraction.length <= 2 && (parts[2] ?? '').length <= 2 ? 3 : 6
  return `${(parts[1] ?? '') + fraction.padEnd(shown - 1, '0').slice(0, shown - 1)}e${Number(parts[3])}`
}

/** The fields that a decision can teach, the most telling first. */
export const taughtFields = ['account', 'order', 'circuit', 'customer'] as const

/**
 * What an alias is found by: the supplier as this payer writes it and the reference, because two suppliers may use one number.
 * Null for an empty field. A customer's name is taken only where the line has no reference at all.
 */
export function aliasKey(line: AliasLine, field: Alias['field']): string | null {
  if (field === 'customer' && (line.account || line.order || line.circuit)) return null
  const key = field === 'customer' ? fold(line.customer) : referenceKey(line[field])
  return key === '' ? null : `${field} ${fold(line.supplier)} ${key}`
}

export type AliasLine = Pick<StatementLine, 'supplier' | 'account' | 'order' | 'circuit' | 'customer'>

/** The first digits rounded half up, with the power of ten: what a person sees in the cell. */
function shortened(digits: string, shown: number): string {
  const [head, next] = [digits.slice(0, shown), digits[shown] ?? '0']
  const rounded = String(Number(head) + (next >= '5' ? 1 : 0))
  const power = digits.length - 1 + (rounded.length - shown)
  return `${rounded.slice(0, shown)}e${power}`
}
