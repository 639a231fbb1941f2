import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Belongings, belongingNames } from '#domain/clients/belongings'
import { firstChoices, mergedAway, mergedClient, mergeFields, mergeLines, moved } from '#domain/clients/merge'
import { belongings } from '../../fakes/clients'
import { client } from '../../fakes/rows'

const now = Date.UTC(2026, 10, 24, 10)
const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }))
const someClient = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 12 }),
    legalName: text,
    industry: text,
    website: text,
    phone: text,
    city: text,
    employees: fc.option(fc.nat(5000)),
    tags: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 4 }),
    notes: text,
    lastContactOn: fc.option(
      fc.constantFrom('2025-01-31', '2026-02-28', '2026-11-01') as fc.Arbitrary<`${number}-${number}-${number}`>,
    ),
    createdAt: fc.nat(2_000_000_000),
  })
  .map((facts) => client(facts))
const someChoices = fc.subarray([...mergeFields]).map((fields) => new Set(fields))

describe('a merge of two clients', () => {
  test('loses no value of either: it is in the client that stays or still on the one that went', () => {
    fc.assert(
      fc.property(someClient, someClient, someChoices, (kept, gone, choices) => {
        const merged = mergedClient(kept, gone, choices, now)
        const away = mergedAway(gone, kept.id, now)
        for (const field of mergeFields) {
          expect(merged[field]).toEqual(choices.has(field) ? gone[field] : kept[field])
          expect(away[field]).toEqual(gone[field])
        }
        for (const tag of [...kept.tags, ...gone.tags]) expect(merged.tags).toContain(tag)
        expect(merged.notes).toContain(kept.notes)
        expect(merged.notes).toContain(gone.notes)
        expect(merged.createdAt).toBe(Math.min(kept.createdAt, gone.createdAt))
        expect([away.mergedInto, away.deletedAt]).toEqual([kept.id, now])
      }),
    )
  })

  test('moves every row, and nothing in a row changes but whose it is', () => {
    const amount = fc.nat(4)
    fc.assert(
      fc.property(fc.record(Object.fromEntries(belongingNames.map((name) => [name, amount]))), (amounts) => {
        const one = belongings('gone')
        const all = Object.fromEntries(
          belongingNames.map((name) => [
            name,
            Array.from({ length: amounts[name] ?? 0 }, (_, at) => ({ ...one[name][0], id: `${name}-${String(at)}` })),
          ]),
        ) as unknown as Belongings
        const there = moved(all, 'kept')
        for (const name of belongingNames)
          expect(there[name]).toEqual(all[name].map((row) => ({ ...row, clientId: 'kept' })))
      }),
    )
  })

  test('fills the gaps of the one that stays before a person has chosen, and overwrites nothing', () => {
    const kept = client({ phone: '', website: 'osprey.example', employees: null })
    const gone = client({ id: 'client-2', phone: '+1 555 0199', website: 'old.example', employees: 40 })
    const lines = mergeLines(kept, gone)
    expect([...firstChoices(lines)].sort()).toEqual(['employees', 'phone'])
    expect(lines.filter((line) => line.conflict).map((line) => line.field)).toEqual(['website'])
  })

  test('shows no line where the two agree or the other knows nothing', () => {
    expect(mergeLines(client(), client({ id: 'client-2', phone: '', city: '' }))).toEqual([])
  })

  test('keeps the latest contact of both', () => {
    const merged = (a: '2026-01-05' | null, b: '2026-03-01' | null) =>
      mergedClient(client({ lastContactOn: a }), client({ lastContactOn: b }), new Set(), now).lastContactOn
    expect(merged('2026-01-05', '2026-03-01')).toBe('2026-03-01')
    expect(merged(null, '2026-03-01')).toBe('2026-03-01')
    expect(merged('2026-01-05', null)).toBe('2026-01-05')
  })
})
