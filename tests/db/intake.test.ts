import { afterEach, expect, test } from 'vitest'
import { announcementsOf, markRead, newsReadUpTo, previewIntake, takeIn, unreadAnnouncements } from '#db/intake'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import type { Told } from '#domain/catalog/told'
import { closeBook, openTestBook } from '../fakes/book'
import { distributor } from '../fakes/rows'

afterEach(closeBook)

const told: Told = {
  catalog: [
    {
      id: 'CAT-1',
      supplier: 'Kestrel Voice',
      name: 'Kestrel Cloud PBX',
      category: 'ucaas',
      price: { amount: '24.00', currency: 'USD' },
      residual: '0.18',
    },
  ],
  rates: [
    {
      id: 'RATE-1',
      name: 'Kestrel residual',
      supplier: 'Kestrel Voice',
      from: '2026-01-01',
      residual: '0.18',
      partnerShare: '0.8',
      duration: 'evergreen',
    },
  ],
  announcements: [
    { id: 'N-1', publishedAt: '2026-11-02T09:00:00.000Z', title: 'Prices', body: 'Up.' },
    { id: 'N-2', publishedAt: '2026-11-16T09:00:00.000Z', title: 'Closed', body: 'On the 26th.' },
  ],
}

test('is taken in as one act, told as nothing new afterwards, and one undo takes all of it back', async () => {
  const { book, commits } = await openTestBook()
  await write({ label: 'x', undoable: false }, ['distributors'], (pens) => pens.distributors.put(distributor()))
  const counts = async () =>
    Promise.all(
      (['suppliers', 'offerings', 'carries', 'agreements', 'announcements'] as const).map((name) =>
        book.tables[name].count(),
      ),
    )
  const before = commits.length
  expect((await previewIntake('distributor-1', told)).lines).toHaveLength(4)
  expect([commits.length, await counts()]).toEqual([before, [0, 0, 0, 0, 0]])
  await takeIn('distributor-1', told)
  expect([commits.length, await counts()]).toEqual([before + 1, [1, 1, 1, 1, 2]])
  expect((await previewIntake('distributor-1', told)).lines).toEqual([])
  await takeIn('distributor-1', told)
  expect(commits).toHaveLength(before + 1)
  expect((await undoLast()).ok).toBe(true)
  expect(await counts()).toEqual([0, 0, 0, 0, 0])
})

test('announcements stand newest first until they are read, and only newer ones are asked for', async () => {
  await openTestBook()
  expect(await newsReadUpTo('distributor-1')).toBeNull()
  await takeIn('distributor-1', told)
  expect((await announcementsOf('distributor-1')).map(({ title }) => title)).toEqual(['Closed', 'Prices'])
  expect(await newsReadUpTo('distributor-1')).toBe('2026-11-16T09:00:00.000Z')
  const [newest] = await unreadAnnouncements()
  if (newest) await markRead(newest)
  expect((await unreadAnnouncements()).map(({ title }) => title)).toEqual(['Prices'])
})
