import type { Carry, Distributor, Offering, Supplier } from '#domain/catalog/catalog'
import type { Client, Contact } from '#domain/clients/client'
import type { Service } from '#domain/clients/service'
import type { Agreement } from '#domain/commissions/agreement'
import type { Order } from '#domain/orders/order'
import type { Opportunity, Quote, QuoteLine, QuoteOption } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { quantity, unitPrice } from '#domain/values/quantity'
import { noRate, percent } from '#domain/values/rate'
import { fold } from '#domain/values/text'

/** Invented records with every field filled; a test states only what it is about. Amounts are USD, `at` is 2026-11-24 09:00 UTC. */
const at = Date.UTC(2026, 10, 24, 9)
const stamps = { createdAt: at, updatedAt: at, deletedAt: 0 } as const
const touched = { updatedAt: at, deletedAt: 0 } as const

export function client(facts: Partial<Client> = {}): Client {
  const name = facts.name ?? 'Osprey Logistics'
  return {
    id: 'client-1',
    name,
    nameKey: fold(name),
    legalName: `${name} LLC`,
    status: 'active',
    industry: 'Logistics',
    website: 'osprey-logistics.example',
    phone: '+1 555 0100',
    address: '12 Harbor Road',
    city: 'Portland',
    region: 'OR',
    postcode: '97201',
    country: 'US',
    currency: 'USD',
    employees: 120,
    tags: [],
    notes: '',
    lastContactOn: null,
    mergedInto: null,
    ...stamps,
    ...facts,
  }
}

export function contact(facts: Partial<Contact> = {}): Contact {
  const name = facts.name ?? 'Dana Whitfield'
  return {
    id: 'contact-1',
    clientId: 'client-1',
    name,
    nameKey: fold(name),
    role: 'IT director',
    email: 'dana@osprey-logistics.example',
    phone: '+1 555 0101',
    decisionMaker: true,
    ...facts,
  }
}

export function service(facts: Partial<Service> = {}): Service {
  return {
    id: 'service-1',
    clientId: 'client-1',
    siteId: null,
    supplierId: 'supplier-1',
    offeringId: null,
    distributorId: 'distributor-1',
    orderId: null,
    category: 'ucaas',
    description: 'Cloud PBX',
    account: '00034417',
    circuit: '',
    quantity: quantity(42_000),
    unit: 'seat',
    mrc: money(275_000, 'USD'),
    nrc: money(0, 'USD'),
    status: 'active',
    signedOn: '2024-01-15',
    startsOn: '2024-02-01',
    termMonths: 36,
    autoRenew: true,
    renewMonths: 12,
    noticeDays: 60,
    cancelledOn: null,
    notes: '',
    ...stamps,
    ...facts,
  }
}

export function supplier(facts: Partial<Supplier> = {}): Supplier {
  const name = facts.name ?? 'Northline Voice'
  return {
    id: 'supplier-1',
    name,
    nameKey: fold(name),
    website: 'northline.example',
    categories: ['ucaas'],
    countries: ['US'],
    certifications: [],
    esg: '',
    notes: '',
    ...touched,
    ...facts,
  }
}

export function distributor(facts: Partial<Distributor> = {}): Distributor {
  return {
    id: 'distributor-1',
    name: 'Meridian TSD',
    portalUrl: '',
    contactName: '',
    contactEmail: '',
    protectionDays: 90,
    rules: '',
    ...touched,
    ...facts,
  }
}

export function offering(facts: Partial<Offering> = {}): Offering {
  return {
    id: 'offering-1',
    supplierId: 'supplier-1',
    name: 'Alder Cloud PBX seat',
    sku: 'ALD-100',
    category: 'ucaas',
    description: 'Cloud phone system with call recording',
    unit: 'seat',
    priceModel: 'seat',
    price: unitPrice(25_000_000, 'USD'),
    tiers: [],
    nrc: null,
    terms: [12, 36],
    regions: ['US'],
    certifications: [],
    esg: '',
    ...touched,
    ...facts,
  }
}

