import type { Around, Came, Due } from '#domain/statements/ledger'
import type { MatchLine } from '#domain/statements/match'
import { money } from '#domain/values/money'

/** Invented facts of one account that is due 100.00 USD a month; a test states only what it is about. */
export const usd = (minor: number) => money(minor, 'USD')

export const matchLine = (facts: Partial<MatchLine> = {}): MatchLine => ({
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  supplier: 'Northline Voice',
  account: '',
  order: '',
  circuit: '',
  customer: '',
  usageMonth: '2026-08',
  billed: null,
  amount: usd(10_000),
  ...facts,
})

export const due = (facts: Partial<Due> = {}): Due => ({
  serviceId: 'service-1',
  clientId: 'client-1',
  supplierId: 'supplier-1',
  distributorId: 'distributor-1',
  account: '00034417',
  usageMonth: '2026-08',
  payMonth: '2026-10',
  amount: usd(10_000),
  mrc: usd(100_000),
  agreementId: 'agreement-1',
  version: 1,
  number: 20,
  termMonths: 36,
  running: true,
  others: [],
  ...facts,
})

export const came = (facts: Partial<Came> = {}): Came => ({
  id: 'line-1',
  lineId: facts.id ?? 'line-1',
  statementId: 'statement-1',
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  supplier: 'Northline Voice',
  customer: 'Osprey Logistics',
  account: '00034417',
  usageMonth: '2026-08',
  paidOn: '2026-10-12',
  amount: usd(10_000),
  billed: null,
  kind: 'residual',
  ...facts,
})

export const around = (facts: Partial<Around> = {}): Around => ({
  today: '2026-11-24',
  statements: [],
  spiffs: [],
  lags: new Map(),
  paidBefore: new Map(),
  convert: () => null,
  ...facts,
})
