import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IRR, NPV, PMT } from '@formulajs/formulajs'
import { describe, expect, test } from 'vitest'
import { internalRate, monthlyOfYearly, payment, presentValue } from '#domain/quotes/finance'
import { rate } from '#domain/values/rate'

/** A pinned stream of integers, so that every run checks the same table. */
function drawing(seed: number) {
  let state = seed
  return (from: number, to: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from + Math.floor((state / 2_147_483_648) * (to - from + 1))
  }
}
const draw = drawing(20_261_125)
const cases = <Case>(count: number, make: () => Case): readonly Case[] => Array.from({ length: count }, make)

const valued = cases(120, () => ({
  once: draw(-500_000, 500_000),
  months: cases(draw(1, 120), () => draw(-40_000, 400_000)),
  yearly: draw(0, 250_000),
}))
const invested = cases(80, () => ({
  flows: [-draw(100_000, 900_000), ...cases(draw(6, 60), () => draw(8_000, 60_000))],
}))
const borrowed = cases(120, () => ({
  principal: draw(10_000, 9_000_000),
  balloon: draw(0, 3) === 0 ? draw(-500_000, 500_000) : 0,
  periods: draw(1, 240),
  yearly: draw(0, 4) === 0 ? 0 : draw(1_000, 300_000),
  start: draw(0, 1) === 1,
}))

/** Half a minor unit and what a double loses over the sum: exact results and doubles may round a half apart. */
const near = (exact: number, double: number) => expect(Math.abs(exact - double)).toBeLessThanOrEqual(0.5 + 1e-6)

describe('agrees with a spreadsheet', () => {
  test('NPV of 120 drawn schedules, discounted monthly', () => {
    for (const { once, months, yearly } of valued)
      near(
        presentValue(once, months, monthlyOfYearly(rate(yearly))),
        once + Number(NPV(yearly / 12_000_000, ...months)),
      )
  })

  test('IRR of 80 drawn purchases, to the millionth', () => {
    for (const { flows } of invested) {
      const found = internalRate(flows)
      const theirs = Number(IRR([...flows], 0.01))
      expect(found).not.toBeNull()
      expect(Math.abs((found ?? 0) / 1_000_000 - theirs)).toBeLessThanOrEqual(0.5e-6 + 1e-9)
    }
  })

  test('PMT of 120 drawn loans, with and without a balloon, at the end and at the start of a month', () => {
    for (const { principal, balloon, periods, yearly, start } of borrowed)
      near(
        payment(monthlyOfYearly(rate(yearly)), periods, principal, balloon, start ? 'start' : 'end'),
        Number(PMT(yearly / 12_000_000, periods, principal, balloon, start ? 1 : 0)),
      )
  })
})

const sheets = spawnSync('ssconvert', ['--version']).status === 0

describe.skipIf(!sheets)('agrees with a recalculated sheet, where a program for sheets is found', () => {
  test('NPV, IRR and PMT of 60 drawn cases each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'finance-'))
    const [written, answered] = [join(folder, 'asked.csv'), join(folder, 'answered.csv')]
    const numbers = (values: readonly number[]) => values.map(String).join(',')
    const rows = cases(60, () => null).map((_, at) => {
      const [value, bought, loan] = [valued[at], invested[at], borrowed[at]]
      if (!value || !bought || !loan) throw new Error('too few cases')
      const { principal, periods, balloon, yearly, start } = loan
      return [
        `=${String(value.once)}+NPV(${String(value.yearly)}/12000000,${numbers(value.months)})`,
        `=IRR({${numbers(bought.flows)}},0.01)*1000000`,
        `=PMT(${String(yearly)}/12000000,${numbers([periods, principal, balloon, start ? 1 : 0])})`,
      ].map((formula) => `"${formula}"`)
    })
    writeFileSync(written, rows.map((row) => row.join(',')).join('\n'))
    execFileSync('ssconvert', ['--recalc', written, answered], { stdio: 'ignore' })
    const table = readFileSync(answered, 'utf8').trim().split('\n')
    expect(table).toHaveLength(60)
    table.forEach((row, at) => {
      const [npv, irr, pmt] = row.split(',').map(Number) as [number, number, number]
      const [value, bought, loan] = [valued[at], invested[at], borrowed[at]]
      if (!value || !bought || !loan) throw new Error('too few cases')
      const shown = 0.51
      const close = (exact: number, theirs: number) => expect(Math.abs(exact - theirs)).toBeLessThanOrEqual(shown)
      close(presentValue(value.once, value.months, monthlyOfYearly(rate(value.yearly))), npv)
      close(internalRate(bought.flows) ?? 0, irr)
      const { principal, periods, balloon, yearly, start } = loan
      close(payment(monthlyOfYearly(rate(yearly)), periods, principal, balloon, start ? 'start' : 'end'), pmt)
    })
  })
})

describe('known by hand', () => {
  test('nothing is discounted at a rate of zero', () => {
    expect(presentValue(100, [100, 100], monthlyOfYearly(rate(0)))).toBe(300)
  })

  test('100.00 in a month at 12 % a year is worth 99.01 today', () => {
    expect(presentValue(0, [10_000], monthlyOfYearly(rate(120_000)))).toBe(9_901)
  })

  test('a loan of 10,000.00 over 12 months at 12 % a year costs 888.49 a month', () => {
    expect(payment(monthlyOfYearly(rate(120_000)), 12, 1_000_000)).toBe(-88_849)
  })

  test('what comes back twice in a month has earned 100 %', () => {
    expect(internalRate([-100, 200])).toBe(1_000_000)
  })

  test('flows that never change sign, or change it twice, have no one rate', () => {
    expect(internalRate([100, 200])).toBeNull()
    expect(internalRate([-100, 300, -200])).toBeNull()
    expect(internalRate([])).toBeNull()
  })

  test('the present value at the internal rate is within a rounding of nothing', () => {
    for (const { flows } of invested) {
      const found = internalRate(flows) ?? 0
      const [first = 0, ...others] = flows
      const at = (half: number) => presentValue(first, others, { top: half, over: 2_000_000 })
      expect(at(found * 2 - 1)).toBeGreaterThanOrEqual(0)
      expect(at(found * 2 + 1)).toBeLessThanOrEqual(0)
    }
  })
})
