import type { Day } from '../values/dates'
import type { Money } from '../values/money'
import type { Quantity, UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'
import { costFacts, lineFacts, needFacts, optionFacts, quoteFacts } from './facts'
import type { LineNote } from './line-notes'
import type { Quote, QuoteOption } from './quote'

/** One side of a difference, as a value that the reader's language will format; null is not stated. */
export type Said =
  | { readonly money: Money }
  | { readonly price: UnitPrice }
  | { readonly quantity: Quantity }
  | { readonly rate: Rate }
  | { readonly count: number; readonly words: string }
  | { readonly day: Day }
  | { readonly text: string }
  | { readonly words: string }
  | { readonly notes: readonly LineNote[] }
  | null

/** A fact of a quote with the locale key of its name. */
export type Fact = { readonly what: string; readonly said: Said }
export type Changed = { readonly what: string; readonly from: Said; readonly to: Said }

/** What changed in one place: the quote itself, an option, a line of it, or a need. */
export type Difference = {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Names of option and line, as they are called now; empty for the quote itself. */
  readonly place: readonly string[]
  readonly facts: readonly Changed[]
}

/**
 * What a reader needs to know between two states of one quote, in reading order: the quote, its needs, then option by
 * option with its lines. Matches by id, so that a renamed line is a changed one; an option that came or went is one
 * difference, not one for each of its lines.
 */
export function differences(before: Quote, after: Quote): readonly Difference[] {
  return [
    ...changedIn('quote', [], quoteFacts(before), quoteFacts(after)),
    ...matched(before.needs ?? [], after.needs ?? []).flatMap(({ id, was, is }) =>
      compared(`need-${id}`, [(is ?? was)?.name ?? ''], was && needFacts(was), is && needFacts(is)),
    ),
    ...matched(before.options, after.options).flatMap(({ id, was, is }) =>
      optionDifferences(id, was, is, before, after),
    ),
  ]
}

function optionDifferences(
  id: string,
  was: QuoteOption | null,
  is: QuoteOption | null,
  before: Quote,
  after: Quote,
): readonly Difference[] {
  const name = (is ?? was)?.name ?? ''
  if (!was || !is) return compared(id, [name], was && optionFacts(was, before), is && optionFacts(is, after))
  return [
    ...changedIn(
      id,
      [name],
      [...optionFacts(was, before), ...costFacts(was, before)],
      [...optionFacts(is, after), ...costFacts(is, after)],
    ),
    ...matched(was.lines, is.lines).flatMap((line) =>
      compared(
        `${id}-${line.id}`,
        [name, (line.is ?? line.was)?.description ?? ''],
        line.was && lineFacts(line.was, was, before),
        line.is && lineFacts(line.is, is, after),
      ),
    ),
  ]
}

/** An added or removed place tells its stated facts; a changed one only those that differ. */
function compared(
  id: string,
  place: readonly string[],
  was: readonly Fact[] | null,
  is: readonly Fact[] | null,
): readonly Difference[] {
  if (was && is) return changedIn(id, place, was, is)
  const stated = (is ?? was ?? []).filter(({ said }) => said !== null)
  const facts = stated.map(({ what, said }) => ({ what, from: is ? null : said, to: is ? said : null }))
  return [{ id, kind: is ? 'added' : 'removed', place, facts }]
}

function changedIn(
  id: string,
  place: readonly string[],
  was: readonly Fact[],
  is: readonly Fact[],
): readonly Difference[] {
  const old = new Map(was.map(({ what, said }) => [what, said]))
  const now = new Map(is.map(({ what, said }) => [what, said]))
  const names = [...new Set([...now.keys(), ...old.keys()])]
  const facts = names.flatMap((what) => {
    const [from, to] = [old.get(what) ?? null, now.get(what) ?? null]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what, from, to }]
  })
  return facts.length === 0 ? [] : [{ id, kind: 'changed', place, facts }]
}

type Match<Row> = { readonly id: string; readonly was: Row | null; readonly is: Row | null }

/** In the order of what is there now; what is gone stands at the end. */
function matched<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): readonly Match<Row>[] {
  const old = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map((row) => row.id))
  return [
    ...after.map((is) => ({ id: is.id, was: old.get(is.id) ?? null, is })),
    ...before.filter((row) => !kept.has(row.id)).map((was) => ({ id: was.id, was, is: null })),
  ]
}
