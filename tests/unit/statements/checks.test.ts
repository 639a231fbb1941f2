import { describe, expect, test } from 'vitest'
import { allChecks } from '#domain/statements/checks/all'
import { type CheckCode, checkCodes } from '#domain/statements/finding'
import { lagKey } from '#domain/statements/lag'
import type { Around, Came, Due, SpiffDue } from '#domain/statements/ledger'
import { ledgerOf } from '#domain/statements/reconcile'
import type { Statement } from '#domain/statements/statement'
import { addMonths, type Month } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { around, came, due, usd } from './any'

type Case = {
  readonly due?: readonly Due[]
  readonly came?: readonly Came[]
  readonly open?: readonly Came[]
  readonly around?: Partial<Around>
}

/** Another account of the same payer that is always paid: without it the payer as a whole would be silent. */
const neighbour = (usageMonth: Month) =>
  came({
    id: `n-${usageMonth}`,
    account: '5',
    customer: 'Heron Foods',
    usageMonth,
    paidOn: `${addMonths(usageMonth, 2)}-12`,
  })

const found = (check: CheckCode, given: Case) => {
  const lines = given.came ?? []
  const decisions = lines.map((line) => ({
    id: line.id,
    pays: [{ serviceId: line.account === '5' ? 'service-2' : 'service-1', amount: line.amount }],
  }))
  return allChecks[check](
    ledgerOf(given.due ?? [due()], [...lines, ...(given.open ?? [])], decisions, around(given.around)),
  )
}

const june = due({ usageMonth: '2026-06', payMonth: '2026-08', number: 18 })
const paidJune = came({ id: 'june', usageMonth: '2026-06', paidOn: '2026-08-12' })
const taken = came({ id: 'taken', kind: 'chargeback', usageMonth: null, amount: usd(-10_000), paidOn: '2026-09-12' })
const spiff: SpiffDue = {
  id: 'spiff-1',
  serviceId: 'service-1',
  clientId: 'client-1',
  supplierId: 'supplier-1',
  distributorId: 'distributor-1',
  account: '00034417',
  usageMonth: '2026-06',
  amount: usd(225_000),
  paid: null,
  dueOn: '2026-10-31',
  claimBy: '2026-12-10',
  claimedOn: null,
}
const statement: Statement = {
  id: 'statement-1',
  distributorId: 'distributor-1',
  fileName: 'October.csv',
  fileHash: '',
  layoutId: 'layout-1',
  statementMonth: '2026-10',
  paidOn: '2026-10-12',
  at: 0,
  lines: 2,
  totals: [usd(20_000)],
  stated: [],
  deposit: null,
  undoneAt: 0,
}
const total = { sheet: '', row: 9, words: 'Grand total', amount: usd(21_500), ofLines: usd(20_000) }
const seen = came({ id: 'seen', usageMonth: '2026-07', paidOn: '2026-09-12' })

