import { distance } from '../clients/company-score'
import { fold } from '../values/text'

/**
 * The known value that a misspelling most likely stands for; null when it is known, when nothing is near, or when two are
 * as near. Digits never count as a slip: `GTK 500` is not `GTK 600`.
 */
export function nearest(value: string, vocabulary: Iterable<string>): string | null {
  const mine = fold(value)
  if (mine.length < 4) return null
  let best: { readonly word: string; readonly key: string; readonly slips: number } | null = null
  let shared = false
  for (const word of vocabulary) {
    const key = fold(word)
    if (key === mine) return null
    const slips = slipsBetween(mine, key)
    if (slips === null) continue
    if (best && slips === best.slips && key !== best.key) shared = true
    if (!best || slips < best.slips) {
      best = { word, key, slips }
      shared = false
    }
  }
  return best && !shared ? best.word : null
}

function slipsBetween(a: string, b: string): number | null {
  if (a.replace(/ /g, '') === b.replace(/ /g, '')) return 0.5
  const most = Math.max(a.length, b.length) >= 7 ? 2 : 1
  if (Math.abs(a.length - b.length) > most || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return null
  const slips = distance(a, b)
  return slips <= most ? slips : null
}
