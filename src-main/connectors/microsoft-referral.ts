import { z } from 'zod'
import type { RemoteRegistration } from '#contract/connectors'
import type { RemoteState } from '#contract/endpoint'
import { dealValue, given, namesOf, type RegistrationDocument, wordsOf } from './document'

const text = z.string().max(4000)

/** A referral as Partner Center sends it; what we do not know of it is kept, because an update sends the whole back. */
export const referralSchema = z.looseObject({
  id: z.string().min(1).max(200),
  externalReferenceId: text.nullish(),
  createdDateTime: text.nullish(),
  updatedDateTime: text.nullish(),
  expirationDateTime: text.nullish(),
  status: z.string().min(1).max(100),
  substatus: text.nullish(),
  statusReason: text.nullish(),
  eTag: z.string().max(200).nullish(),
})
export type Referral = z.infer<typeof referralSchema>

export const referralPage = z.object({
  value: z.array(referralSchema).max(1000),
  '@odata.nextLink': text.nullish(),
  nextLink: text.nullish(),
})

/** Status and substatus together. Source: "Status & Substatus transition states" of the Partner API. */
export function stateOf({ status, substatus, statusReason }: Referral): RemoteState | null {
  if (status === 'Closed' && substatus === 'Lost' && statusReason?.startsWith(withdrawnWords)) return 'withdrawn'
  return states[`${status}/${substatus ?? ''}`] ?? null
}

/** How a referral says that we let it go: the API has no word of its own for that. */
export const withdrawnWords = 'Withdrawn by the partner'

export function registrationOf(referral: Referral, etag: string | null): RemoteRegistration {
  const status = stateOf(referral)
  return {
    remoteId: referral.id,
    partnerReference: referral.externalReferenceId ?? '',
    rawStatus: [referral.status, referral.substatus].filter(Boolean).join(' / '),
    ...(status ? { status } : {}),
    statusReason: referral.statusReason || null,
    protectedUntil: referral.expirationDateTime ?? null,
    etag: referral.eTag ?? etag,
    updatedAt: referral.updatedDateTime ?? referral.createdDateTime ?? '',
  }
}

/** A new referral. The reference is ours, so that it can be found again. Names are the API's own, its spelling included. */
export function referralFrom(document: RegistrationDocument, consent: boolean): Record<string, unknown> {
  const { customer, contact, opportunity, partner } = document
  const value = dealValue(document)
  const person = (name: string | undefined, phone: string | undefined, email: string | undefined) => {
    const { first, last } = namesOf(name)
    return given({ firstName: first, lastName: last, phoneNumber: phone, email })
  }
  return given({
    name: [customer.legalName, opportunity.offering].filter(Boolean).join(', ').slice(0, 200),
    externalReferenceId: document.partnerReference,
    status: 'New',
    substatus: 'Pending',
    type: 'Independent',
    qualification: 'SalesQualified',
    customerProfile: {
      name: customer.legalName,
      address: given({
        addressLine1: customer.address,
        city: customer.city,
        state: customer.region,
        postalCode: customer.postcode,
        country: customer.country,
      }),
      team: [person(contact.name, contact.phone, contact.email)],
    },
    consent: { consentToToShareInfoWithOthers: consent, consentToContact: consent },
    details: given({
      notes: wordsOf(document),
      dealValue: value === null ? undefined : Number(value),
      currency: opportunity.estimatedMrc?.currency,
      closingDateTime: opportunity.expectedClose && `${opportunity.expectedClose}T00:00:00Z`,
    }),
    team: [person(partner.name, partner.phone, partner.email)],
  })
}

const states: Readonly<Record<string, RemoteState>> = {
  'New/Pending': 'submitted',
  'New/Received': 'under-review',
  'Active/Accepted': 'approved',
  'Closed/Won': 'won',
  'Closed/Lost': 'lost',
  'Closed/Declined': 'rejected',
  'Closed/Expired': 'expired',
}
