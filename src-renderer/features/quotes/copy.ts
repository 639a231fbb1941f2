import { clientOf } from '#db/clients'
import { myProfile } from '#db/profile'
import { catalogOf } from '#db/quotes'
import { type Advisor, type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import type { Quote } from '#domain/quotes/quote'
import type { Profile } from '#domain/settings/profile'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'

/** The client copy of a quote as it stands in the book, for exports. */
export async function copyOf(quote: Quote): Promise<ClientCopy> {
  const [client, catalog, profile] = await Promise.all([clientOf(quote.clientId), catalogOf(quote), myProfile()])
  return clientCopy({
    quote,
    clientName: client?.name ?? '',
    supplierName: (id) => catalog.suppliers.get(id)?.name ?? '',
    advisor: advisorOf(profile),
    today: dayAt(now()),
  })
}

export const advisorOf = (profile: Profile | undefined): Advisor => ({
  name: profile?.name ?? '',
  company: profile?.company ?? '',
  email: profile?.email ?? '',
  phone: profile?.phone ?? '',
  logo: profile?.logo ?? '',
  color: profile?.brandColor ?? '',
})
