import type { Envelope, Registration, RegistrationForm } from '#domain/deals/registration'
import { money } from '#domain/values/money'
import { quantity } from '#domain/values/quantity'

const at = Date.UTC(2026, 10, 24, 9)

export const filledForm: RegistrationForm = {
  legalName: 'Osprey Logistics LLC',
  website: 'osprey-logistics.example',
  address: '12 Harbor Road',
  city: 'Portland',
  region: 'OR',
  postcode: '97201',
  country: 'US',
  contactName: 'Dana Whitfield',
  contactRole: 'IT director',
  contactEmail: 'dana@osprey-logistics.example',
  contactPhone: '+1 555 0101',
  category: 'ucaas',
  offering: 'Alder Cloud PBX',
  seats: quantity(42_000),
  sites: 3,
  estimatedMrc: money(105_000, 'USD'),
  termMonths: 36,
  expectedClose: '2027-01-15',
  currentProvider: 'Own PBX and PRI',
  contractEnds: '2027-03-31',
  need: 'One system for 3 sites, call recording',
  notes: '',
}

/** A draft registration with every field filled, as `rows.ts` has its neighbours. */
export function registration(facts: Partial<Registration> = {}): Registration {
  return {
    id: 'registration-1',
    clientId: 'client-1',
    opportunityId: 'opportunity-1',
    quoteId: null,
    optionId: null,
    supplierId: 'supplier-1',
    distributorId: 'distributor-1',
    status: 'draft',
    rawStatus: '',
    statusReason: '',
    form: filledForm,
    provenance: {},
    problems: [],
    remoteId: '',
    etag: '',
    submittedAt: 0,
    protectedUntil: null,
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
    ...facts,
  }
}

/** An envelope as Submit leaves it. */
export const waitingSince = (now: number): Envelope => ({
  id: 'envelope-1',
  kind: 'register',
  sequence: 1,
  registrationId: 'registration-1',
  opportunityId: 'opportunity-1',
  distributorId: 'distributor-1',
  formatVersion: 1,
  document: '{}',
  status: 'waiting',
  tries: 0,
  nextTryAt: now,
  lastTryAt: 0,
  leftAt: 0,
  lastFault: null,
  receipt: null,
  createdAt: now,
})
