import { offeringsByIds, supplierOf } from '#db/catalog'
import { clientOf, contactsOf, sitesOf } from '#db/clients'
import { opportunityOf, quotesOfOpportunity } from '#db/deals'
import { acceptedOf } from '#domain/deals/draft'
import { linesOf, type PrefillSource } from '#domain/deals/prefill'
import type { Quote } from '#domain/quotes/quote'
import type { OpportunityId, SupplierId } from '#domain/values/ids'

export type Gathered = { readonly source: PrefillSource; readonly quote: Quote | null }

/** Everything that the book knows about a deal with one supplier; null when the opportunity or its client is gone. */
export async function gather(opportunityId: OpportunityId, supplierId: SupplierId): Promise<Gathered | null> {
  const opportunity = await opportunityOf(opportunityId)
  const client = opportunity && (await clientOf(opportunity.clientId))
  if (!opportunity || !client) return null
  const quote = acceptedOf(await quotesOfOpportunity(opportunityId))
  const option = quote?.options.find((one) => one.id === quote.acceptedId) ?? null
  const ids = option ? linesOf(option, supplierId).flatMap((line) => line.offeringId ?? []) : []
  const [contacts, sites, supplier, offerings] = await Promise.all([
    contactsOf(client.id),
    sitesOf(client.id),
    supplierId === '' ? undefined : supplierOf(supplierId),
    offeringsByIds(ids),
  ])
  return {
    quote,
    source: {
      client,
      contacts,
      siteCount: sites.length,
      opportunity,
      option,
      supplier: supplier ?? null,
      offerings: new Map(offerings.flatMap((one) => (one ? [[one.id, one] as const] : []))),
    },
  }
}
