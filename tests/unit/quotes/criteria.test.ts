import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pricePoints, type Weighing, weigh } from '#domain/quotes/criteria'
import { answerNeed, removeNeed } from '#domain/quotes/edit-needs'
import { type Candidate, type Need, points } from '#domain/quotes/need'
import { quote, quoteOption } from '../../fakes/rows.ts'

const need = (id: string, weight: number, kind: Need['kind'] = 'weighed'): Need => ({ id, name: id, kind, weight })
const option = (id: string, tco: number | null, given: Record<string, number | boolean | null>): Candidate => ({
  id,
  tco,
  answers: Object.entries(given).map(([needId, value]) => ({
    needId,
    points: typeof value === 'number' ? points(value) : null,
    meets: typeof value === 'boolean' ? value : null,
    evidence: '',
  })),
})

describe('the client decides by their own needs', () => {
  test('points of the price come from the total: the lowest takes ten, twice as dear takes five', () => {
    expect(pricePoints(20_000, 10_000)).toBe(500)
    expect(pricePoints(10_000, 10_000)).toBe(1000)
    expect(pricePoints(null, 10_000)).toBeNull()
    expect(pricePoints(0, 0)).toBe(1000)
  })

  test('totals are weighted points of ten', () => {
    const found = weigh(
      [need('support', 60), need('price', 40, 'price')],
      [option('a', 10_000, { support: 500 }), option('b', 20_000, { support: 900 })],
    )
    expect(found.options.map((one) => one.total)).toEqual([700, 740])
    expect(found.winnerId).toBe('b')
    expect(found.needs.map((one) => one.share)).toEqual([600_000, 400_000])
  })

  test('an option that fails a gate can not win, says which gate, and no longer sets the lowest price', () => {
    const found = weigh(
      [need('emergency calls', 0, 'must'), need('price', 1, 'price')],
      [option('a', 5_000, { 'emergency calls': false }), option('b', 10_000, { 'emergency calls': true })],
    )
    expect(found.winnerId).toBe('b')
    expect(found.options[0]?.failed).toEqual(['emergency calls'])
    expect(found.options.map((one) => one.total)).toEqual([1000, 1000])
  })

  test('what is not answered is open and never a zero: it has no total and can not win', () => {
    const found = weigh(
      [need('support', 1), need('price', 1, 'price')],
      [option('a', 1, {}), option('b', 2, { support: 0 })],
    )
    expect(found.options[0]).toMatchObject({ total: null, open: ['support'] })
    expect(found.winnerId).toBe('b')
  })

  test('two options with the same sum are level, and none is called the winner', () => {
    const found = weigh([need('support', 1)], [option('a', 1, { support: 700 }), option('b', 1, { support: 700 })])
    expect(found.levelIds).toEqual(['a', 'b'])
    expect(found.winnerId).toBeNull()
  })

  test('the known threshold: price decides for the cheap one above exactly 4/9 of the decision', () => {
    const found = weigh(
      [need('support', 60), need('price', 40, 'price')],
      [option('a', 10_000, { support: 500 }), option('b', 20_000, { support: 900 })],
    )
    const price = found.tipping.find((one) => one.needId === 'price')
    expect(price).toMatchObject({ under: null, over: { optionId: 'a' } })
    const share = price?.over?.share
    expect((share?.of ?? 0) / (share?.whole ?? 1)).toBe(4 / 9)
  })

  test('removing a need takes its answers with it, and answering one leaves the others', () => {
    const asked = quote({ needs: [need('x', 1), need('y', 1)], options: [quoteOption({ id: 'o1' })] })
    const answered = answerNeed('o1', 'y', { points: points(300) })(answerNeed('o1', 'x', { evidence: 'seen' })(asked))
    expect(answered.options[0]?.answers).toHaveLength(2)
    expect(removeNeed('x')(answered).options[0]?.answers).toMatchObject([{ needId: 'y', points: 300 }])
  })
})

describe('the thresholds are exact', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 })
  const cases = weights.chain((list) =>
    fc.record({
      weights: fc.constant(list),
      scores: fc.array(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: list.length, maxLength: list.length }),
        {
          minLength: 2,
          maxLength: 5,
        },
      ),
    }),
  )

  test('the winner stays up to the threshold, loses beyond it to the named option, and else never loses', () => {
    fc.assert(
      fc.property(cases, ({ weights, scores }) => {
        const found = weighed(weights, scores)
        for (const tipping of found.tipping) {
          const at = Number(tipping.needId)
          const winner = Number(found.winnerId)
          const now: Share = [BigInt(weights[at] ?? 0), BigInt(weights.reduce((sum, one) => sum + one, 0))]
          for (const [tip, end] of [
            [tipping.under, [0n, 1n]],
            [tipping.over, [1n, 1n]],
          ] as const) {
            const edge: Share = tip ? [BigInt(tip.share.of), BigInt(tip.share.whole)] : end
            expect(leaders(between(edge, now), at, weights, scores)).toEqual([winner])
            if (!tip) continue
            expect(leaders(edge, at, weights, scores)).toEqual(expect.arrayContaining([winner, Number(tip.optionId)]))
            expect(leaders(between(edge, end, 1_000_000_000n), at, weights, scores)).toContain(Number(tip.optionId))
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

type Share = readonly [bigint, bigint]

function weighed(weights: readonly number[], scores: readonly (readonly number[])[]): Weighing {
  const needs = weights.map((weight, at) => need(String(at), weight))
  return weigh(
    needs,
    scores.map((list, index) => option(String(index), 1, Object.fromEntries(list.map((one, at) => [String(at), one])))),
  )
}

/** A share a little on from `from` towards `to`: half way, or a part of it. */
const between = ([a, b]: Share, [c, d]: Share, parts = 2n): Share => [a * d * (parts - 1n) + c * b, b * d * parts]

/** All options with the highest total when one need has a share of the decision, worked out in whole numbers. */
function leaders([of, whole]: Share, at: number, weights: readonly number[], scores: readonly (readonly number[])[]) {
  const rest = BigInt(weights.reduce((sum, one, other) => (other === at ? sum : sum + one), 0))
  const totals = scores.map((list) => {
    const others = list.reduce(
      (sum, one, other) => (other === at ? sum : sum + BigInt(one * (weights[other] ?? 0))),
      0n,
    )
    return of * rest * BigInt(list[at] ?? 0) + (whole - of) * others
  })
  return totals.flatMap((one, index) => (totals.every((other) => other <= one) ? [index] : []))
}
