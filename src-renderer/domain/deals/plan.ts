import type { Task } from '../clients/client'
import type { Opportunity } from '../quotes/quote'
import { type Day, dayAt } from '../values/dates'
import { type DealRole, mineInPlan, ownerOf } from './people'

export type PlanStep = {
  readonly what: string
  /** Empty for the advisor. */
  readonly who: string
  readonly due: Day
  /** The day it was done, null while it is open. */
  readonly doneOn: Day | null
}

/**
 * The plan that everybody on a deal may read, the client among them. It is built from facts that may leave and from nothing
 * else: no charge, no commission, no reason, no note, and nobody who is not named in it.
 */
export type DealPlan = {
  readonly title: string
  readonly client: string
  readonly need: string
  readonly goLive: Day | null
  readonly contractEnds: Day | null
  readonly people: readonly {
    readonly role: DealRole
    readonly name: string
    readonly company: string
    readonly email: string
    readonly phone: string
  }[]
  /** Open steps by day, then those that are done. */
  readonly steps: readonly PlanStep[]
}

/** Days of the advisor's wall. A task with nobody's name on it is the advisor's own and stays out. */
export function planOf(opportunity: Opportunity, clientName: string, tasks: readonly Task[]): DealPlan {
  const named = (opportunity.people ?? []).filter((one) => one.shared)
  const steps = tasks.flatMap((task): readonly PlanStep[] => {
    const owner = ownerOf(task, named)
    if (!owner && task.who !== mineInPlan) return []
    const doneOn = task.doneAt > 0 ? dayAt(task.doneAt) : null
    return [{ what: task.title, who: owner?.name ?? '', due: task.dueOn, doneOn }]
  })
  return {
    title: opportunity.name,
    client: clientName,
    need: opportunity.need,
    goLive: opportunity.expectedCloseOn,
    contractEnds: opportunity.contractEndsOn,
    people: named.map(({ role, name, company, email, phone }) => ({ role, name, company, email, phone })),
    steps: [...steps].sort(
      (a, b) => Number(a.doneOn !== null) - Number(b.doneOn !== null) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
    ),
  }
}
