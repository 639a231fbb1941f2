import { clientOf, contactsOf } from '#db/clients'
import { opportunityOf, quotesOfOpportunity, registrationsOfOpportunity } from '#db/deals'
import { useLive } from '#db/live'
import { tasksOf } from '#db/tasks'
import type { Client, Contact, Task } from '#domain/clients/client'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'
import { type RegistrationRow, withParties } from '../registration/use-registrations'

export type OpportunityInFull = {
  readonly opportunity: Opportunity
  readonly client: Client | undefined
  readonly contacts: readonly Contact[]
  readonly quotes: readonly Quote[]
  readonly registrations: readonly RegistrationRow[]
  readonly tasks: readonly Task[]
}

/** Null when there is none or it was deleted. */
export function useOpportunity(id: OpportunityId): OpportunityInFull | null | undefined {
  return useLive(async () => {
    const opportunity = await opportunityOf(id)
    if (!opportunity) return null
    const [client, contacts, quotes, registrations, tasks] = await Promise.all([
      clientOf(opportunity.clientId),
      contactsOf(opportunity.clientId),
      quotesOfOpportunity(id),
      registrationsOfOpportunity(id).then(withParties),
      tasksOf(opportunity.clientId),
    ])
    const own = tasks.filter((task) => task.opportunityId === id)
    return { opportunity, client, contacts, quotes, registrations, tasks: own }
  }, [id])
}
