import seeds from '../../../resources/sample/registrations.json'
import type { Offering, Supplier } from '../catalog/catalog'
import type { Client, Contact, Site } from '../clients/client'
import { acceptedOf, draftFrom } from '../deals/draft'
import type { Registration, RegistrationStatus, Theirs } from '../deals/registration'
import type { Opportunity, Quote } from '../quotes/quote'
import { distributorId, supplierId } from './catalog'
import { ago, daysFrom, type Moment, sampleId } from './moment'
import { opportunityId } from './opportunities'

export type DealGround = {
  readonly clients: readonly Client[]
  readonly contacts: readonly Contact[]
  readonly sites: readonly Site[]
  readonly suppliers: readonly Supplier[]
  readonly offerings: readonly Offering[]
  readonly opportunities: readonly Opportunity[]
  readonly quotes: readonly Quote[]
}

/** One registration in every state, filled from its own client, opportunity and accepted option as the form does it. */
export function sampleRegistrations(moment: Moment, ground: DealGround): readonly Registration[] {
  return seeds.map((seed, number) => {
    const opportunity = ground.opportunities.find((one) => one.id === opportunityId(seed.opportunity))
    const client = ground.clients.find((one) => one.id === opportunity?.clientId)
    if (!opportunity || !client) throw new Error(`no opportunity ${seed.opportunity}`)
    const quote = acceptedOf(ground.quotes.filter((one) => one.opportunityId === opportunity.id))
    const source = {
      client,
      contacts: ground.contacts.filter((one) => one.clientId === client.id),
      siteCount: ground.sites.filter((one) => one.clientId === client.id).length,
      opportunity,
      option: quote?.options.find((one) => one.id === quote.acceptedId) ?? null,
      supplier: ground.suppliers.find((one) => one.id === supplierId(seed.supplier)) ?? null,
      offerings: new Map(ground.offerings.map((one) => [one.id, one])),
    }
    const choice = { supplierId: supplierId(seed.supplier), distributorId: distributorId(seed.distributor) }
    const madeAt = ago(moment, (seed.ago ?? 1) + 1)
    const draft = draftFrom(source, quote, choice, sampleId('registration', number + 1), madeAt)
    const sent = seed.ago !== null
    const held = sent && seed.raw !== '' && seed.status !== 'conflict'
    return {
      ...draft,
      status: seed.status as RegistrationStatus,
      rawStatus: seed.raw,
      statusReason: seed.reason,
      problems: seed.problem ? [seed.problem] : [],
      ...(seed.claim && { theirs: claimed(seed.claim, moment) }),
      remoteId: held ? `${seed.distributor.slice(0, 3).toUpperCase()}-${String(20_411 + number * 37)}` : '',
      etag: held ? `"${String(number + 1)}"` : '',
      submittedAt: sent ? ago(moment, seed.ago, 1) : 0,
      protectedUntil: seed.protected === null ? null : daysFrom(moment, seed.protected),
      updatedAt: sent ? ago(moment, Math.max(0, seed.ago - 1), 1) : madeAt,
    }
  })
}

type Claimed = { readonly since: number; readonly protected: number; readonly legalName: string }

function claimed({ since, protected: left, legalName }: Claimed, moment: Moment): Theirs {
  return {
    form: { legalName },
    etag: '',
    at: moment.now,
    since: daysFrom(moment, -since),
    until: daysFrom(moment, left),
  }
}
