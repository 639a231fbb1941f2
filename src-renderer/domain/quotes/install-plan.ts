import type { Day } from '../values/dates'
import { addDays } from '../values/dates'
import type { SupplierId } from '../values/ids'
import { counts } from './line-cost'
import type { QuoteLine, QuoteOption } from './quote'

/** How long a line takes to be live and what must be live before it. Absent: as long as the option says, after nothing. */
export type LineInstall = {
  readonly leadDays?: number | null
  /** The line of the same option that must be live first: a circuit before the phones that run on it. */
  readonly afterLine?: string | null
}

/** What follows the installation; `portDays` is the time that carriers take to release the numbers, from the signed order on. */
export type OptionInstall = {
  readonly portDays?: number | null
  /** Days for moving over once all is live; absent is 1. */
  readonly cutOverDays?: number | null
}

/** One bar of the plan. Days count from signing, day 0; `to` is the day on which it is done. Null is not known. */
export type PlanStep = {
  readonly id: string
  readonly kind: 'install' | 'porting' | 'cut-over'
  readonly supplierId: SupplierId | null
  /** The lines that come together: same supplier, same lead time, same predecessor. */
  readonly lineIds: readonly string[]
  readonly names: readonly string[]
  readonly days: number | null
  readonly from: number | null
  readonly to: number | null
  /** Ids of the steps that must be done first. */
  readonly after: readonly string[]
  /** A day's delay here delays the day of going live. */
  readonly critical: boolean
}

export type InstallPlan = {
  readonly steps: readonly PlanStep[]
  /** Days from signing until everything is moved over; null while a lead time is missing. */
  readonly liveAfter: number | null
  /** Steps without a lead time, by id: no date behind them is known. */
  readonly missing: readonly string[]
}

/**
 * One plan over all suppliers of an option, in calendar days from the signed order. Every order is placed on the day of
 * signing; a step starts when what it waits for is done. Number porting is asked for on that day too and ends in the
 * cut-over, which comes after everything else. Optional lines are not planned; a bundle's parts come with the bundle.
 */
export function installPlan(option: QuoteOption): InstallPlan {
  const groups = groupsOf(option)
  const installs = placed(groups, option)
  const porting = portingOf(option)
  const before = [...installs, ...porting]
  const all = before.length === 0 ? [] : [...before, cutOver(option, before)]
  const liveAfter = all.at(-1)?.to ?? null
  return {
    steps: all.map((step) => ({ ...step, critical: liveAfter !== null && isCritical(step, all, liveAfter) })),
    liveAfter,
    missing: all.filter((step) => step.days === null).map((step) => step.id),
  }
}

export const dayOf = (signedOn: Day, days: number | null): Day | null =>
  days === null ? null : addDays(signedOn, days)

/** Whether one line may wait for another: never for itself, nor for what already waits for it. */
export function mayFollow(lines: readonly QuoteLine[], lineId: string, afterLine: string): boolean {
  const waits = new Map(lines.map((line) => [line.id, line.afterLine ?? null]))
  let at: string | null = afterLine
  for (let steps = 0; at !== null && steps <= lines.length; steps += 1) {
    if (at === lineId) return false
    at = waits.get(at) ?? null
  }
  return true
}

type Group = {
  readonly id: string
  readonly supplierId: SupplierId
  readonly lines: readonly QuoteLine[]
  readonly days: number | null
  readonly afterLine: string | null
}

function groupsOf(option: QuoteOption): readonly Group[] {
  const planned = option.lines.filter((line) => counts(line) && !line.includedIn)
  const ids = new Set(planned.map((line) => line.id))
  const groups = new Map<string, Group>()
  for (const line of planned) {
    const days = line.leadDays ?? option.installDays
    const afterLine = line.afterLine && ids.has(line.afterLine) ? line.afterLine : null
    const key = JSON.stringify([line.supplierId, days, afterLine])
    const known = groups.get(key)
    groups.set(
      key,
      known
        ? { ...known, lines: [...known.lines, line] }
        : { id: line.id, supplierId: line.supplierId, lines: [line], days, afterLine },
    )
  }
  return [...groups.values()]
}

type Placed = Omit<PlanStep, 'critical'>

/** What waits for one line of a group waits for the group. A circle, which cells refuse, is broken where it closes. */
function placed(groups: readonly Group[], option: QuoteOption): readonly Placed[] {
  const groupOf = new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, group] as const)))
  const done = new Map<string, Placed>()
  const place = (group: Group, path: readonly Group[]): Placed => {
    const known = done.get(group.id)
    if (known) return known
    const first = group.afterLine === null ? undefined : groupOf.get(group.afterLine)
    const before = first && first !== group && !path.includes(first) ? place(first, [...path, group]) : null
    const from = before ? before.to : 0
    const step: Placed = {
      id: group.id,
      kind: 'install',
      supplierId: group.supplierId,
      lineIds: group.lines.map((line) => line.id),
      names: group.lines.map((line) => line.description),
      days: group.days,
      from,
      to: from === null || group.days === null ? null : from + group.days,
      after: before ? [before.id] : [],
    }
    done.set(group.id, step)
    return step
  }
  const steps = groups.map((group) => place(group, []))
  const order = new Map(option.lines.map((line, at) => [line.id, at]))
  const at = (step: Placed) => order.get(step.id) ?? 0
  return [...steps].sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || at(a) - at(b))
}

/** Planned where its days are stated or a cost of porting says that numbers move. */
function portingOf(option: QuoteOption): readonly Placed[] {
  const days = option.portDays ?? null
  if (days === null && !(option.costs ?? []).some((cost) => cost.kind === 'porting')) return []
  return [{ ...ofOption, id: 'porting', kind: 'porting', days, from: 0, to: days, after: [] }]
}

function cutOver(option: QuoteOption, before: readonly Placed[]): Placed {
  const days = option.cutOverDays ?? 1
  const ends = before.map((step) => step.to)
  const from = ends.some((end) => end === null) ? null : Math.max(...(ends as number[]))
  const to = from === null ? null : from + days
  return { ...ofOption, id: 'cut-over', kind: 'cut-over', days, from, to, after: before.map((step) => step.id) }
}

const ofOption = { supplierId: null, lineIds: [], names: [] } as const

/** Nothing that waits for it has time to spare: its end is where each next one starts, up to the last. */
function isCritical(step: Placed, all: readonly Placed[], liveAfter: number): boolean {
  if (step.to === null) return false
  if (step.to === liveAfter) return true
  return all.some((next) => next.after.includes(step.id) && next.from === step.to && isCritical(next, all, liveAfter))
}
