import { describe, expect, test } from 'vitest'
import { type Kept, toPrune } from '#main/safety/prune'

const now = Date.parse('2026-03-31T18:00:00Z')
const kept = (at: string, more: Partial<Kept> = {}): Kept => ({
  snapshotId: at,
  bookId: 'book',
  storedAt: Date.parse(`${at}:00Z`),
  reason: 'daily',
  imported: false,
  ...more,
})
const left = (all: readonly Kept[]) => {
  const gone = new Set(toPrune(all, now))
  return all.map((one) => one.snapshotId).filter((id) => !gone.has(id))
}

describe('pruning keeps', () => {
  test('the last three of today', () => {
    const all = ['2026-03-31T08:00', '2026-03-31T09:00', '2026-03-31T10:00', '2026-03-31T11:00'].map((at) => kept(at))
    expect(left(all)).toEqual(['2026-03-31T09:00', '2026-03-31T10:00', '2026-03-31T11:00'])
  })

  test('the last of each of fourteen days', () => {
    const all = [
      kept('2026-03-18T08:00'),
      kept('2026-03-18T20:00'),
      kept('2026-03-30T08:00'),
      kept('2026-03-30T09:00'),
      kept('2026-03-31T09:00'),
    ]
    expect(left(all)).toEqual(['2026-03-18T20:00', '2026-03-30T09:00', '2026-03-31T09:00'])
  })

  test('beyond fourteen days the last of each of twelve months', () => {
    const all = [
      kept('2025-03-31T23:00'),
      kept('2025-04-02T08:00'),
      kept('2025-04-30T08:00'),
      kept('2026-02-27T08:00'),
      kept('2026-02-28T08:00'),
      kept('2026-03-16T08:00'),
      kept('2026-03-17T08:00'),
      kept('2026-03-31T08:00'),
    ]
    expect(left(all)).toEqual(['2025-04-30T08:00', '2026-02-28T08:00', '2026-03-31T08:00'])
  })

  test('the last three before a migration, before a restore and brought in, however old', () => {
    const years = ['2019', '2020', '2021', '2022'].map((year) => `${year}-05-05T08:00`)
    for (const more of [{ reason: 'before-migration' }, { reason: 'before-restore' }, { imported: true }])
      expect(left([...years.map((at) => kept(at, more)), kept('2026-03-31T08:00')])).toEqual([
        ...years.slice(1),
        '2026-03-31T08:00',
      ])
  })

  test('the newest of every book, however old, and each book by itself', () => {
    const all = [kept('2020-01-01T08:00', { bookId: 'old' }), kept('2020-01-02T08:00', { bookId: 'old' })]
    const today = ['2026-03-31T08:00', '2026-03-31T09:00', '2026-03-31T10:00'].map((at) => kept(at))
    expect(left([...all, ...today])).toEqual(['2020-01-02T08:00', ...today.map((one) => one.snapshotId)])
  })

  test('what a clock that was set back left in the future', () => {
    expect(left([kept('2027-01-01T08:00'), kept('2026-03-31T08:00')])).toEqual(['2027-01-01T08:00', '2026-03-31T08:00'])
  })

  test('nothing where there is nothing', () => {
    expect(toPrune([], now)).toEqual([])
  })
})
