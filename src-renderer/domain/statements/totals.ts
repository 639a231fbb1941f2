import { type Money, money } from '../values/money'
import { remembered } from '../values/remembered'
import { split } from '../values/split'
import { fold } from '../values/text'
import type { ReadLine } from './read-line'
import { runningSums } from './running-sums'
import type { PagePlace, StatedTotal } from './statement'

type Place = {
  readonly sheet: string
  readonly row: number
  readonly section: string
  readonly printed?: PagePlace
}

/** What a row is: a line, a total with its words, or a bare number that is a total if it comes to one. */
export type Entry =
  | { readonly kind: 'line'; readonly place: Place; readonly line: ReadLine }
  | { readonly kind: 'total'; readonly place: Place; readonly words: string; readonly amount: Money }
  | {
      readonly kind: 'maybe'
      readonly place: Place
      readonly words: string
      readonly amount: Money
      readonly line: ReadLine
    }

export type Settled = { readonly lines: readonly ReadLine[]; readonly stated: readonly StatedTotal[] }

/**
 * Compares the totals inside a file with the lines that they sum. An amount that a payer repeats on each line of a group is
 * counted once when the file's own totals say so: it is split over the group's lines, parts sum to the whole.
 */
export function settleTotals(entries: readonly Entry[]): Settled {
  const asWritten = settle(entries)
  if (asWritten.stated.every(isRight)) return asWritten
  const shared = settle(shareGroups(entries))
  return shared.stated.filter(isRight).length > asWritten.stated.filter(isRight).length ? shared : asWritten
}

export const isRight = (total: StatedTotal): boolean => total.amount.minor === total.ofLines.minor

function settle(entries: readonly Entry[]): Settled {
  const lines: ReadLine[] = []
  const stated: StatedTotal[] = []
  const [block, section, sheet, file] = [runningSums(), runningSums(), runningSums(), runningSums()]
  const bySupplier = runningSums()
  const folded = remembered(fold)
  let before: Place | null = null
  for (const entry of entries) {
    if (before && before.sheet !== entry.place.sheet) for (const sums of [block, section, sheet]) sums.clear()
    if (before && before.section !== entry.place.section) section.clear()
    before = entry.place
    if (entry.kind !== 'line') {
      const { words, amount } = entry
      const candidates = [block, section, sheet, file].map((sums) => sums.of(amount.currency))
      const named = bySupplier.named(fold(words), amount.currency)
      const sums = named === null ? candidates : [...candidates, named]
      if (entry.kind === 'total' || (lines.length > 1 && sums.includes(amount.minor))) {
        const natural = /grand|gran |report|statement/i.test(words) || block.isEmpty() ? sheet : block
        const ofLines = sums.includes(amount.minor) ? amount.minor : natural.of(amount.currency)
        const { section: _, ...place } = entry.place
        stated.push({ ...place, words, amount, ofLines: money(ofLines, amount.currency) })
        block.clear()
        continue
      }
    }
    const { line } = entry
    lines.push(line)
    for (const sums of [block, section, sheet, file]) sums.add(line.amount, '')
    if (line.supplier) bySupplier.add(line.amount, folded(line.supplier))
  }
  return { lines, stated }
}

/** Consecutive lines of one order with one amount and different accounts, circuits or products: the amount is the group's. */
function shareGroups(entries: readonly Entry[]): readonly Entry[] {
  const out: Entry[] = []
  for (let at = 0; at < entries.length; ) {
    let end = at + 1
    while (end < entries.length && isSameGroup(entries[at], entries[end])) end += 1
    out.push(...(end - at > 1 ? shared(entries.slice(at, end)) : entries.slice(at, end)))
    at = end
  }
  return out
}

function isSameGroup(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a?.kind !== 'line' || b?.kind !== 'line' || a.line.order === '' || a.line.amount.minor === 0) return false
  const { line: one } = a
  const { line: other } = b
  return (
    one.order === other.order &&
    one.amount.minor === other.amount.minor &&
    one.amount.currency === other.amount.currency &&
    one.usageMonth === other.usageMonth &&
    a.place.section === b.place.section &&
    one.cells.join('\u001f') !== other.cells.join('\u001f')
  )
}

function shared(group: readonly Entry[]): readonly Entry[] {
  const lines = group.flatMap((entry) => (entry.kind === 'line' ? [entry] : []))
  const [first] = lines
  if (!first) return group
  const parts = split(
    first.line.amount,
    lines.map(() => 1),
  )
  return lines.map((entry, at) => ({
    ...entry,
    line: {
      ...entry.line,
      amount: parts[at] ?? entry.line.amount,
      problems: [
        ...entry.line.problems,
        { kind: 'shared-amount' as const, field: 'commission' as const, text: String(lines.length) },
      ],
    },
  }))
}
