import { describe, expect, test } from 'vitest'
import { profilesOn, surchargeFrom, surchargeProfiles } from '#domain/quotes/surcharges'
import { isDay } from '#domain/values/dates'
import { asPercent } from '#domain/values/rate'

const rateOn = (country: string, day: string) => {
  const found = profilesOn(day as never, country)[0]
  return found?.country === country ? asPercent(found.rate) : null
}

describe('tax profiles', () => {
  test('the federal charge on interconnected voice is the factor of its quarter on the safe harbor, and says when it ended', () => {
    const first = surchargeProfiles.find((one) => one.id === 'us-voip-usf')
    // 37.6 % and 37.0 % of 64.9 %.
    expect(first && surchargeFrom(first)).toEqual({
      profileId: 'us-voip-usf',
      name: 'Federal USF',
      rate: 244_024,
      from: '2026-01-01',
    })
    expect(rateOn('US', '2025-12-31')).toBeNull()
    expect(rateOn('US', '2026-03-31')).toBe(24.4024)
    expect(rateOn('US', '2026-04-01')).toBe(24.013)
    expect(profilesOn('2026-11-24', 'US')[0]?.until).toBe('2026-06-30')
  })

  test.each([
    ['EE', '2025-07-01', 24],
    ['SK', '2025-01-01', 23],
    ['FI', '2024-09-01', 25.5],
    ['RO', '2025-08-01', 21],
    ['LU', '2024-01-01', 17],
    ['CH', '2024-01-01', 8.1],
    ['IE', '2021-03-01', 23],
    ['DE', '2021-01-01', 19],
    ['HU', '2012-01-01', 27],
  ] as const)('%s asks since %s for %s %%, and for the day before nothing is claimed', (country, since, percent) => {
    expect(rateOn(country, since)).toBe(percent)
    const before = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10)
    expect(rateOn(country, before)).toBeNull()
  })

  test('all 27 member states are there, and each profile says by what name, since when and from where', () => {
    const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
    expect(union.filter((country) => rateOn(country, '2026-11-30') === null)).toEqual([])
    expect(new Set(surchargeProfiles.map((one) => one.id)).size).toBe(surchargeProfiles.length)
    for (const one of surchargeProfiles) {
      expect([one.from, one.checkedOn, one.until ?? one.from].every(isDay), one.id).toBe(true)
      expect(one.source.length * one.checkedAgainst.length, one.id).toBeGreaterThan(0)
      if (one.serviceClass === 'any') expect(one.name, one.id).toContain(`${String(asPercent(one.rate))} %`)
    }
  })
})