/** Each check: where it speaks with which money at stake, and the nearest case in which it must be silent. */
const cases: Readonly<Record<CheckCode, { readonly speaks: Case; readonly minor: number; readonly silent: Case }>> = {
  'MISS-NEW': {
    speaks: { came: [neighbour('2026-08')] },
    minor: 10_000,
    silent: { came: [neighbour('2026-08')], around: { paidBefore: new Map([['service-1', 3]]) } },
  },
  'MISS-STOP': {
    speaks: { due: [june, due()], came: [paidJune, neighbour('2026-08')] },
    minor: 10_000,
    silent: { due: [june, due()], came: [paidJune, neighbour('2026-08')], around: { today: '2026-10-31' } },
  },
  'MISS-TERM': {
    speaks: {
      due: [due({ usageMonth: '2026-07', number: 36 }), due({ number: 37 })],
      came: [seen, neighbour('2026-08')],
    },
    minor: 10_000,
    silent: {
      due: [due({ usageMonth: '2026-07', number: 30 }), due({ number: 31 })],
      came: [seen, neighbour('2026-08')],
    },
  },
  'AMT-LOW': {
    speaks: { came: [came({ amount: usd(7_500) })] },
    minor: 2_500,
    silent: { came: [came({ amount: usd(9_999) })] },
  },
  'AMT-HIGH': {
    speaks: { came: [came({ amount: usd(12_000) })] },
    minor: 2_000,
    silent: { came: [came({ amount: usd(10_001) })] },
  },
  RATE: {
    speaks: { came: [came({ amount: usd(8_000), billed: usd(100_000) })] },
    minor: 2_000,
    silent: { came: [came({ amount: usd(8_000), billed: usd(80_000) })] },
  },
  BASE: {
    speaks: { came: [came({ amount: usd(8_000), billed: usd(80_000) })] },
    minor: 2_000,
    silent: { came: [came({ amount: usd(8_000), billed: usd(100_000) })] },
  },
  DUP: {
    speaks: { came: [came(), came({ id: 'line-2' })] },
    minor: 10_000,
    silent: { came: [came({ amount: usd(5_000) }), came({ id: 'line-2', amount: usd(5_000) })] },
  },
  SPLIT: {
    speaks: { due: [due({ others: [usd(3_000), usd(13_000)] })], came: [came({ amount: usd(3_000) })] },
    minor: 7_000,
    silent: { due: [due({ others: [usd(3_000)] })], came: [came({ amount: usd(4_000) })] },
  },
  CLAW: {
    speaks: { came: [came(), came({ ...taken, paidOn: '2026-11-12' })] },
    minor: 10_000,
    silent: {
      came: [
        came(),
        came({ ...taken, paidOn: '2026-10-20' }),
        came({ id: 'back', kind: 'adjustment', paidOn: '2026-11-12' }),
      ],
    },
  },
  'CLAW-REINST': {
    speaks: { came: [taken, came()] },
    minor: 10_000,
    silent: { came: [came({ ...taken, paidOn: '2026-11-12' }), came()] },
  },
  UNKNOWN: {
    speaks: { open: [came({ id: 'who', account: '99' })] },
    minor: 10_000,
    silent: { open: [came({ id: 'who', account: '99', amount: usd(-500) })] },
  },
  'SPIFF-DUE': {
    speaks: { around: { spiffs: [{ ...spiff, claimedOn: '2026-07-01', paid: usd(150_000) }] } },
    minor: 75_000,
    silent: { around: { spiffs: [spiff] } },
  },
  'SPIFF-CLAIM': {
    speaks: { around: { spiffs: [spiff] } },
    minor: 225_000,
    silent: { around: { spiffs: [{ ...spiff, paid: usd(150_000) }] } },
  },
  LATE: {
    speaks: { came: [paidJune] },
    minor: 10_000,
    silent: { came: [paidJune, neighbour('2026-08')] },
  },
  FX: {
    speaks: { came: [came({ amount: money(9_000, 'CAD') })], around: { convert: () => usd(6_600) } },
    minor: 3_400,
    silent: { came: [came({ amount: money(13_600, 'CAD') })], around: { convert: () => usd(9_950) } },
  },
  TOTAL: {
    speaks: { around: { statements: [{ ...statement, stated: [total] }] } },
    minor: 1_500,
    silent: { around: { statements: [{ ...statement, deposit: usd(20_000) }] } },
  },
  RENAME: {
    speaks: { came: [seen], open: [came({ id: 'new', customer: 'Kestrel Freight' })] },
    minor: 10_000,
    silent: { came: [seen], open: [came({ id: 'new', customer: 'OSPREY LOGISTICS, LLC' })] },
  },
}

describe.each(checkCodes)('%s', (check) => {
  const { speaks, minor, silent } = cases[check]

  test('speaks with the money at stake', () => {
    expect(found(check, speaks).map((one) => [one.check, one.atStake.minor])).toEqual([[check, minor]])
  })

  test('is silent in the nearest case that is none', () => {
    expect(found(check, silent)).toEqual([])
  })
})

describe('what a check rests on', () => {
  test('every line of a duplicate is evidence', () => {
    expect(found('DUP', cases.DUP.speaks)[0]?.lineIds).toEqual(['line-1', 'line-2'])
  })

  test('a bonus is due whole once it was claimed, and no more when it came', () => {
    const stakes = (facts: Partial<SpiffDue>) =>
      found('SPIFF-DUE', { around: { spiffs: [{ ...spiff, claimedOn: '2026-07-01', ...facts }] } }).map(
        ({ atStake }) => atStake.minor,
      )
    expect([stakes({}), stakes({ paid: usd(225_000) }), stakes({ claimedOn: null, claimBy: null })]).toEqual([
      [225_000],
      [],
      [225_000],
    ])
  })

  test('a month with two causes is said once', () => {
    const codes = checkCodes.filter((check) => found(check, cases.RATE.speaks).length > 0)
    expect(codes).toEqual(['RATE'])
  })

  test('a payer that is always quick is missed on the day after it should have paid', () => {
    const lags = new Map([[lagKey('distributor-1', 'supplier-1'), { median: 20, p90: 24, months: 12 }]])
    const given = { due: [june, due()], came: [paidJune, neighbour('2026-08')] }
    expect(found('MISS-STOP', { ...given, around: { lags, today: '2026-09-24' } })).toEqual([])
    expect(found('MISS-STOP', { ...given, around: { lags, today: '2026-09-25' } })).toHaveLength(1)
  })

  test('an amount in another currency without a rate is at stake whole, never added', () => {
    const [finding] = found('FX', { came: [came({ amount: money(13_600, 'CAD') })] })
    expect(finding?.atStake).toEqual(usd(10_000))
  })

  test('a bank deposit that is short is owed, one file total that is over is a risk', () => {
    const both = { ...statement, stated: [total], deposit: usd(18_000) }
    expect(found('TOTAL', { around: { statements: [both] } }).map((one) => [one.side, one.atStake.minor])).toEqual([
      ['risk', 1_500],
      ['owed', 2_000],
    ])
  })
})
