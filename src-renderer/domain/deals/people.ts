import type { Task } from '../clients/client'

/** What somebody is on a deal. `sponsor`: the one at the client who wants it. */
export const dealRoles = ['supplier-rep', 'distributor-rep', 'engineer', 'sub-agent', 'sponsor', 'other'] as const
export type DealRole = (typeof dealRoles)[number]

/** Somebody who works on a deal beside the advisor. */
export type DealPerson = {
  readonly id: string
  readonly role: DealRole
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  /** Whether the shared plan names them; who is not named has no step in it either. */
  readonly shared: boolean
  /** For the advisor's eyes alone. */
  readonly note: string
}

/** Whose a task is: the advisor's alone, the advisor's in the plan, or a person's by id. */
export const mineInPlan = 'me'

/** A sub-agent works for the advisor and stays out of a plan that a client reads, unless the advisor says otherwise. */
export const newPerson = (id: string, role: DealRole, name: string): DealPerson => ({
  id,
  role,
  name,
  company: '',
  email: '',
  phone: '',
  shared: role !== 'sub-agent',
  note: '',
})

/** The person a task belongs to; null for the advisor's own and for one whose person has left the deal. */
export const ownerOf = (task: Pick<Task, 'who'>, people: readonly DealPerson[]): DealPerson | null =>
  people.find((one) => one.id === task.who) ?? null
