import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved, nudgeOf, stageBeside, totalOf } from '#domain/deals/pipeline'
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
