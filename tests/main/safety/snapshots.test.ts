import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../folder'
import { netIn, smallBook, snapshotOf, tablesIn, today } from './book'
import { asked, bookId, entry } from './entries'

const fileIn = (folder: string, snapshotId: string) => join(folder, 'snapshots', `${snapshotId}.evergreen`)

describe('a snapshot', () => {
  test('reads back equal to what was saved, table by table, however it was handed over', async () => {
    const folder = ownFolder()
    const net = netIn(folder)
    const { sites: _none, ...withRows } = smallBook
    const byOne = await snapshotOf(net, smallBook, { rowsAtATime: 1 })
    const atOnce = await snapshotOf(net, smallBook, { rowsAtATime: 1000 })
    expect(await tablesIn(net, byOne.snapshotId)).toEqual(withRows)
    expect(await tablesIn(net, atOnce.snapshotId)).toEqual(withRows)
    expect(byOne.sha256).toBe(atOnce.sha256)
    expect(byOne.rows).toEqual({ clients: 2, sites: 0, services: 500 })
  })

  test('is the same after a restart, with everything that it says of itself', async () => {
    const folder = ownFolder()
    const info = await snapshotOf(netIn(folder), smallBook, { generation: 42, reason: 'before-migration' })
    const state = await netIn(folder).handlers['safety.state'](undefined)
    expect(state.snapshots).toEqual([info])
    expect(info).toMatchObject({ bookId, generation: 42, schemaVersion: 1, at: today, reason: 'before-migration' })
  })

  test('of an empty book can be read', async () => {
    const net = netIn(ownFolder())
    const info = await snapshotOf(net, {})
    expect(await net.handlers['safety.readSnapshot']({ snapshotId: info.snapshotId, part: 0 })).toEqual({
      table: '',
      lines: '',
      next: null,
    })
  })

  test('comes in parts of about a megabyte', async () => {
    const net = netIn(ownFolder())
    const rows = Array.from({ length: 60 }, (_, at) => ({ id: `n-${at}`, text: String(at % 10).repeat(100_000) }))
    const info = await snapshotOf(net, { notes: rows }, { rowsAtATime: 60 })
    const first = await net.handlers['safety.readSnapshot']({ snapshotId: info.snapshotId, part: 0 })
    expect(first.lines.length).toBeLessThanOrEqual(1_000_000)
    expect(first.next).toBe(1)
    expect(await tablesIn(net, info.snapshotId)).toEqual({ notes: rows })
  })

  test('is an ordinary gzip file of JSON lines that other programs can read', async () => {
    const folder = ownFolder()
    const info = await snapshotOf(netIn(folder), smallBook)
    const lines = gunzipSync(readFileSync(fileIn(folder, info.snapshotId)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(read[0]).toMatchObject({ magic: 'evergreen-book', format: 1, bookId, generation: 7 })
    expect(read[1]).toEqual({ table: 'clients', rows: 2 })
    expect(read[2]).toEqual(smallBook.clients?.[0])
    expect(read.at(-1)).toMatchObject({ end: true, rows: { clients: 2, sites: 0, services: 500 }, sha256: info.sha256 })
  })

  test('stands under no final name until it is finished, and abandoning leaves nothing', async () => {
    const folder = ownFolder()
    const net = netIn(folder)
    const ask = { bookId, generation: 1, schemaVersion: 1, at: today, reason: 'manual' } as const
    const { draftId } = await net.handlers['safety.beginSnapshot'](ask)
    await net.handlers['safety.addRows']({ draftId, table: 'clients', lines: '{"id":"c-1"}' })
    expect((await net.handlers['safety.state'](undefined)).snapshots).toEqual([])
    await net.handlers['safety.abandonSnapshot']({ draftId })
    expect(readdirSync(join(folder, 'snapshots'))).toEqual([])
    await expect(net.handlers['safety.finishSnapshot']({ draftId })).rejects.toThrow('not-found')
  })

  test('left half written by a killed run is swept away at the next start', async () => {
    const folder = ownFolder()
    const ask = { bookId, generation: 1, schemaVersion: 1, at: today, reason: 'manual' } as const
    await netIn(folder).handlers['safety.beginSnapshot'](ask)
    expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(1)
    await netIn(folder).handlers['safety.state'](undefined)
    expect(readdirSync(join(folder, 'snapshots'))).toEqual([])
  })

  test('refuses lines that are not rows, and names that are not its own', async () => {
    const net = netIn(ownFolder())
    const ask = { bookId, generation: 1, schemaVersion: 1, at: today, reason: 'manual' } as const
    const { draftId } = await net.handlers['safety.beginSnapshot'](ask)
    for (const lines of ['[1]', '{"a":1}\n\n{"b":2}', 'x', '\n'])
      await expect(net.handlers['safety.addRows']({ draftId, table: 'clients', lines })).rejects.toThrow('bad-ask')
    for (const snapshotId of ['../../etc/passwd', '..', '20260331T100000000Z-0000000g', 'a/b'])
      await expect(net.handlers['safety.readSnapshot']({ snapshotId, part: 0 })).rejects.toThrow('bad-ask')
    for (const bad of ['..', '../x', 'a/b', 'a\\b'])
      await expect(net.handlers['safety.append']({ ...asked(entry(1)), bookId: bad })).rejects.toThrow('bad-ask')
  })

  test('lets the journal forget only what three snapshots cover', async () => {
    const net = netIn(ownFolder())
    const append = async (from: number, to: number) => {
      for (let at = from; at <= to; at += 1) await net.handlers['safety.append'](asked(entry(at)))
    }
    const heldFrom = async () => (await net.handlers['safety.readJournal']({ bookId, after: 0 })).entries[0]?.generation
    await append(1, 3)
    await snapshotOf(net, smallBook, { generation: 3 })
    await append(4, 6)
    await snapshotOf(net, smallBook, { generation: 6 })
    expect(await heldFrom()).toBe(1)
    await append(7, 9)
    await snapshotOf(net, smallBook, { generation: 9 })
    expect(await heldFrom()).toBe(4)
    await append(10, 10)
    expect((await net.handlers['safety.state'](undefined)).journal).toEqual({ bookId, generation: 10, entries: 7 })
  })
})

describe('damage in a snapshot', () => {
  test('any flipped bit is found before a row is given out', async () => {
    const folder = ownFolder()
    const net = netIn(folder)
    const { snapshotId } = await snapshotOf(net, smallBook)
    const file = fileIn(folder, snapshotId)
    const whole = readFileSync(file)
    const flipped = async (bit: number) => {
      const bytes = Buffer.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(file, bytes)
      await expect(net.handlers['safety.readSnapshot']({ snapshotId, part: 0 })).rejects.toThrow(/damaged|newer/)
    }
    await fc.assert(fc.asyncProperty(fc.nat(whole.length * 8 - 1), flipped), { seed: 20260331, numRuns: 400 })
    for (let bit = 0; bit < 20 * 8; bit += 1) await flipped(bit)
    for (let bit = (whole.length - 66) * 8; bit < whole.length * 8; bit += 1) await flipped(bit)
  })

  test('cut off anywhere, it is never listed as good', async () => {
    const folder = ownFolder()
    const { snapshotId } = await snapshotOf(netIn(folder), smallBook)
    const file = fileIn(folder, snapshotId)
    const whole = readFileSync(file)
    for (let length = 0; length < whole.length; length += 41) {
      writeFileSync(file, whole.subarray(0, length))
      expect((await netIn(folder).handlers['safety.state'](undefined)).snapshots).toEqual([])
    }
    writeFileSync(file, whole)
    expect((await netIn(folder).handlers['safety.state'](undefined)).snapshots).toHaveLength(1)
  })
})
