import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '#contract/safety'
import { openJournal } from '#main/safety/journal'
import { ownFolder } from '../folder'
import { asked, entries, entry } from './entries'

async function kept(folder: string, wanted: readonly JournalEntry[]): Promise<void> {
  const journal = await openJournal(folder)
  for (const one of wanted) await journal.append(asked(one))
  await journal.close()
}

async function readAll(folder: string, after = 0) {
  const journal = await openJournal(folder)
  const read: JournalEntry[] = []
  for (let more = true; more; ) {
    const part = await journal.read(read.at(-1)?.generation ?? after)
    read.push(...part.entries)
    if (part.damaged) return { read, damaged: true, last: journal.last() }
    more = part.more
  }
  return { read, damaged: false, last: journal.last() }
}

const filesIn = (folder: string) => readdirSync(folder).sort()
const theFile = (folder: string) => join(folder, filesIn(folder)[0] ?? '')

describe('the journal', () => {
  test('gives back after a restart exactly what was acknowledged, in order', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 20))
    const { read, damaged, last } = await readAll(folder)
    expect(read).toEqual(entries(1, 20))
    expect(damaged).toBe(false)
    expect(last).toEqual({ generation: 20, entries: 20 })
    expect((await readAll(folder, 15)).read).toEqual(entries(16, 20))
  })

  test('keeps the order of asking when many commits are asked for at once', async () => {
    const folder = ownFolder()
    const journal = await openJournal(folder)
    await Promise.all(entries(1, 200).map((one) => journal.append(asked(one))))
    await journal.close()
    expect((await readAll(folder)).read).toEqual(entries(1, 200))
  })

  test('drops a torn last line and goes on in a new file', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 3))
    const whole = readFileSync(theFile(folder))
    truncateSync(theFile(folder), whole.length - 7)
    expect((await readAll(folder)).read).toEqual(entries(1, 2))
    await kept(folder, [entry(3, 'again'), entry(4)])
    expect((await readAll(folder)).read).toEqual([entry(1), entry(2), entry(3, 'again'), entry(4)])
    expect(filesIn(folder)).toHaveLength(2)
  })

  test('acknowledges the same commit twice and keeps it once', async () => {
    const folder = ownFolder()
    await kept(folder, [entry(1), entry(2), entry(2)])
    await kept(folder, [entry(2)])
    expect((await readAll(folder)).read).toEqual([entry(1), entry(2)])
  })

  test('refuses another past: a known generation with other content', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 3))
    const journal = await openJournal(folder)
    await expect(journal.append(asked(entry(3, 'other')))).rejects.toThrow('generation')
    await expect(journal.append(asked(entry(2)))).rejects.toThrow('generation')
    await journal.append(asked(entry(4)))
    await journal.close()
    expect((await readAll(folder)).read).toEqual(entries(1, 4))
  })

  test('refuses what is no commit', async () => {
    const journal = await openJournal(ownFolder())
    const change = (facts: object) => JSON.stringify([{ table: 'clients', key: 'c', row: { id: 'c' }, ...facts }])
    const hostile = [
      ...[
        '',
        '{}',
        '[1]',
        'null',
        change({}).slice(1),
        `${change({})} `.replace(' ', '\n'),
        change({}).replace(':', ':\r'),
      ],
      ...[{ table: '' }, { key: '' }, { row: 3 }, { row: [] }, { row: undefined }, { more: 1 }].map(change),
    ]
    for (const changes of hostile)
      await expect(journal.append({ ...asked(entry(1)), changes })).rejects.toThrow('bad-ask')
    expect(journal.last().generation).toBe(0)
  })

  test('after a cut holds only what is newer, and counts on', async () => {
    const folder = ownFolder()
    const journal = await openJournal(folder)
    for (const one of entries(1, 5)) await journal.append(asked(one))
    await journal.cut(0)
    for (const one of entries(6, 9)) await journal.append(asked(one))
    await journal.cut(5)
    expect(journal.last()).toEqual({ generation: 9, entries: 4 })
    await journal.append(asked(entry(10)))
    await journal.close()
    expect((await readAll(folder, 5)).read).toEqual(entries(6, 10))
    expect(filesIn(folder)).toEqual(['000000000006-0000.journal', '000000000010-0000.journal'])
  })

  test('still knows the last generation when everything in it is covered by a snapshot', async () => {
    const folder = ownFolder()
    const journal = await openJournal(folder)
    for (const one of entries(1, 5)) await journal.append(asked(one))
    await journal.cut(5)
    await journal.close()
    expect((await readAll(folder)).last.generation).toBe(5)
  })

  test('hands out a long journal in parts that together are the whole', async () => {
    const folder = ownFolder()
    const long = 'x'.repeat(300_000)
    const wanted = Array.from({ length: 40 }, (_, at) => entry(at + 1, long))
    await kept(folder, wanted)
    const journal = await openJournal(folder)
    const first = await journal.read(0)
    expect(first.more).toBe(true)
    expect(first.entries.length).toBeLessThan(12)
    expect((await readAll(folder)).read).toEqual(wanted)
    expect(filesIn(folder).length).toBeGreaterThan(2)
  })

  test('an append that the disk refuses is not acknowledged, loses nothing before it and can be asked again', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 2))
    const journal = await openJournal(folder)
    const inTheWay = join(folder, '000000000003-0000.journal')
    mkdirSync(inTheWay)
    await expect(journal.append(asked(entry(3)))).rejects.toMatchObject({ code: expect.stringMatching(/^E/) })
    expect(journal.last().generation).toBe(2)
    rmdirSync(inTheWay)
    await journal.append(asked(entry(3)))
    await journal.close()
    expect((await readAll(folder)).read).toEqual(entries(1, 3))
  })
})

