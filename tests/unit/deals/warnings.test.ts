import { describe, expect, test } from 'vitest'
import { draftFrom } from '#domain/deals/draft'
import type { Registration } from '#domain/deals/registration'
import { type Known, warningsFor } from '#domain/deals/warnings'
import { client, opportunity, service } from '../../fakes/rows'

const today = '2026-11-24'
const deal = { registrationId: 'new', clientId: 'client-1', supplierId: 'supplier-1', distributorId: 'distributor-1' }
const blank = { client: client(), contacts: [], siteCount: 0, opportunity: opportunity(), option: null, supplier: null }
const registration = (facts: Partial<Registration>): Registration => ({
  ...draftFrom({ ...blank, offerings: new Map() }, null, deal, 'earlier', 0),
  ...facts,
})
const known = (facts: Partial<Known<string>>): Known<string> => ({
  registrations: [],
  services: [],
  lookAlikes: [],
  ...facts,
})
const kinds = (facts: Partial<Known<string>>) => warningsFor(deal, known(facts), today).map((one) => one.kind)

describe('what speaks against a registration', () => {
  test('the same client and supplier through another distributor can void both', () => {
    expect(kinds({ registrations: [registration({ status: 'queued', distributorId: 'distributor-2' })] })).toEqual([
      'second-distributor',
    ])
  })

  test('before a distributor is chosen, what stands counts as registered', () => {
    const known_ = known({ registrations: [registration({ status: 'submitted', distributorId: 'distributor-2' })] })
    expect(warningsFor({ ...deal, distributorId: '' }, known_, today).map((one) => one.kind)).toEqual([
      'already-registered',
    ])
  })

  test('protection is told with the days that are left, on its last day with none', () => {
    const [warning] = warningsFor(
      deal,
      known({ registrations: [registration({ status: 'approved', protectedUntil: today })] }),
      today,
    )
    expect(warning).toMatchObject({ kind: 'protected', daysLeft: 0, protectedUntil: today })
  })

  test('an approval whose protection is over is still a registration, no longer a protection', () => {
    expect(kinds({ registrations: [registration({ status: 'approved', protectedUntil: '2026-11-23' })] })).toEqual([
      'already-registered',
    ])
  })

  test('drafts, withdrawn, closed ones and the deal itself do not warn', () => {
    const quiet = ['draft', 'withdrawn', 'won', 'lost'] as const
    const registrations = [
      ...quiet.map((status, index) => registration({ id: `r${String(index)}`, status })),
      registration({ id: 'new', status: 'submitted' }),
      registration({ id: 'gone', status: 'submitted', deletedAt: 1 }),
    ]
    expect(kinds({ registrations })).toEqual([])
  })

  test('an earlier refusal by this distributor is told with its reason, another’s is not', () => {
    const registrations = [
      registration({ id: 'a', status: 'rejected', statusReason: 'Existing customer' }),
      registration({ id: 'b', status: 'rejected', distributorId: 'distributor-2' }),
    ]
    expect(warningsFor(deal, known({ registrations }), today)).toMatchObject([
      { kind: 'refused-before', reason: 'Existing customer' },
    ])
  })

  test('a running service of the supplier is told, a cancelled one and another supplier’s are not', () => {
    const services = [
      service(),
      service({ id: 'b', status: 'cancelled' }),
      service({ id: 'c', supplierId: 'supplier-2' }),
    ]
    expect(kinds({ services })).toEqual(['existing-service'])
  })

  test('a look-alike client warns only when it is registered with this supplier, with the matcher’s reasons', () => {
    const lookAlikes = [{ clientId: 'client-2', name: 'Osprey Logistic', score: 0.95, reasons: ['website'] }]
    expect(kinds({ lookAlikes })).toEqual([])
    const registrations = [registration({ clientId: 'client-2', status: 'submitted' })]
    expect(warningsFor(deal, known({ lookAlikes, registrations }), today)).toMatchObject([
      { kind: 'similar-client', severity: 'stop', reasons: ['website'] },
    ])
  })

  test('one that ran out is told with the day it ran out, with whichever distributor it was', () => {
    const registrations = [
      registration({ status: 'expired', protectedUntil: '2026-10-31', distributorId: 'distributor-2' }),
    ]
    expect(warningsFor(deal, known({ registrations }), today)).toMatchObject([
      { kind: 'expired-before', severity: 'care', protectedUntil: '2026-10-31' },
    ])
  })

  test('a look-alike that has a service of the supplier is told once, as care', () => {
    const lookAlikes = [{ clientId: 'client-2', name: 'Osprey Logistic', score: 0.95, reasons: ['website'] }]
    const services = [
      service({ id: 'a', clientId: 'client-2' }),
      service({ id: 'b', clientId: 'client-2' }),
      service({ id: 'c', clientId: 'client-2', status: 'cancelled' }),
      service({ id: 'd', clientId: 'client-9' }),
    ]
    expect(warningsFor(deal, known({ lookAlikes, services }), today)).toMatchObject([
      { kind: 'similar-service', severity: 'care', name: 'Osprey Logistic', serviceId: 'a' },
    ])
  })

  test('the gravest stands first', () => {
    const registrations = [
      registration({ id: 'a', status: 'rejected' }),
      registration({ id: 'b', status: 'submitted', distributorId: 'distributor-2' }),
    ]
    expect(kinds({ registrations, services: [service()] })).toEqual([
      'second-distributor',
      'existing-service',
      'refused-before',
    ])
  })
})
