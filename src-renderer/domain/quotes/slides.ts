import type { ClientCopy, CopyOption } from './client-copy'
import { type ComparisonRow, comparison, isEmpty } from './comparison'

/** One idea for the room, made from the client copy alone: a slide has nothing that the client may not see. */
export type Slide =
  | { readonly kind: 'opening' | 'need' | 'cost' | 'criteria' | 'recommendation' | 'plan' }
  | {
      readonly kind: 'options' | 'ending'
      readonly options: readonly CopyOption[]
      readonly rows: readonly ComparisonRow[]
    }
  | { readonly kind: 'next'; readonly steps: readonly Step[] }

/** A locale key of what happens next and what fills it. */
export type Step = { readonly words: string; readonly params?: Readonly<Record<string, string | number>> }

/** Beside each other in large type and on a sheet; more options go on on the next slide, or below. */
export const mostBeside = 5

const inBrief = ['monthly', 'nrc', 'tco', 'saved', 'price-over-time', 'live-in', 'missing']
const atTheEnd = ['term', 'notice', 'renewalCost', 'exit-12', 'exit-24']

/** The meeting in its order; a slide with nothing to say is left out. */
export function slidesOf(copy: ClientCopy): readonly Slide[] {
  const priced = copy.options.filter((option) => !isEmpty(option))
  return [
    { kind: 'opening' },
    ...(copy.need === '' ? [] : [{ kind: 'need' as const }]),
    ...tables('options', inBrief, copy),
    ...(priced.length > 0 ? [{ kind: 'cost' as const }] : []),
    ...tables('ending', atTheEnd, copy),
    ...(copy.criteria ? [{ kind: 'criteria' as const }] : []),
    ...(copy.options.some((option) => option.recommended) ? [{ kind: 'recommendation' as const }] : []),
    ...(copy.plan ? [{ kind: 'plan' as const }] : []),
    { kind: 'next', steps: stepsOf(copy) },
  ]
}

function tables(kind: 'options' | 'ending', ids: readonly string[], copy: ClientCopy): readonly Slide[] {
  const rows = comparison(copy)
    .flatMap((group) => group.rows)
    .filter((row) => ids.includes(row.id) && row.options.some((cell) => cell !== null))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return partsOf(copy.options).map(({ from, part: options }) => ({
    kind,
    options,
    rows: rows.map((row) => ({ ...row, options: row.options.slice(from, from + options.length) })),
  }))
}

/** Those that stand beside each other, in parts of nearly the same size, so that none stands alone; `from` counts from 0. */
export function partsOf<One>(all: readonly One[]): readonly { readonly from: number; readonly part: readonly One[] }[] {
  const count = Math.ceil(all.length / mostBeside)
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * all.length) / count)
    return { from, part: all.slice(from, Math.floor(((at + 1) * all.length) / count)) }
  })
}

/** What follows the meeting: the choice, the orders, the day it works. */
function stepsOf(copy: ClientCopy): readonly Step[] {
  const best = copy.options.find((option) => option.recommended)
  const names = best?.suppliers ?? []
  const missing = copy.options.some((option) => option.missing.length > 0)
  return [
    ...(missing ? [{ words: 'present.step.missing' }] : []),
    copy.validUntil ? { words: 'present.step.choose-by' } : { words: 'present.step.choose' },
    { words: 'present.step.sign' },
    names.length > 0
      ? { words: 'present.step.order', params: { names: names.join(', '), count: names.length } }
      : { words: 'present.step.order-any' },
    ...(best?.installDays != null ? [{ words: 'present.step.live', params: { count: best.installDays } }] : []),
  ]
}
