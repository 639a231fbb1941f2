import { expect, test } from 'vitest'
import { noGear } from '#domain/quotes/owned'
import { ownedColumn } from '#domain/quotes/owned-column'
import { money } from '#domain/values/money'
import { quote } from '../../fakes/rows.ts'

const usd = (minor: number) => money(minor, 'USD')

test('owned gear stands beside today as cash and as expense, and each figure says what it is made of', () => {
  const gear = {
    ...noGear('USD'),
    purchase: usd(600_000),
    buyMonth: 0,
    lifeMonths: 60,
    maintenance: usd(10_000),
    power: usd(2_000),
  }
  const column = ownedColumn(quote({ horizonMonths: 36, owned: gear }))
  expect(column?.monthly.amount).toEqual(usd(12_000))
  expect(column?.nrc.amount).toEqual(usd(600_000))
  expect(column?.tco.amount).toEqual(usd(600_000 + 36 * 12_000))
  expect(column?.expense.amount).toEqual(usd(360_000 + 36 * 12_000))
  expect(column?.firstYear.amount).toEqual(usd(600_000 + 12 * 12_000))
  for (const row of [column?.monthly, column?.tco, column?.firstYear, column?.expense]) {
    const parts = row?.steps.slice(0, -1).map((step) => ('money' in step.value ? step.value.money.minor : 0)) ?? []
    expect(parts.reduce<number>((total, part) => total + part, 0)).toBe(row?.amount.minor)
  }
})

test('without owned gear there is no such column', () => {
  expect(ownedColumn(quote())).toBeNull()
})
