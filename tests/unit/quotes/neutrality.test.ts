import { describe, expect, test } from 'vitest'
import { neutrality, type OptionResidual } from '#domain/quotes/residual'
import { money } from '#domain/values/money'

const paying = (optionId: string, minor: number): OptionResidual => ({
  optionId,
  name: optionId,
  monthly: money(minor, 'USD'),
  overTerm: money(minor * 36, 'USD'),
  lines: [],
  spiffs: [],
})

describe('the private word on neutrality', () => {
  test('says when the recommended option is not the one that pays most', () => {
    expect(neutrality('a', 'a', [paying('a', 100), paying('b', 250)])).toEqual({
      cheapestForClient: true,
      bestPaid: false,
    })
    expect(neutrality('b', 'a', [paying('a', 100), paying('b', 250)])).toEqual({
      cheapestForClient: false,
      bestPaid: true,
    })
  })

  test('claims nothing about pay when no agreement pays any option', () => {
    expect(neutrality('a', 'a', [paying('a', 0), paying('b', 0)])?.bestPaid).toBeNull()
  })

  test('is silent without a recommendation or without a choice', () => {
    expect(neutrality(null, 'a', [paying('a', 100), paying('b', 250)])).toBeNull()
    expect(neutrality('a', 'a', [paying('a', 100)])).toBeNull()
  })
})
