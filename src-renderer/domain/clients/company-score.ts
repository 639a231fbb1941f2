import type { CompanyName, NameWord } from './company-name'

/** How alike two names are from 0 to 1, and which of the ways of being alike carried it. */
export type NameScore = { readonly score: number; readonly by: 'same' | 'run' | 'words' | 'initials' | 'part' }

/** The same whichever name comes first and in whatever order their words stand. */
export const nameScore = (a: CompanyName, b: CompanyName): NameScore => comparer(a)(b)

/** One name to be held against many: what they have in common with each other is worked out once. */
export function comparer(a: CompanyName): (b: CompanyName) => NameScore {
  const pairsOfA = pairsOf(a.run)
  const scores = a.words.map((word) => remembered((other: NameWord) => wordScore(word, other)))
  return (b) => {
    if (a.run === '' || b.run === '') return { score: 0, by: 'words' }
    if (a.run === b.run) return { score: 1, by: 'same' }
    const run = runScore(a.run, pairsOfA, b.run)
    const { both, part } = wordScores(a.words, b.words, scores)
    const initials = areInitials(a, b) || areInitials(b, a) ? 0.8 : 0
    const best = Math.max(run, both, initials, part)
    if (best === run) return { score: run, by: 'run' }
    if (best === both) return { score: both, by: 'words' }
    return best === initials ? { score: initials, by: 'initials' } : { score: part, by: 'part' }
  }
}

/** How alike two words are: 1 the same, towards 0 with every letter that differs, 0 when a slip of the keys does not explain it. */
export function wordScore(one: NameWord, other: NameWord): number {
  const [a, b] = [one.text, other.text]
  if (a === b) return 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 4 && long.startsWith(short)) return 0.9
  const allowed = long.length >= 11 ? 3 : long.length >= 7 ? 2 : long.length >= 4 ? 1 : 0
  if (short.length < 4 && long.length - short.length > allowed) return 0
  if (one.sound === other.sound && short.length >= 4) return 0.95
  if (long.length - short.length > allowed + 2) return 0
  const slips = Math.min(distance(a, b), distance(one.sound, other.sound) + 0.5)
  return slips <= allowed + 0.5 ? Math.max(0, 1 - slips / long.length) : 0
}

/** Both ways at once, so that neither a missing nor an extra word goes unseen; `part` is for names that share who they are. */
function wordScores(
  a: readonly NameWord[],
  b: readonly NameWord[],
  scores: readonly ((other: NameWord) => number)[],
): { both: number; part: number } {
  const table = scores.map((scoreOf) => b.map(scoreOf))
  const one = covered(a, (at) => Math.max(0, ...(table[at] ?? [])))
  const two = covered(b, (at) => table.reduce((best, row) => Math.max(best, row[at] ?? 0), 0))
  const both = (one.found + two.found) / (one.whole + two.whole)
  const shared = Math.min(one.strong, two.strong)
  if (shared < 0.8) return { both: Math.min(both, 0.45), part: 0 }
  const whole = Math.max(one.found / one.whole, two.found / two.whole)
  return { both, part: whole >= 0.9 ? Math.min(0.8, 0.5 + both * 0.35) : Math.min(0.6, 0.35 + both * 0.35) }
}

/** How much of a name's weight the other one has; `strong` is its best match among words that say who it is. */
function covered(
  words: readonly NameWord[],
  bestOf: (at: number) => number,
): { found: number; whole: number; strong: number } {
  let found = 0
  let whole = 0
  let strong = 0
  for (const [at, { weight, text }] of words.entries()) {
    const best = bestOf(at)
    found += weight * best
    whole += weight
    if (weight === 1 && text.length >= 3) strong = Math.max(strong, best)
  }
  return { found, whole, strong }
}

/** Words of many names are few. */
function remembered(scoreOf: (word: NameWord) => number): (word: NameWord) => number {
  const known = new Map<string, number>()
  return (word) => {
    const before = known.get(word.text)
    if (before !== undefined) return before
    const score = scoreOf(word)
    known.set(word.text, score)
    return score
  }
}

const areInitials = (short: CompanyName, long: CompanyName) =>
  short.words.length === 1 && short.run.length >= 3 && long.words.length >= 3 && long.initials === short.run

/** Pairs of letters in common, for names written in one word or torn into several. */
function runScore(a: string, pairs: ReadonlyMap<string, number>, b: string): number {
  if (a.length < 5 || b.length < 5) return 0
  // So few pairs of the longer one can be in the shorter that they are not alike enough, whatever they are.
  if ((2 * (Math.min(a.length, b.length) - 1)) / (a.length + b.length - 2) < leastAlike) return 0
  const used = new Map<string, number>()
  let shared = 0
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2)
    const all = pairs.get(pair)
    if (all === undefined) continue
    const before = used.get(pair) ?? 0
    if (before >= all) continue
    shared += 1
    used.set(pair, before + 1)
  }
  const alike = (2 * shared) / (a.length + b.length - 2)
  return alike >= leastAlike ? alike : 0
}

const leastAlike = 0.72

function pairsOf(run: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at < run.length - 1; at += 1) {
    const pair = run.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Letters to add, drop, change or swap with a neighbour. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
