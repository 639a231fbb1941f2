import { type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import { points } from '#domain/quotes/need'
import type { Quote } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'

const usd = (micros: number) => unitPrice(micros, 'USD')
const suppliers = ['Northline Voice', 'Alder Cloud', 'Tern Connect', 'Osier Networks', 'Wren Systems']

/** Five suppliers with every kind of cost between them, one price missing and one option recommended. */
export const five: Partial<Quote> = {
  recommendedId: 'o2',
  discountRate: percent(8),
  seats: 42,
  signOn: '2026-12-01',
  needs: [
    { id: 'n1', name: 'Total cost', kind: 'price', weight: 40 },
    { id: 'n2', name: 'Call recording', kind: 'must', weight: 0 },
    { id: 'n3', name: 'Support', kind: 'weighed', weight: 60 },
  ],
  acceptance: {
    name: 'Dana Whitfield',
    role: 'IT director',
    on: '2026-11-24',
    signature: { kind: 'typed', text: 'Dana W.' },
    documentId: 'document-1',
    fileId: 'a'.repeat(64),
    at: 0,
  },
  options: suppliers.map((name, index) =>
    quoteOption({
      id: `o${index + 1}`,
      name,
      escalator: percent(index),
      supplierQuote: `Q-${1040 + index}`,
      answers: [
        { needId: 'n2', points: null, meets: index !== 3, evidence: `Data sheet ${index}` },
        { needId: 'n3', points: points(500 + index * 100), meets: null, evidence: '' },
      ],
      autoRenew: index % 2 === 0,
      renewMonths: index % 2 === 0 ? 12 : 0,
      noticeDays: index % 2 === 0 ? 90 : 0,
      exit: { kind: 'remaining', share: percent(50) },
      surcharge: index === 0 ? { profileId: null, name: 'Fees', rate: percent(24.4), from: '2026-01-01' } : null,
      commitments: [{ supplierId: 'supplier-1', yearly: money(9_000_000, 'USD'), share: percent(100) }],
      costs: [{ kind: 'porting', name: '', amount: money(45_678 + index, 'USD') }],
      lines: [
        quoteLine({
          id: `l${index}`,
          supplierId: `supplier-${index + 1}`,
          unitMrc: usd(21_485_000 + index * 1_377_000),
          unitNrc: usd(10_000_000),
          promo: index === 2 ? { freeMonths: 2, at: 'start' } : null,
        }),
        quoteLine({
          id: `g${index}`,
          supplierId: `supplier-${index + 1}`,
          description: 'Gateway',
          unit: 'site',
          quantity: units(3),
          unitMrc: index === 4 ? null : usd(19_990_000),
        }),
      ],
    }),
  ),
}

export const advisor = {
  name: 'Ada Moreno',
  company: 'Moreno Advisory',
  email: 'ada@moreno.example',
  phone: '+1 555 0199',
  logo: '',
  color: '#7a1f6f',
  cover: 'Thank you for your trust.',
}

export const copyOf = (
  facts: Partial<Quote> = five,
  more: Partial<Parameters<typeof clientCopy>[0]> = {},
): ClientCopy =>
  clientCopy({
    quote: quote(facts),
    clientName: 'Osprey Logistics',
    supplierName: (id) => suppliers[Number(id.replace('supplier-', '')) - 1] ?? '',
    advisor,
    today: '2026-11-24',
    ...more,
  })
