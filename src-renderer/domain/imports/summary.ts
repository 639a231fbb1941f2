import { namesOf } from './assemble'
import type { Outcome, Plan } from './plan'
import { placeholder } from './plan'
import type { Severity } from './problem'

/** The same problem over many rows, told once. */
export type ProblemGroup = {
  readonly severity: Severity
  readonly code: string
  readonly field: string | null
  readonly rows: number
  readonly example: Readonly<Record<string, string | number>>
}

/** The dry run: what would happen. Every row that is not empty is in exactly one of the four outcomes. */
export type Summary = {
  readonly rows: number
  readonly empty: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly why: Readonly<Record<string, number>>
  readonly newClients: number
  readonly newSuppliers: number
  readonly newDistributors: number
  readonly sureTwins: number
  readonly maybeTwins: number
  readonly problems: readonly ProblemGroup[]
}

export function summarise(plan: Plan, nearlySure: number): Summary {
  const outcomes = { create: 0, merge: 0, skip: 0, refuse: 0 }
  const why: Record<string, number> = {}
  const groups = new Map<string, ProblemGroup & { rows: number }>()
  const used = new Set<string>()
  let [empty, sureTwins, maybeTwins] = [0, 0, 0]
  for (const row of plan.rows) {
    if (!row) {
      empty += 1
      continue
    }
    outcomes[row.outcome] += 1
    why[row.why] = (why[row.why] ?? 0) + 1
    const best = row.twins[0]
    if (best && best.score >= nearlySure) sureTwins += 1
    else if (best) maybeTwins += 1
    const seen = new Set<string>()
    for (const { severity, code, field, params } of row.problems) {
      const key = `${severity}/${code}/${field ?? ''}`
      if (seen.has(key)) continue
      seen.add(key)
      const group = groups.get(key)
      if (group) group.rows += 1
      else groups.set(key, { severity, code, field, rows: 1, example: params })
    }
    if (row.record && (row.outcome === 'create' || row.outcome === 'merge'))
      for (const id of namesOf(row.record)) used.add(id)
  }
  const isMade = (kind: string) =>
    [...plan.made].filter(
      ([key, root]) => key === root && used.has(placeholder(key)) && plan.references.get(key)?.kind === kind,
    ).length
  const order: readonly Severity[] = ['refused', 'warning', 'note']
  return {
    rows: plan.rows.length - empty,
    empty,
    outcomes,
    why,
    newClients: isMade('client'),
    newSuppliers: isMade('supplier'),
    newDistributors: isMade('distributor'),
    sureTwins,
    maybeTwins,
    problems: [...groups.values()].sort(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.rows - a.rows,
    ),
  }
}
