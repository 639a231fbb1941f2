import type { FastifyInstance, FastifyReply } from 'fastify'

type Item = { readonly id: string } & Readonly<Record<string, unknown>>
export type File = { readonly bytes: Buffer; readonly contentType: string }

/** What the distributor tells its partner; a test or a person may put more in. */
export type Partner = {
  readonly catalog: Item[]
  readonly rates: Item[]
  readonly announcements: (Item & { readonly publishedAt: string })[]
  readonly statements: Item[]
  readonly files: Map<string, File>
}

/** A small catalog of invented suppliers, two rates, two announcements and one statement. */
export function openPartner(): Partner {
  const usd = (amount: string) => ({ amount, currency: 'USD' })
  const csv = ['Run Month,Supplier,Account,Customer,Net Billed,Commission', ...lines].join('\r\n')
  return {
    catalog: [
      {
        id: 'CAT-1',
        supplier: 'Kestrel Voice',
        name: 'Kestrel Cloud PBX',
        sku: 'KV-PBX',
        category: 'ucaas',
        unit: 'seat',
        price: usd('24.00'),
        terms: [12, 36],
        residual: '0.18',
      },
      {
        id: 'CAT-2',
        supplier: 'Kestrel Voice',
        name: 'Kestrel Contact Desk',
        sku: 'KV-CCD',
        category: 'ccaas',
        unit: 'agent',
        price: usd('92.50'),
        terms: [36],
        residual: '0.16',
      },
      { id: 'CAT-3', supplier: 'Tarn Fiber', name: 'Tarn Dedicated 1G', category: 'connectivity', nrc: usd('500') },
    ],
    rates: [
      {
        id: 'RATE-1',
        name: 'Kestrel Voice residual',
        supplier: 'Kestrel Voice',
        from: '2026-01-01',
        to: null,
        residual: '0.18',
        partnerShare: '0.8',
        duration: 'evergreen',
        lagMonths: 2,
      },
      {
        id: 'RATE-2',
        name: 'Connectivity residual',
        category: 'connectivity',
        from: '2026-03-01',
        residual: '0.15',
        partnerShare: '0.8',
        duration: 'term',
      },
    ],
    announcements: [
      {
        id: 'NEWS-1',
        publishedAt: '2026-11-02T09:00:00.000Z',
        title: 'Kestrel Voice raises seats below ten',
        body: 'From 1 January a seat below ten costs 26.00. Quotes that were sent before keep their price.',
      },
      {
        id: 'NEWS-2',
        publishedAt: '2026-11-16T09:00:00.000Z',
        title: 'Office closed on 26 November',
        body: 'Registrations that arrive on that day are reviewed on the next.',
      },
    ],
    statements: [
      {
        id: 'STM-2026-10',
        fileName: 'Commissions 2026-10.csv',
        month: '2026-10',
        contentType: 'text/csv',
        publishedAt: '2026-11-12T09:00:00.000Z',
      },
    ],
    files: new Map([['STM-2026-10', { bytes: Buffer.from(csv, 'latin1'), contentType: 'text/csv' }]]),
  }
}

const lines = [
  '2026-10,Kestrel Voice,00412345,Osprey Logistics LLC,1050.00,151.20',
  '2026-10,Tarn Fiber,TF-77,Café Añil,800.00,96.00',
]

/** Catalog, rates, announcements and statements, page by page. */
export function partnerRoutes(
  app: FastifyInstance,
  partner: Partner,
  unreadable: (reply: FastifyReply) => unknown,
): void {
  const pages = { catalog: partner.catalog, rates: partner.rates, statements: partner.statements }
  for (const [name, items] of Object.entries(pages))
    app.get<{ Querystring: Query }>(
      `/v1/${name}`,
      async ({ query }, reply) => pageOf(items, query) ?? unreadable(reply),
    )
  app.get<{ Querystring: Query }>('/v1/announcements', async ({ query }, reply) => {
    const since = query.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.since)
    const found = partner.announcements.filter(({ publishedAt }) => Date.parse(publishedAt) >= since)
    return (Number.isNaN(since) ? null : pageOf(found, query)) ?? unreadable(reply)
  })
}

type Query = { readonly cursor?: string; readonly limit?: string; readonly since?: string }

function pageOf(items: readonly Item[], { cursor, limit: wanted }: Query) {
  const limit = wanted === undefined ? 100 : Number(wanted)
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200 || !Number.isInteger(from) || from < 0) return null
  return {
    items: items.slice(from, from + limit),
    nextCursor: from + limit < items.length ? String(from + limit) : null,
  }
}
