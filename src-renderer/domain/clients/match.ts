import type { ClientId } from '../values/ids'
import { fold } from '../values/text'
import { type CompanyName, companyName, domainOf } from './company-name'
import { comparer, type NameScore } from './company-score'

/** Why two companies may be one; the screen says it with the keys of `ui:match`. */
export type MatchReason =
  | { readonly why: 'same-name' | 'spelling' | 'written-together' | 'initials' | 'same-city' | 'same-country' }
  | { readonly why: 'legal-form' | 'same-website' | 'other-website' | 'other-country'; readonly word: string }
  | { readonly why: 'shares-word'; readonly word: string }

export type Match = { readonly id: ClientId; readonly score: number; readonly reasons: readonly MatchReason[] }

/** What a company is known by; empty text means not known and never counts against a match. */
export type Candidate = {
  readonly name: string
  readonly website?: string
  readonly city?: string
  readonly country?: string
}

type Known = Candidate & { readonly id: ClientId }
type Read = { readonly name: CompanyName; readonly domain: string; readonly city: string; readonly country: string }

/** From here on two names are worth showing side by side; measured on hand-checked spellings of companies. */
export const worthShowing = 0.45
/** From here on a person would call them one company without looking twice. */
export const nearlySure = 0.85

/**
 * Finds who a name may be among known companies, best first. Two companies score the same whichever is looked up among the
 * other, and the order of the list makes no difference. A suggestion: nothing is ever merged on it without a person.
 */
export function matcher(clients: readonly Known[]): { find(candidate: Candidate): readonly Match[] } {
  const read = clients.map((client) => ({ id: client.id, ...readCandidate(client) }))
  const blocks = new Map<string, number[]>()
  read.forEach((one, at) => {
    for (const key of keysOf(one)) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  })
  return {
    find: (candidate) => {
      const mine = readCandidate(candidate)
      const byName = comparer(mine.name)
      const found = nearest(blocks, keysOf(mine)).flatMap((at) => {
        const other = read[at]
        if (!other) return []
        const { score, reasons } = compare(mine, other, byName)
        return score >= worthShowing ? [{ id: other.id, score, reasons }] : []
      })
      return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    },
  }
}

/** How likely two companies are one, 0 to 1, with the reasons; the same either way round. */
export function matchScore(a: Candidate, b: Candidate): { score: number; reasons: readonly MatchReason[] } {
  const mine = readCandidate(a)
  return compare(mine, readCandidate(b), comparer(mine.name))
}

const mostCompared = 600

/** Places that share a key, those that share rare keys first. */
function nearest(blocks: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): readonly number[] {
  const near = new Map<number, number>()
  for (const key of keys) {
    const block = blocks.get(key) ?? []
    for (const at of block) near.set(at, (near.get(at) ?? 0) + 1 / block.length)
  }
  if (near.size <= mostCompared) return [...near.keys()]
  return [...near]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCompared)
    .map(([at]) => at)
}

/** Companies that are one share at least one of these: a sound, a beginning, the initials or the website. */
function keysOf({ name, domain }: Read): readonly string[] {
  const telling = name.words.filter((word) => word.weight === 1)
  const keys = new Set<string>()
  for (const { text, sound } of telling.length > 0 ? telling : name.words) {
    keys.add(`b${text.slice(0, 4)}`)
    keys.add(`s${sound.replace(/(?!^)[aeiouhw]/g, '').slice(0, 4)}`)
  }
  keys.add(`r${name.run.slice(0, 5)}`)
  if (name.words.length === 1) keys.add(`i${name.run}`)
  if (name.initials.length >= 3) keys.add(`i${name.initials}`)
  if (domain) keys.add(`d${domain}`)
  return [...keys]
}

function readCandidate({ name, website = '', city = '', country = '' }: Candidate): Read {
  return { name: companyName(name), domain: domainOf(website), city: fold(city), country: fold(country) }
}

function compare(
  a: Read,
  b: Read,
  nameScoreOf: (b: CompanyName) => NameScore,
): { score: number; reasons: readonly MatchReason[] } {
  const { score: byName, by } = nameScoreOf(b.name)
  const reasons: MatchReason[] = byName >= worthShowing ? nameReasons(a.name, b.name, by) : []
  let score = byName
  if (a.domain && a.domain === b.domain) {
    score = Math.max(score, 0.5) + (1 - Math.max(score, 0.5)) * 0.7
    reasons.push({ why: 'same-website', word: a.domain })
  } else if (a.domain && b.domain) {
    score *= 0.9
    reasons.push({ why: 'other-website', word: [a.domain, b.domain].sort().join(', ') })
  }
  if (a.city && a.city === b.city) {
    score += (1 - score) * 0.1
    reasons.push({ why: 'same-city' })
  }
  if (a.country && b.country && a.country !== b.country) {
    score *= 0.9
    reasons.push({ why: 'other-country', word: [a.country, b.country].sort().join(', ').toUpperCase() })
  }
  return { score: Math.round(score * 1000) / 1000, reasons }
}

function nameReasons(a: CompanyName, b: CompanyName, by: NameScore['by']): MatchReason[] {
  if (by === 'same' && a.form !== b.form) {
    return [{ why: 'legal-form', word: [a.form, b.form].filter(Boolean).sort().join(', ').toUpperCase() }]
  }
  if (by === 'same') return [{ why: 'same-name' }]
  if (by === 'run') return [{ why: 'written-together' }]
  if (by === 'initials') return [{ why: 'initials' }]
  if (by === 'words') return [{ why: 'spelling' }]
  const shared = a.words.filter(({ text, weight }) => weight === 1 && b.words.some((other) => other.text === text))
  return [
    shared[0] ? { why: 'shares-word', word: shared.map(({ text }) => text).sort()[0] ?? '' } : { why: 'spelling' },
  ]
}
