import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../folder'
import { netIn, smallBook, snapshotOf, tablesIn } from './book'
import { asked, bookId, entry } from './entries'

const fileIn = (folder: string, snapshotId: string) => join(folder, 'snapshots', `${snapshotId}.evergreen`)

describe('a snapshot file from elsewhere', () => {
  test('comes in whole and lies beside the others, once', async () => {
    const [there, here] = [ownFolder(), ownFolder()]
    const info = await snapshotOf(netIn(there), smallBook)
    const net = netIn(here)
    const taken = await net.importFrom(fileIn(there, info.snapshotId))
    expect(taken).toEqual({ ...info, snapshotId: taken.snapshotId })
    expect(await net.importFrom(fileIn(there, info.snapshotId))).toEqual(taken)
    expect((await net.handlers['safety.state'](undefined)).snapshots).toEqual([taken])
    expect(await tablesIn(net, taken.snapshotId)).toMatchObject({ clients: smallBook.clients })
  })

  test.each([
    ['an empty file', Buffer.alloc(0), 'foreign'],
    ['a text file', Buffer.from('name,mrc\nAcme,3\n'), 'foreign'],
    ['another gzip file', gzipSync('hello\n'), 'foreign'],
    ['JSON of another program', gzipSync('{"magic":"other"}\n'), 'foreign'],
    ['a later format', gzipSync('{"magic":"evergreen-book","format":2}\n'), 'newer'],
    ['a header alone', gzipSync('{"magic":"evergreen-book","format":1}\n'), 'damaged'],
    ['a gzip bomb', gzipSync(Buffer.alloc(200_000_000)), 'foreign'],
  ])('%s is refused with its reason before anything is written', async (_what, bytes, code) => {
    const folder = ownFolder()
    const path = join(folder, 'given.evergreen')
    writeFileSync(path, bytes)
    const net = netIn(join(folder, 'net'))
    await expect(net.importFrom(path)).rejects.toThrow(code)
    expect(existsSync(join(folder, 'net'))).toBe(false)
  })

  test('truncated or flipped it is refused as damaged', async () => {
    const [there, here] = [ownFolder(), ownFolder()]
    const info = await snapshotOf(netIn(there), smallBook)
    const whole = readFileSync(fileIn(there, info.snapshotId))
    const path = join(here, 'given.evergreen')
    writeFileSync(path, whole.subarray(0, whole.length - 100))
    await expect(netIn(join(here, 'net')).importFrom(path)).rejects.toThrow('damaged')
    const flipped = Buffer.from(whole)
    flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 4
    writeFileSync(path, flipped)
    await expect(netIn(join(here, 'net')).importFrom(path)).rejects.toThrow('damaged')
  })

  test('never counts as one of the three that let the journal forget', async () => {
    const folder = ownFolder()
    const net = netIn(folder)
    for (let at = 1; at <= 3; at += 1) await net.handlers['safety.append'](asked(entry(at)))
    const info = await snapshotOf(net, smallBook, { generation: 3 })
    copyFileSync(fileIn(folder, info.snapshotId), join(folder, 'copy.evergreen'))
    await snapshotOf(net, smallBook, { generation: 3 })
    const elsewhere = netIn(ownFolder())
    await elsewhere.importFrom(join(folder, 'copy.evergreen'))
    await net.importFrom(join(folder, 'copy.evergreen'))
    expect((await net.handlers['safety.readJournal']({ bookId, after: 0 })).entries).toHaveLength(3)
  })
})