export function carry(facts: Partial<Carry> = {}): Carry {
  return {
    id: 'carry-1',
    distributorId: 'distributor-1',
    supplierId: 'supplier-1',
    offeringId: null,
    residual: percent(16),
    note: '',
    ...facts,
  }
}

export function agreement(facts: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement-1',
    version: 1,
    name: 'Meridian, all suppliers',
    distributorId: 'distributor-1',
    supplierId: null,
    category: null,
    offeringId: null,
    from: '2020-01-01',
    to: null,
    residual: percent(20),
    advisorShare: percent(75),
    splits: [],
    duration: { kind: 'evergreen' },
    lagMonths: 2,
    rounding: 'half-away',
    notes: '',
    ...touched,
    ...facts,
  }
}

export function opportunity(facts: Partial<Opportunity> = {}): Opportunity {
  return {
    id: 'opportunity-1',
    clientId: 'client-1',
    name: 'Voice for 42 seats',
    stage: 'quoting',
    mrc: money(200_000, 'USD'),
    expectedCloseOn: '2027-01-15',
    nextStep: 'Present the comparison',
    source: 'Referral',
    need: 'One system for 3 sites, call recording, under $2,000 a month',
    currentProvider: 'Own PBX and PRI',
    currentMrc: money(261_140, 'USD'),
    contractEndsOn: '2027-03-31',
    closedOn: null,
    closeReason: '',
    stageAt: at,
    ...stamps,
    ...facts,
  }
}

export function quoteLine(facts: Partial<QuoteLine> = {}): QuoteLine {
  return {
    id: 'line-1',
    supplierId: 'supplier-1',
    offeringId: null,
    description: 'Cloud PBX seat',
    unit: 'seat',
    quantity: quantity(42_000),
    unitMrc: unitPrice(25_000_000, 'USD'),
    unitNrc: null,
    promo: null,
    optional: false,
    ...facts,
  }
}

export function quoteOption(facts: Partial<QuoteOption> = {}): QuoteOption {
  return {
    id: 'option-1',
    name: 'Alder Cloud PBX',
    distributorId: 'distributor-1',
    termMonths: 36,
    escalator: noRate,
    autoRenew: false,
    renewMonths: 0,
    noticeDays: 0,
    installDays: 30,
    sla: '99.999 %',
    supplierQuote: 'Q-1042',
    lines: [quoteLine()],
    ...facts,
  }
}

export function quote(facts: Partial<Quote> = {}): Quote {
  return {
    id: 'quote-1',
    clientId: 'client-1',
    opportunityId: 'opportunity-1',
    number: '2026-001',
    title: 'Voice for 42 seats',
    status: 'draft',
    currency: 'USD',
    horizonMonths: 36,
    need: 'One system for 3 sites',
    today: { name: 'Own PBX and PRI', mrc: money(261_140, 'USD') },
    options: [quoteOption()],
    recommendedId: null,
    acceptedId: null,
    acceptedOn: null,
    validUntil: '2026-12-31',
    assumptions: '',
    ...stamps,
    ...facts,
  }
}

export function order(facts: Partial<Order> = {}): Order {
  return {
    id: 'order-1',
    clientId: 'client-1',
    opportunityId: 'opportunity-1',
    quoteId: 'quote-1',
    optionId: 'option-1',
    supplierId: 'supplier-1',
    offeringId: null,
    distributorId: 'distributor-1',
    category: 'ucaas',
    description: 'Cloud PBX seat',
    quantity: quantity(42_000),
    unit: 'seat',
    mrc: money(105_000, 'USD'),
    nrc: money(0, 'USD'),
    termMonths: 36,
    status: 'placed',
    orderedOn: '2026-11-20',
    installOn: null,
    ...stamps,
    ...facts,
  }
}
