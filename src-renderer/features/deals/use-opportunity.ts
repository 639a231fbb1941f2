import { clientOf } from '#db/clients'
import { opportunityOf, quotesOfOpportunity, registrationsOfOpportunity } from '#db/deals'
import { useLive } from '#db/live'
import { tasksOf } from '#db/tasks'
import type { Client, Task } from '#domain/clients/client'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'
import { type RegistrationRow, withParties } from './use-registrations'

export type OpportunityInFull = {
  readonly opportunity: Opportunity
  readonly client: Client | undefined
  readonly quotes: readonly Quote[]
  readonly registrations: readonly RegistrationRow[]
  readonly tasks: readonly Task[]
}

/** Null when there is none or it was deleted. */
export function useOpportunity(id: OpportunityId): OpportunityInFull | null | undefined {
  return useLive(async () => {
    const opportunity = await opportunityOf(id)
    if (!opportunity) return null
    const [client, quotes, registrations, tasks] = await Promise.all([
      clientOf(opportunity.clientId),
      quotesOfOpportunity(id),
      registrationsOfOpportunity(id).then(withParties),
      tasksOf(opportunity.clientId),
    ])
    return { opportunity, client, quotes, registrations, tasks: tasks.filter((task) => task.opportunityId === id) }
  }, [id])
}
