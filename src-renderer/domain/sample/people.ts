import { type DealRole, newPerson } from '../deals/people'
import type { Opportunity } from '../quotes/quote'
import { sampleId } from './moment'

type Seed = readonly [role: DealRole, name: string, company: string, email: string]

/** Who sells with the advisor, by what the deal is called. */
const seeds: Readonly<Record<string, readonly Seed[]>> = {
  'Voice and contact centre for 42 seats': [
    ['supplier-rep', 'Jonah Prewitt', 'Alder Cloud', 'jonah.prewitt@alder-cloud.example'],
    ['engineer', 'Noor Haddad', 'Meridian TSD', 'noor.haddad@meridian-tsd.example'],
    ['sub-agent', 'Rosa Ibarra', '', 'rosa@ibarra-referrals.example'],
  ],
  'Security operations for all branches': [
    ['engineer', 'Theo Lindgren', 'Harborview Partners', 'theo.lindgren@harborview-partners.example'],
  ],
}

/** The sample's opportunities with the people on them. */
export const withPeople = (opportunities: readonly Opportunity[]): readonly Opportunity[] =>
  opportunities.map((opportunity) => {
    const people = (seeds[opportunity.name] ?? []).map(([role, name, company, email], at) => ({
      ...newPerson(sampleId('person', `${opportunity.id.slice(-8)}-${String(at)}`), role, name),
      company,
      email,
    }))
    return people.length > 0 ? { ...opportunity, people } : opportunity
  })
