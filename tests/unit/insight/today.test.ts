import { describe, expect, test } from 'vitest'
import type { SpiffRow } from '#domain/commissions/spiff-rows'
import type { Registration } from '#domain/deals/registration'
import { disputeMatters } from '#domain/insight/dispute-matters'
import { spiffMatters } from '#domain/insight/spiff-matters'
import {
  contractMatters,
  dealMatters,
  orderMatters,
  protectionMatters,
  quietMatters,
  standing,
  taskMatters,
} from '#domain/insight/today'
import type { Dispute } from '#domain/statements/statement'
import { addDays, type Day, type Month } from '#domain/values/dates'
import { client, opportunity, order, service } from '../../fakes/rows'

const today = '2026-11-24'
const now = Date.UTC(2026, 10, 24, 9)
const whys = (matters: readonly { readonly why: string }[]) => matters.map((one) => one.why)
const registration = (protectedUntil: Registration['protectedUntil']) =>
  ({
    id: 'r1',
    clientId: 'client-1',
    status: 'approved',
    protectedUntil,
    submittedAt: 0,
    statusReason: '',
    form: { offering: 'Voice' },
  }) as Registration

describe('what needs a person', () => {
  test.each([
    ['a draft of yesterday', { status: 'draft', createdAt: Date.UTC(2026, 10, 23) }, []],
    ['a draft of a week ago', { status: 'draft', createdAt: Date.UTC(2026, 10, 10) }, ['unsent']],
    ['a claim with a month to go', { status: 'sent', windowEndsOn: '2026-12-24' }, []],
    ['a claim whose last day is today', { status: 'sent', windowEndsOn: today }, ['closing']],
    ['a claim whose window has just closed', { status: 'sent', windowEndsOn: '2026-11-20' }, ['closed']],
    ['one that closed long ago', { status: 'sent', windowEndsOn: '2026-11-01' }, []],
    ['one that was answered', { status: 'answered', windowEndsOn: today }, []],
  ] as const)('money asked back is not forgotten: %s', (_, facts, expected) => {
    const dispute = { id: 'd1', distributorId: 'm', createdAt: 0, windowEndsOn: null, ...facts } as unknown as Dispute
    const found = disputeMatters([dispute], new Map([['m', 'Meridian']]), today)
    expect(whys(found)).toEqual(expected)
    for (const one of found) expect(one.name).toBe('Meridian')
  })

  test('notice is spoken of while it can still be given', () => {
    expect(whys(contractMatters([service()], today))).toEqual(['notice'])
    expect(contractMatters([service()], '2026-12-03')).toEqual([])
    expect(contractMatters([service()], '2026-09-01')).toEqual([])
  })

  test('a term that ends without renewal is spoken of for 90 days, a cancelled one not', () => {
    const ends = service({ autoRenew: false })
    expect(whys(contractMatters([ends], today))).toEqual(['ends'])
    expect(contractMatters([{ ...ends, cancelledOn: '2027-01-31' }], today)).toEqual([])
  })

  test('a protection is spoken of from 30 days before it ends until a week after', () => {
    const on = (day: Registration['protectedUntil']) => whys(protectionMatters([registration(day)], today))
    expect([on('2026-12-25'), on('2026-12-24'), on('2026-11-17'), on('2026-11-16')]).toEqual([
      [],
      ['ending'],
      ['lapsed'],
      [],
    ])
  })

  test('each reminder of a protection speaks once: settled at 14 days it is silent until 7, and again until 1', () => {
    const held = registration('2026-12-24')
    const keys = new Set<string>()
    const spoken: string[] = []
    for (let day: Day = '2026-11-20'; day <= '2026-12-26'; day = addDays(day, 1))
      for (const matter of standing(protectionMatters([held], day), keys)) {
        spoken.push(`${day} ${matter.why}`)
        keys.add(matter.key)
      }
    expect(spoken).toEqual([
      '2026-11-24 ending',
      '2026-12-10 ending',
      '2026-12-17 ending',
      '2026-12-23 ending',
      '2026-12-25 lapsed',
    ])
  })

  test('weeks with the app closed end in one reminder, not in every one that was missed', () => {
    const found = protectionMatters([registration('2026-11-29')], today)
    expect(found.map((one) => one.key)).toEqual(['protection:r1:2026-11-29:7'])
  })

  test('an extension that was asked for is still reminded of until it is answered', () => {
    const asked = { ...registration('2026-11-29'), status: 'extension-requested' } as Registration
    expect(whys(protectionMatters([asked], today))).toEqual(['asked'])
  })

  test('a protection that was not extended speaks at once, and again at each reminder under a key of its own', () => {
    const no = { at: now, reason: 'Too early' }
    const far = { ...registration('2027-02-20'), notExtended: no }
    expect(whys(protectionMatters([far], today))).toEqual(['refused'])
    expect(protectionMatters([far], addDays(today, 31))).toEqual([])
    const near = registration('2026-11-29')
    const asked = new Set(protectionMatters([near], today).map(({ key }) => key))
    expect(whys(standing(protectionMatters([{ ...near, notExtended: no }], today), asked))).toEqual(['refused'])
  })

  test('what the distributor calls expired is spoken of for a week, also when it names no day any more', () => {
    const over = (facts: Partial<Registration>) =>
      whys(protectionMatters([{ ...registration(null), status: 'expired', ...facts }], today))
    expect(over({ updatedAt: now })).toEqual(['lapsed'])
    expect(over({ updatedAt: now - 8 * 86_400_000 })).toEqual([])
    expect(over({ updatedAt: now, protectedUntil: '2026-11-01' })).toEqual([])
  })

  test('an order without a date after a week, and one whose date has passed', () => {
    const orders = [
      order({ id: 'fresh', orderedOn: '2026-11-20' }),
      order({ id: 'old', orderedOn: '2026-11-10' }),
      order({ id: 'late', installOn: '2026-11-20', status: 'installing' }),
      order({ id: 'live', installOn: '2026-11-20', status: 'live' }),
    ]
    expect(whys(orderMatters(orders, today))).toEqual(['no-date', 'late'])
  })

  test('a deal that stands still or whose close date has passed', () => {
    const still = opportunity({ id: 'still', stageAt: now - 30 * 86_400_000 })
    const passed = opportunity({ id: 'passed', expectedCloseOn: '2026-11-01' })
    expect(whys(dealMatters([opportunity(), still, passed], now, today))).toEqual(['quiet', 'close-passed'])
  })

  test('an active client after 90 days without contact; one without any known contact is not guessed at', () => {
    const clients = [
      client({ id: 'a', lastContactOn: '2026-08-25' }),
      client({ id: 'b', lastContactOn: '2026-08-26' }),
      client({ id: 'c', lastContactOn: null }),
      client({ id: 'd', lastContactOn: '2020-01-01', status: 'former' }),
    ]
    expect(quietMatters(clients, today).map((one) => one.clientId)).toEqual(['a'])
  })

  test('what was settled for one period speaks again in the next', () => {
    const [notice] = contractMatters([service()], today)
    const handled = new Set([notice?.key ?? ''])
    expect(standing(contractMatters([service()], today), handled)).toEqual([])
    expect(standing(contractMatters([service()], '2027-11-20'), handled)).toHaveLength(1)
  })

  test('inside a group the most pressing day comes first', () => {
    const task = (id: string, dueOn: '2026-11-24' | '2026-11-01') => ({
      id,
      title: id,
      clientId: null,
      opportunityId: null,
      dueOn,
      doneAt: 0,
      createdAt: 0,
    })
    const matters = standing(taskMatters([task('later', '2026-11-24'), task('first', '2026-11-01')], today), new Set())
    expect(matters.map((one) => one.name)).toEqual(['first', 'later'])
  })
})

