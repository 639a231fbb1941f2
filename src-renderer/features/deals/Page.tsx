import { usePlace } from '#session/place'
import { OpportunityPage } from './opportunity/OpportunityPage'
import { Pipeline } from './pipeline/Pipeline'
import { ChooseOpportunity } from './registration/ChooseOpportunity'
import { RegistrationPage } from './registration/RegistrationPage'

/** The deals room: pipeline, one opportunity, one registration, or the outbox, as the place says. */
export function Page() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'deals') return null
  const { view = 'board', opportunityId, registrationId, registering, creating, forClient } = place
  if (registrationId) return <RegistrationPage key={registrationId} registrationId={registrationId} />
  if (registering && opportunityId) return <RegistrationPage key={opportunityId} opportunityId={opportunityId} />
  if (registering) return <ChooseOpportunity {...(forClient && { forClient })} />
  if (opportunityId) return <OpportunityPage key={opportunityId} id={opportunityId} />
  return <Pipeline view={view} creating={creating ?? false} {...(forClient && { forClient })} />
}
