import { clientOf } from '#db/clients'
import { myProfile } from '#db/profile'
import { catalogOf } from '#db/quotes'
import { type Advisor, type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import { lookOf, type QuotePaper } from '#domain/quotes/paper'
import type { Quote } from '#domain/quotes/quote'
import type { Profile } from '#domain/settings/profile'
import type { Currency } from '#domain/values/currency'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import type { Reader } from './wording'

/** What leaves the house, and for whom: the client copy, its reader, and the sheet that it is printed on. */
export type Leaving = {
  readonly copy: ClientCopy
  readonly reader: Reader
  /** The book's own currency, which is written by its short sign. */
  readonly currency: Currency
  readonly sheet: Profile['paper']
}

/** The client copy of a quote as it stands in the book, for files and the presentation. */
export async function leavingOf(quote: Quote): Promise<Leaving> {
  const [client, catalog, profile] = await Promise.all([clientOf(quote.clientId), catalogOf(quote), myProfile()])
  const copy = clientCopy({
    quote,
    clientName: client?.name ?? '',
    supplierName: (id) => catalog.suppliers.get(id)?.name ?? '',
    advisor: advisorOf(profile, quote.paper),
    hidden: lookOf(profile, quote.paper).hidden,
    today: dayAt(now()),
  })
  return {
    copy,
    reader: {
      language: quote.paper?.language ?? profile?.language ?? 'en',
      country: client?.country || profile?.country || 'US',
    },
    currency: profile?.currency ?? 'USD',
    sheet: profile?.paper ?? 'A4',
  }
}

export function advisorOf(profile: Profile | undefined, paper?: QuotePaper): Advisor {
  const { logo, color, cover } = lookOf(profile, paper)
  return {
    name: profile?.name ?? '',
    company: profile?.company ?? '',
    email: profile?.email ?? '',
    phone: profile?.phone ?? '',
    logo,
    color,
    cover,
  }
}
