import { useMemo } from 'react'
import { livingAgreements } from '#db/agreements'
import { livingDistributors, livingSuppliers, offeringsByIds } from '#db/catalog'
import { clientOf, livingClients } from '#db/clients'
import { opportunityOf } from '#db/deals'
import { useLive } from '#db/live'
import { myProfile } from '#db/profile'
import { catalogOf, livingQuotes, quoteOf } from '#db/quotes'
import { servicesOf } from '#db/services'
import type { Distributor, Offering, Supplier } from '#domain/catalog/catalog'
import type { Advisor } from '#domain/quotes/client-copy'
import type { Quote } from '#domain/quotes/quote'
import type { QuoteId } from '#domain/values/ids'
import { advisorOf } from './copy'

export type QuoteRow = { readonly quote: Quote; readonly clientName: string }

/** Every living quote with its client's name, the last changed first. */
export const useQuoteRows = (): readonly QuoteRow[] | undefined =>
  useLive(async () => {
    const [quotes, clients] = await Promise.all([livingQuotes(), livingClients()])
    const names = new Map(clients.map((client) => [client.id, client.name]))
    return quotes.map((quote) => ({ quote, clientName: names.get(quote.clientId) ?? '' }))
  }, [])

/** One quote with the names around it; null when it is gone. */
export const useQuote = (id: QuoteId) =>
  useLive(async () => {
    const quote = await quoteOf(id)
    if (!quote) return null
    const [client, opportunity] = await Promise.all([clientOf(quote.clientId), opportunityOf(quote.opportunityId)])
    return { quote, clientName: client?.name ?? '', opportunityName: opportunity?.name ?? '' }
  }, [id])

export type Choices = {
  readonly suppliers: readonly Supplier[]
  readonly supplierName: (id: string) => string
  readonly distributors: readonly Distributor[]
}

export const useChoices = (): Choices =>
  useLive(async () => {
    const [suppliers, distributors] = await Promise.all([livingSuppliers(), livingDistributors()])
    const names = new Map(suppliers.map((supplier) => [supplier.id, supplier.name]))
    return { suppliers, distributors, supplierName: (id: string) => names.get(id) ?? '' }
  }, []) ?? noChoices

const noChoices: Choices = { suppliers: [], distributors: [], supplierName: () => '' }

/** The offerings that the quote's lines came from, by id; the same map until they change, or every cell would be drawn again. */
export function useOfferings(quote: Quote): ReadonlyMap<string, Offering> {
  const ids = [...new Set(quote.options.flatMap((option) => option.lines.flatMap((line) => line.offeringId ?? [])))]
  const rows = useLive(() => offeringsByIds(ids), [ids.sort().join()])
  return useMemo(() => new Map((rows ?? []).flatMap((row) => (row ? [[row.id, row] as const] : []))), [rows])
}

/** The profile's brand as a client copy wears it. */
export function useAdvisor(): Advisor {
  const profile = useLive(myProfile, [])
  return useMemo(() => advisorOf(profile), [profile])
}

/** Everything that the private card needs, and the comparison never sees. */
export const usePrivate = (quote: Quote) =>
  useLive(async () => {
    const [catalog, agreements, services] = await Promise.all([
      catalogOf(quote),
      livingAgreements(),
      servicesOf(quote.clientId),
    ])
    return { ...catalog, agreements, knownSuppliers: new Set(services.map((one) => one.supplierId)) }
  }, [quote])
