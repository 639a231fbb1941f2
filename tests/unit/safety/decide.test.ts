import { describe, expect, test } from 'vitest'
import type { SafetyState, SnapshotInfo } from '#contract/safety'
import { decide } from '#safety/decide'

const snapshot = (generation: number, at = generation, bookId = 'mine', schemaVersion = 1): SnapshotInfo => ({
  snapshotId: `s${String(generation)}`,
  bookId,
  generation,
  schemaVersion,
  at,
  reason: 'daily',
  rows: {},
  bytes: 1,
  sha256: '',
})
const safety = (generation: number | null, snapshots: SnapshotInfo[] = []): SafetyState => ({
  journal: generation === null ? null : { bookId: 'mine', generation, entries: generation },
  snapshots,
  secondFolder: null,
})
const at = (book: { bookId: string; generation: number } | null, state: SafetyState) =>
  decide({ book, safety: state, schemaVersion: 1 })
const mine = (generation: number) => ({ bookId: 'mine', generation })

describe('boot', () => {
  test('a first run on a clean machine is ready', () => {
    expect(at(null, safety(null))).toEqual({ kind: 'ready' })
  })
  test('a missing book with a snapshot is restored, never opened empty', () => {
    expect(at(null, safety(9, [snapshot(5), snapshot(7)]))).toEqual({ kind: 'restore', snapshot: snapshot(7) })
  })
  test('a missing book that was never snapshotted comes back from the journal alone', () => {
    expect(at(null, safety(3))).toEqual({ kind: 'replay', bookId: 'mine', after: 0 })
  })
  test('a book swapped for an older copy gets the commits it lacks', () => {
    expect(at(mine(8), safety(12, [snapshot(5)]))).toEqual({ kind: 'replay', bookId: 'mine', after: 8 })
  })
  test('a book older than the last snapshot is restored from it', () => {
    expect(at(mine(3), safety(12, [snapshot(5)]))).toEqual({ kind: 'restore', snapshot: snapshot(5) })
  })
  test('a book ahead of its second copy is copied at once', () => {
    expect(at(mine(8), safety(7, [snapshot(5)]))).toEqual({ kind: 'copy' })
    expect(at(mine(8), safety(null))).toEqual({ kind: 'copy' })
  })
  test('an equal second copy is ready', () => {
    expect(at(mine(8), safety(8))).toEqual({ kind: 'ready' })
  })
  test('a snapshot of a newer build is never written into an older book', () => {
    expect(at(null, safety(9, [snapshot(9, 9, 'mine', 2)]))).toEqual({ kind: 'too-new', found: 2 })
  })
  test("another book's second copy never overwrites this one", () => {
    expect(at({ bookId: 'other', generation: 4 }, safety(12, [snapshot(10)]))).toEqual({ kind: 'copy' })
  })
})
