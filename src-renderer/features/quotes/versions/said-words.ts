import type { Said } from '#domain/quotes/difference'
import { noteWords } from '#export/line-notes'
import type { Format } from '#ui/format'

/** `decide` for the words of a difference, `quotes` for the notes of a line. */
type Translate = (key: string, params?: Record<string, unknown>) => string

/** One side of a difference in the reader's words; what is not stated is a dash. */
export function saidWords(said: Said, t: Translate, format: Format): string {
  if (said === null) return '–'
  if ('money' in said) return format.money(said.money)
  if ('price' in said) return format.unitPrice(said.price)
  if ('quantity' in said) return format.quantity(said.quantity)
  if ('rate' in said) return format.percent(said.rate)
  if ('day' in said) return format.day(said.day)
  if ('text' in said) return said.text
  if ('count' in said) return t(`decide:${said.words}`, { count: said.count })
  if ('words' in said) return t(`decide:${said.words}`)
  return noteWords(said.notes, { ...format, t: (key, params) => t(`quotes:${key}`, params) }).join(', ')
}
