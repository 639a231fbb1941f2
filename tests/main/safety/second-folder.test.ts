import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verify } from '#main/safety/snapshot-read'
import { ownFolder } from '../folder'
import { netIn, smallBook, snapshotOf, today } from './book'

describe('the second folder', () => {
  test('gets every new snapshot as a checked copy', async () => {
    const [folder, stick] = [ownFolder(), ownFolder()]
    const net = netIn(folder)
    const before = await snapshotOf(net, smallBook)
    expect(await net.chooseSecond(stick)).toEqual({ name: expect.stringMatching(/^evergreen-main-/) })
    const after = await snapshotOf(net, smallBook, { generation: 8 })
    for (const { snapshotId, sha256 } of [before, after])
      expect((await verify(join(stick, `${snapshotId}.evergreen`))).trailer.sha256).toBe(sha256)
    expect((await net.handlers['safety.state'](undefined)).secondFolderFault).toBeUndefined()
  })

  test('that is gone breaks no snapshot and is named in the state; when it is back it catches up', async () => {
    const [folder, parent] = [ownFolder(), ownFolder()]
    const hold = { at: today, second: join(parent, 'pulled out') }
    const net = netIn(folder, hold)
    await snapshotOf(net, smallBook)
    const state = await net.handlers['safety.state'](undefined)
    expect(state).toMatchObject({ secondFolder: 'pulled out', secondFolderFault: 'not-found' })
    expect(state.snapshots).toHaveLength(1)
    mkdirSync(hold.second)
    await snapshotOf(net, smallBook, { generation: 8 })
    expect((await net.handlers['safety.state'](undefined)).secondFolderFault).toBeUndefined()
    expect(readdirSync(hold.second)).toHaveLength(2)
  })

  test('gets every document with the snapshots', async () => {
    const [folder, stick] = [ownFolder(), ownFolder()]
    const name = createHash('sha256').update('letter of authorization').digest('hex')
    mkdirSync(join(folder, 'documents'))
    writeFileSync(join(folder, 'documents', name), 'letter of authorization')
    writeFileSync(join(folder, 'documents', '.half.evergreen-part'), 'let')
    const net = netIn(folder, { at: today, second: stick })
    await snapshotOf(net, smallBook)
    expect(readdirSync(join(stick, 'documents'))).toEqual([name])
    expect(readFileSync(join(stick, 'documents', name), 'utf8')).toBe('letter of authorization')
  })

  test("keeps the advisor's own files", async () => {
    const [folder, stick] = [ownFolder(), ownFolder()]
    const hold = { at: today, second: stick }
    const net = netIn(folder, hold)
    writeFileSync(join(stick, 'holiday.evergreen'), 'mine')
    writeFileSync(join(stick, 'tax.pdf'), 'mine')
    for (let at = 1; at <= 5; at += 1) {
      hold.at += 1000
      await snapshotOf(net, smallBook, { generation: at })
    }
    expect(readdirSync(stick).filter((name) => name.startsWith('2026'))).toHaveLength(3)
    expect(readdirSync(stick)).toEqual(expect.arrayContaining(['holiday.evergreen', 'tax.pdf']))
  })
})
