import { useState } from 'react'
import { distributorOf, supplierOf } from '#db/catalog'
import { clientOf } from '#db/clients'
import { opportunityOf, quotesOfOpportunity, registrationOf, registrationsOfOpportunity } from '#db/deals'
import { useLive } from '#db/live'
import { envelopesOf } from '#db/outbox'
import { quoteOf } from '#db/quotes'
import type { Distributor, Supplier } from '#domain/catalog/catalog'
import type { Client } from '#domain/clients/client'
import { acceptedOf, choiceOf, draftFrom } from '#domain/deals/draft'
import type { Envelope, Registration } from '#domain/deals/registration'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import type { OpportunityId, RegistrationId } from '#domain/values/ids'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { gather } from './gather'

/** A registration in the advisor's hand with everything that its page names. */
export type InHand = {
  readonly registration: Registration
  readonly client: Client | undefined
  readonly opportunity: Opportunity | undefined
  readonly supplier: Supplier | undefined
  readonly distributor: Distributor | undefined
  /** The accepted quote that it was filled from, and the registration that it was opened from again. */
  readonly quote: Quote | undefined
  readonly follows: Registration | undefined
  /** Newest first. */
  readonly envelopes: readonly Envelope[]
  /** False while it is only the prefilled proposal of a new one: its row is made by the first change. */
  readonly kept: boolean
}

/**
 * The registration with this id; or for an opportunity its open draft, or a fresh one filled from what is known. Null when
 * there is none.
 */
export function useRegistration(
  registrationId: RegistrationId | undefined,
  opportunityId: OpportunityId | undefined,
): InHand | null | undefined {
  const [fresh] = useState(() => ({ id: newId(), at: now() }))
  return useLive(async () => {
    if (registrationId) {
      const registration = await registrationOf(registrationId)
      return registration ? withNames(registration, true) : null
    }
    if (!opportunityId) return null
    const mine = await registrationsOfOpportunity(opportunityId)
    const open = mine.find((one) => one.id === fresh.id) ?? mine.find((one) => one.status === 'draft')
    if (open) return withNames(open, true)
    const choice = choiceOf(acceptedOf(await quotesOfOpportunity(opportunityId)))
    const gathered = await gather(opportunityId, choice.supplierId)
    if (!gathered) return null
    return withNames(draftFrom(gathered.source, gathered.quote, choice, fresh.id, fresh.at), false)
  }, [registrationId, opportunityId])
}

async function withNames(registration: Registration, kept: boolean): Promise<InHand> {
  const { quoteId, followsId } = registration
  const [client, opportunity, supplier, distributor, quote, follows, envelopes] = await Promise.all([
    clientOf(registration.clientId),
    opportunityOf(registration.opportunityId),
    supplierOf(registration.supplierId),
    distributorOf(registration.distributorId),
    quoteId ? quoteOf(quoteId) : undefined,
    followsId ? registrationOf(followsId) : undefined,
    envelopesOf(registration.id),
  ])
  return { registration, client, opportunity, supplier, distributor, quote, follows, envelopes, kept }
}
