import { describe, expect, test } from 'vitest'
import { type AgreementFacts, exceptionsTo, gapsIn, place } from '#domain/commissions/versions'
import { percent } from '#domain/values/rate'
import { agreement } from '../../fakes/rows'

const { id, version, updatedAt, deletedAt, ...terms } = agreement()
const facts = (change: Partial<AgreementFacts> = {}): AgreementFacts => ({ ...terms, from: '2026-12-01', ...change })
const stamp = { id: 'new', now: 5 }
const first = agreement({ id: 'v1' })

describe('a new version', () => {
  test('takes its place after the one in force, which ends where it begins', () => {
    const placed = place(facts({ residual: percent(12) }), [first], stamp)
    expect(placed).toMatchObject({
      ok: true,
      value: { agreement: { id: 'new', version: 2, to: null }, closes: { id: 'v1' }, before: null },
    })
  })

  test('set before a later one ends where that begins', () => {
    const later = agreement({ id: 'v2', version: 2, from: '2027-06-01' })
    const placed = place(facts(), [{ ...first, to: '2027-06-01' }, later], stamp)
    expect(placed).toMatchObject({
      ok: true,
      value: { agreement: { version: 3, to: '2027-06-01' }, closes: { id: 'v1' }, before: { id: 'v2' } },
    })
  })

  test('of another scope closes nothing', () => {
    const placed = place(facts({ supplierId: 'supplier-1' }), [first], stamp)
    expect(placed).toMatchObject({ ok: true, value: { agreement: { version: 1 }, closes: null } })
  })

  test.each([
    ['same-day', { from: '2020-01-01' }],
    ['no-name', { name: ' ' }],
    ['residual', { residual: percent(0) }],
    ['share', { advisorShare: percent(101) }],
    ['payee', { splits: [{ payee: '', share: percent(10) }] }],
    [
      'splits',
      {
        splits: [
          { payee: 'A', share: percent(60) },
          { payee: 'B', share: percent(41) },
        ],
      },
    ],
    ['ends-before-start', { to: '2026-12-01' }],
  ] as const)('is refused as %s', (refusal, change) => {
    expect(place(facts(change), [first], stamp)).toEqual({ ok: false, refusal })
  })
})

test('what is more specific is named, and days without any agreement are found', () => {
  const voice = agreement({ id: 'voice', category: 'voice' })
  expect(exceptionsTo(facts(), [first, voice]).map((one) => one.id)).toEqual(['voice'])
  expect(exceptionsTo(voice, [first, voice])).toEqual([])
  const line = [agreement({ to: '2022-01-01' }), agreement({ from: '2022-03-01' })]
  expect(gapsIn(line)).toEqual([{ from: '2022-01-01', to: '2022-03-01' }])
})