describe('SPIFFs on Today', () => {
  const row = (facts: Partial<SpiffRow>, spiff: Partial<SpiffRow['spiff']>) =>
    ({
      key: 'spiff-claimed:a:s',
      standing: 'waiting',
      paid: null,
      sale: { clientId: 'client-1', earning: { id: 's' }, description: '' },
      ...facts,
      spiff: { agreement: { name: 'Seats' }, claimBy: null, installBy: null, payMonth: null, ...spiff },
    }) as unknown as SpiffRow

  test('a claim is spoken of while it can still be made and its last day is near', () => {
    const claim = (claimBy: Day) => whys(spiffMatters([row({ standing: 'unclaimed' }, { claimBy })], today))
    expect([claim('2026-12-20'), claim('2027-03-01'), claim('2026-11-23')]).toEqual([['claim'], [], []])
  })

  test('what must be installed by a day is spoken of before it, and never once it has started', () => {
    expect(whys(spiffMatters([row({}, { installBy: '2026-12-10' })], today))).toEqual(['install'])
    expect(spiffMatters([row({}, { installBy: '2026-12-10', payMonth: '2027-02' })], today)).toEqual([])
  })

  test('what is due this month and what is newly late is spoken of, old arrears are left to recovery', () => {
    const late = (payMonth: Month, standing: 'due' | 'late') =>
      whys(spiffMatters([row({ standing }, { payMonth })], today))
    expect([late('2026-11', 'due'), late('2026-09', 'late'), late('2026-05', 'late')]).toEqual([['due'], ['late'], []])
  })
})