describe('damage in the journal', () => {
  test('a flipped bit never changes an entry: what is read is a beginning of what was written, and the loss is said', async () => {
    const folder = ownFolder()
    const wanted = entries(1, 12)
    await kept(folder, wanted)
    const file = theFile(folder)
    const whole = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const bytes = Buffer.from(whole)
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(file, bytes)
        const { read, damaged, last } = await readAll(folder)
        expect(read).toEqual(wanted.slice(0, read.length))
        expect(read.length).toBeLessThan(wanted.length)
        expect(damaged || last.generation < 12).toBe(true)
      }),
      { seed: 20260331, numRuns: 300 },
    )
  })

  test('cut off at any byte, a beginning of what was written is read', async () => {
    const folder = ownFolder()
    const wanted = entries(1, 6)
    await kept(folder, wanted)
    const file = theFile(folder)
    const whole = readFileSync(file)
    for (let length = 0; length < whole.length; length += 13) {
      writeFileSync(file, whole.subarray(0, length))
      const { read, damaged } = await readAll(folder)
      expect(read).toEqual(wanted.slice(0, read.length))
      expect(damaged).toBe(false)
    }
  })

  test('does not matter below the generation that is asked for', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 9))
    const text = readFileSync(theFile(folder), 'utf8').replace('client 3', 'client 8')
    writeFileSync(theFile(folder), text)
    expect(await readAll(folder, 5)).toMatchObject({ read: entries(6, 9), damaged: false })
    expect(await readAll(folder, 1)).toMatchObject({ read: [entry(2)], damaged: true })
  })

  test('lines that changed places are damage', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 4))
    const [one = '', two = '', three = '', four = ''] = readFileSync(theFile(folder), 'utf8').split('\n')
    writeFileSync(theFile(folder), [one, three, two, four, ''].join('\n'))
    expect(await readAll(folder)).toMatchObject({ read: [entry(1)], damaged: true })
  })

  test('a line from elsewhere at the end is damage, not a torn line', async () => {
    const folder = ownFolder()
    await kept(folder, entries(1, 2))
    appendFileSync(theFile(folder), `${'0'.repeat(64)} {"generation":3}\n`)
    expect(await readAll(folder)).toMatchObject({ read: entries(1, 2), damaged: true })
  })
})
