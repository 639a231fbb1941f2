import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedOf, disputeOf } from '#domain/statements/claim'
import { lessonOf, proposedParts, reopen, settle } from '#domain/statements/decide'
import type { Finding } from '#domain/statements/finding'
import { explainLine, letters, sourceCells } from '#domain/statements/source'
import { money } from '#domain/values/money'
import { agreement, service } from '../../fakes/rows'
import { layout, statementLine } from '../../fakes/statements'
import { usd } from './any'

const services = (charges: readonly number[]) =>
  charges.map((minor, at) => service({ id: `service-${at}`, mrc: usd(minor) }))

describe('splitting a line', () => {
  test('the parts sum to the line to the cent, whatever it pays and whatever the services cost', () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 })
    const charges = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amount, charges, (minor, costs) => {
        const parts = proposedParts({ amount: usd(minor) }, services(costs))
        expect(parts.reduce((sum, part) => sum + part.amount.minor, 0)).toBe(minor)
        expect(parts).toHaveLength(costs.length)
      }),
    )
  })

  test('goes by what each service costs, and by equal parts where that is not known', () => {
    const minors = (costs: readonly number[]) =>
      proposedParts({ amount: usd(10_000) }, services(costs)).map((part) => part.amount.minor)
    expect(minors([70, 20, 10])).toEqual([7_000, 2_000, 1_000])
    expect(minors([70, 0, 10])).toEqual([3_334, 3_333, 3_333])
  })

  test('a part in another currency is refused', () => {
    const parts = [{ service: service(), amount: money(41_250, 'EUR') }]
    expect(() => settle(statementLine(), parts, 'hand', [])).toThrow('sum')
  })
})

describe('a decided line', () => {
  test('without a usage month counts for the month that the agreement’s lag points at', () => {
    const line = statementLine({ usageMonth: null })
    const { payments } = settle(line, [{ service: service(), amount: line.amount }], 'hand', [agreement()])
    expect(payments.map((one) => one.month)).toEqual(['2026-08'])
  })

  test('that is opened again makes the payment that it made before', () => {
    const line = statementLine()
    const settled = settle(line, [{ service: service(), amount: line.amount }], 'hand', [agreement()])
    expect(reopen(settled.line)).toEqual({
      line,
      payments: [{ ...settled.payments[0], serviceId: null }],
    })
  })

  test('teaches nothing by a number that a spreadsheet has spoilt, but by the next field', () => {
    const problems = [{ kind: 'account-exponent', field: 'account', text: '1.2E+12' }] as const
    const line = statementLine({ account: '1.2E+12', circuit: 'C-9', problems })
    expect(lessonOf(line, 'service-1', 1)).toMatchObject({ field: 'circuit', text: 'C-9' })
  })
})

describe('the source of a line', () => {
  test('names every cell that says something and marks the ones that were read', () => {
    const cells = sourceCells(statementLine(), layout())
    expect(cells.map((cell) => [cell.column, cell.field])).toEqual([
      ['A', 'customer'],
      ['B', 'account'],
      ['C', 'supplier'],
      ['D', 'usageMonth'],
      ['E', 'billed'],
      ['F', 'commission'],
      ['G', null],
    ])
  })

  test('explains the amount from the written cell to the part', () => {
    const line = statementLine()
    const { steps, amount } = explainLine(line, sourceCells(line, layout()), usd(20_000))
    expect(amount).toEqual(usd(20_000))
    expect(steps.map((step) => step.label)).toEqual([
      'line.written',
      'line.billed',
      'line.share',
      'line.read',
      'line.part',
    ])
    expect(steps[2]?.value).toEqual({ rate: 150_000 })
  })

  test('stays readable when the layout is gone', () => {
    expect(sourceCells(statementLine(), null).every((cell) => cell.field === null)).toBe(true)
  })

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [193, 'GL'],
  ])('column %i is called %s', (at, name) => {
    expect(letters(at)).toBe(name)
  })
})

describe('a dispute', () => {
  const finding = (facts: Partial<Finding>): Finding => ({
    id: 'x',
    check: 'AMT-LOW',
    severity: 'warn',
    side: 'owed',
    distributorId: 'distributor-1',
    serviceId: 'service-1',
    clientId: 'client-1',
    supplierId: 'supplier-1',
    account: '1',
    months: ['2026-08'],
    atStake: usd(2_500),
    expected: usd(10_000),
    paid: usd(7_500),
    lineIds: [],
    words: {},
    ...facts,
  })

  test.each([
    ['of a low payment', {}],
    ['of a payment that never came', { paid: null, expected: usd(2_500) }],
    ['of money taken back', { check: 'CLAW-REINST', expected: null, paid: usd(-2_500) }],
  ] as const)('%s asks for exactly what is at stake', (_, facts) => {
    expect(askedOf(disputeOf(finding(facts), { id: 'd', createdAt: 0 }))).toEqual(usd(2_500))
  })
})
