import { describe, expect, test } from 'vitest'
import { neutrality } from '#domain/quotes/neutrality'
import type { OptionResidual } from '#domain/quotes/residual'
import { money } from '#domain/values/money'

const paying = (optionId: string, minor: number): OptionResidual => ({
  optionId,
  name: optionId,
  monthly: money(minor, 'USD'),
  overTerm: money(minor * 12, 'USD'),
  overHorizon: money(minor * 36, 'USD'),
  lines: [],
  spiffs: [],
})
const pay = [paying('a', 100), paying('b', 250), paying('c', 90)]

describe('the private word on neutrality', () => {
  test('says plainly when the recommended option serves the client by needs and by cost', () => {
    expect(neutrality('a', ['a'], 'a', pay)).toMatchObject({ finding: 'serves', bestPaid: ['b'], extraPay: null })
  })

  test('warns when only the pay speaks for the recommended option, and says how much more it pays', () => {
    expect(neutrality('b', ['a'], 'c', pay)).toMatchObject({
      finding: 'pays-you',
      bestPaid: ['b'],
      extraPay: money(150 * 36, 'USD'),
    })
  })

  test('tells apart what is half right and what nothing explains', () => {
    expect(neutrality('c', ['a'], 'c', pay)?.finding).toBe('partly')
    expect(neutrality('c', ['a'], 'a', pay)?.finding).toBe('unexplained')
  })

  test('does not suspect pay that all options share', () => {
    const equal = [paying('a', 100), paying('b', 100)]
    expect(neutrality('b', ['a'], 'a', equal)?.finding).toBe('unexplained')
  })

  test('claims nothing about pay when no agreement pays any option', () => {
    expect(neutrality('a', [], 'a', [paying('a', 0), paying('b', 0)])?.bestPaid).toEqual([])
  })

  test('is silent without a recommendation or without a choice', () => {
    expect(neutrality(null, [], 'a', pay)).toBeNull()
    expect(neutrality('a', ['a'], 'a', [paying('a', 100)])).toBeNull()
  })
})
