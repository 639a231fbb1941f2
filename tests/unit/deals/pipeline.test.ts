import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeReasons } from '#domain/deals/close-reasons'
import { moved, nudgeOf, stageBeside, totalOf } from '#domain/deals/pipeline'
import { weightedOf } from '#domain/deals/weighted'
import { money } from '#domain/values/money'
import { opportunity } from '../../fakes/rows'

const now = Date.UTC(2026, 10, 24, 9)
const today = '2026-11-24'
const daysAgo = (days: number) => now - days * 86_400_000

describe('the pipeline', () => {
  test('totals keep currencies apart and name what has no amount', () => {
    const total = totalOf([
      opportunity({ mrc: money(1050, 'USD') }),
      opportunity({ mrc: money(990, 'EUR') }),
      opportunity({ mrc: null }),
      opportunity({ mrc: money(5, 'USD') }),
    ])
    expect(total).toEqual({ sums: [money(990, 'EUR'), money(1055, 'USD')], count: 4, unpriced: 1 })
  })

  test('no amount is lost or counted twice, whatever the mixture', () => {
    const amount = fc.record({
      minor: fc.integer({ min: -1e9, max: 1e9 }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    })
    fc.assert(
      fc.property(fc.array(fc.option(amount)), (amounts) => {
        const total = totalOf(amounts.map((one) => opportunity({ mrc: one && money(one.minor, one.currency) })))
        for (const currency of ['USD', 'EUR', 'JPY']) {
          const mine = amounts.filter((one) => one?.currency === currency)
          const expected = mine.reduce((sum, one) => sum + (one?.minor ?? 0), 0)
          expect(total.sums.find((one) => one.currency === currency)?.minor ?? 0).toBe(expected)
        }
        expect(total.unpriced).toBe(amounts.filter((one) => one === null).length)
      }),
    )
  })

  test('closing dates the end with its reason, opening again forgets both', () => {
    const lost = moved(opportunity(), 'lost', 'Price', now, today)
    expect(lost).toMatchObject({ stage: 'lost', closedOn: today, closeReason: 'Price', stageAt: now })
    expect(moved(lost, 'deciding', '', now + 1, today)).toMatchObject({ closedOn: null, closeReason: '' })
  })

  test('correcting the reason of a closed one keeps its day', () => {
    const lost = moved(opportunity(), 'lost', 'Price', daysAgo(10), '2026-11-14')
    expect(moved(lost, 'lost', 'Stayed with the incumbent', now, today)).toMatchObject({
      closedOn: '2026-11-14',
      stageAt: daysAgo(10),
    })
  })

  test('a passed close is pressed before a quiet one, and a closed deal is left alone', () => {
    const passed = opportunity({ expectedCloseOn: '2026-11-23', stageAt: daysAgo(90) })
    expect(nudgeOf(passed, now, today)).toBe('close-passed')
    expect(nudgeOf({ ...passed, expectedCloseOn: today }, now, today)).toBe('quiet')
    expect(nudgeOf({ ...passed, stage: 'won' }, now, today)).toBeNull()
  })

  test('a moving deal without a next step is asked for one', () => {
    expect(nudgeOf(opportunity({ nextStep: '', stageAt: daysAgo(1) }), now, today)).toBe('no-next-step')
    expect(nudgeOf(opportunity({ stageAt: daysAgo(14) }), now, today)).toBeNull()
    expect(nudgeOf(opportunity({ stageAt: daysAgo(15) }), now, today)).toBe('quiet')
  })

  test('the board ends at both sides', () => {
    expect([stageBeside('lead', -1), stageBeside('lead', 1), stageBeside('lost', 1)]).toEqual([null, 'qualified', null])
  })
})

describe('what the pipeline is worth by its chances', () => {
  test('each stage by its chance, each deal rounded once, currencies apart, and the explanation comes to it', () => {
    const found = weightedOf([
      opportunity({ stage: 'lead', mrc: money(1_005, 'USD') }),
      opportunity({ stage: 'lead', mrc: money(1_005, 'USD') }),
      opportunity({ stage: 'deciding', mrc: money(10_000, 'USD') }),
      opportunity({ stage: 'quoting', mrc: money(1_000, 'EUR') }),
      opportunity({ stage: 'won', mrc: money(99_999, 'USD') }),
      opportunity({ stage: 'lead', mrc: null }),
    ])
    expect(found.map((one) => one.amount)).toEqual([money(500, 'EUR'), money(101 + 101 + 7_500, 'USD')])
    expect(found[1]?.steps).toEqual([
      { label: 'deal.stage-lead', params: { count: 2, chance: 10 }, value: { money: money(202, 'USD') } },
      { label: 'deal.stage-deciding', params: { count: 1, chance: 75 }, value: { money: money(7_500, 'USD') } },
      { label: 'deal.weighted', value: { money: money(7_702, 'USD') } },
    ])
  })
})

describe('why deals were won and lost', () => {
  test('the commonest first, one word in two spellings once, and only those of the time asked for', () => {
    const lost = (closeReason: string, closedOn: '2026-11-01' | '2025-01-01' = '2026-11-01') =>
      opportunity({ stage: 'lost', closeReason, closedOn })
    const found = closeReasons(
      [lost('Timing'), lost('Price'), lost('price '), lost(''), lost('Old story', '2025-01-01'), opportunity()],
      'lost',
      '2025-11-24',
    )
    expect(found).toEqual([
      { reason: 'Price', count: 2 },
      { reason: '', count: 1 },
      { reason: 'Timing', count: 1 },
    ])
  })
})
