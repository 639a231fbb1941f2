import { afterEach, describe, expect, test } from 'vitest'
import { allLines, firstLines } from '#db/client-lines'
import { belongingsOf, deleteClient, mergeClients, restoreClient } from '#db/client-whole'
import { addClient, changeClient, clientOf, findClients, findContacts, removeSite } from '#db/clients'
import { addNote } from '#db/notes'
import { readWhole } from '#db/replace'
import { findServices } from '#db/services'
import { finishTask, openTasks, reopenTask } from '#db/tasks'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { type Belongings, belongingNames } from '#domain/clients/belongings'
import type { Client } from '#domain/clients/client'
import { closeBook, openTestBook, type TestBook } from '../fakes/book'
import { belongings, note, registration } from '../fakes/clients'
import { client } from '../fakes/rows'

afterEach(closeBook)

const osprey = client({ id: 'kept' })
const double = client({ id: 'gone', name: 'Osprey Logistic', phone: '+1 555 0199' })

async function fill(clients: readonly Client[], parts: readonly Belongings[]): Promise<void> {
  await write({ label: 'x' }, ['clients', ...belongingNames], async (pens) => {
    await pens.clients.putMany(clients)
    for (const all of parts) for (const name of belongingNames) await pens[name].putMany(all[name] as never)
  })
}

/** Every table but the acts themselves: what an undo must give back exactly. */
async function records({ book }: TestBook) {
  const { tables } = await readWhole(book)
  return [...tables].filter(([name]) => name !== 'acts')
}

describe('merging two clients', () => {
  const both = () => fill([osprey, double], [belongings('kept', '-a'), belongings('gone', '-b')])

  test('moves everything of the one that goes in one act', async () => {
    const { commits } = await openTestBook()
    await both()
    await mergeClients(osprey, double, new Set(['phone']))
    const all = await belongingsOf('kept')
    for (const name of belongingNames) expect(all[name].map((row) => row.id).sort()).toHaveLength(2)
    for (const rows of Object.values(await belongingsOf('gone'))) expect(rows).toEqual([])
    expect((await clientOf('kept'))?.phone).toBe('+1 555 0199')
    expect(await clientOf('gone')).toMatchObject({ mergedInto: 'kept', phone: '+1 555 0199', name: 'Osprey Logistic' })
    expect(commits).toHaveLength(2)
  })

  test('is taken back exactly by one undo', async () => {
    const opened = await openTestBook()
    await both()
    const before = await records(opened)
    await mergeClients(osprey, double, new Set(['name', 'phone']))
    expect(await records(opened)).not.toEqual(before)
    expect((await undoLast()).ok).toBe(true)
    expect(await records(opened)).toEqual(before)
  })

  test('that fails half way leaves nothing behind', async () => {
    const opened = await openTestBook()
    await fill([osprey], [belongings('gone', '-b')])
    const before = await records(opened)
    await expect(mergeClients(osprey, double, new Set())).rejects.toThrow('not in the book')
    expect(await records(opened)).toEqual(before)
  })
})

describe('deleting a client', () => {
  test('takes what hangs on it along, and restore brings both back', async () => {
    const opened = await openTestBook()
    await fill([osprey], [belongings('kept', '-a')])
    expect(await deleteClient(osprey)).toEqual({ ok: true, value: null })
    expect((await belongingsOf('kept')).services[0]?.deletedAt).toBe(opened.time.now)
    expect(await findServices('00034417')).toEqual([])
    expect(await openTasks()).toEqual([])
    const deleted = await clientOf('kept')
    if (deleted) await restoreClient(deleted)
    expect((await belongingsOf('kept')).services[0]?.deletedAt).toBe(0)
    expect((await openTasks()).map((task) => task.id)).toEqual(['task-a'])
  })

  test('is refused while a registration waits to be sent, and changes nothing', async () => {
    const opened = await openTestBook()
    await fill(
      [osprey],
      [{ ...belongings('kept'), registrations: [registration({ clientId: 'kept', status: 'queued' })] }],
    )
    const before = await records(opened)
    expect(await deleteClient(osprey)).toEqual({ ok: false, refusal: 'waiting' })
    expect(await records(opened)).toEqual(before)
  })

  test('is taken back exactly by one undo', async () => {
    const opened = await openTestBook()
    await fill([osprey], [belongings('kept', '-a')])
    const before = await records(opened)
    await deleteClient(osprey)
    expect((await undoLast()).ok).toBe(true)
    expect(await records(opened)).toEqual(before)
  })
})

describe('editing a client', () => {
  test('two fields left at the same moment are both kept', async () => {
    await openTestBook()
    await addClient(osprey)
    await Promise.all([changeClient('kept', { city: 'Salem' }), changeClient('kept', { phone: '+1 555 0123' })])
    expect(await clientOf('kept')).toMatchObject({ city: 'Salem', phone: '+1 555 0123' })
  })

  test('a new name is found under it', async () => {
    await openTestBook()
    await addClient(osprey)
    await changeClient('kept', { name: 'Águila Freight' })
    expect((await findClients('aguila')).map((one) => one.id)).toEqual(['kept'])
    expect(await findClients('osprey')).toEqual([])
  })

  test('a meeting moves the last contact forward and never back; a note leaves it', async () => {
    await openTestBook()
    await addClient(osprey)
    await addNote(note({ id: 'n1', clientId: 'kept', kind: 'meeting', at: Date.UTC(2026, 4, 20, 12) }))
    await addNote(note({ id: 'n2', clientId: 'kept', kind: 'call', at: Date.UTC(2026, 2, 1, 12) }))
    await addNote(note({ id: 'n3', clientId: 'kept', kind: 'note', at: Date.UTC(2026, 9, 1, 12) }))
    expect((await clientOf('kept'))?.lastContactOn).toBe('2026-05-20')
  })

  test('a site that goes leaves its services with the client', async () => {
    await openTestBook()
    await fill([osprey], [belongings('kept', '-a')])
    await removeSite('site-a', 'Head office')
    const all = await belongingsOf('kept')
    expect([all.sites, all.services[0]?.siteId]).toEqual([[], null])
  })
})

describe('finding', () => {
  test('words inside a name are found after those it begins with', async () => {
    await openTestBook()
    await fill([client({ id: 'a', name: 'North Harbor' }), client({ id: 'b', name: 'Harbor Foods' })], [])
    expect((await findClients('harbor')).map((one) => one.id)).toEqual(['b', 'a'])
  })

  test('a person is found by name and by e-mail, unless the client is deleted', async () => {
    await openTestBook()
    await fill([osprey, client({ id: 'gone', deletedAt: 5 })], [belongings('kept', '-a'), belongings('gone', '-b')])
    expect((await findContacts('dana')).map((one) => one.id)).toEqual(['contact-a'])
    expect((await findContacts('whitf')).map((one) => one.id)).toEqual(['contact-a'])
    expect((await findContacts('Dana@osprey')).map((one) => one.id)).toEqual(['contact-a'])
  })
})

test('the list shows its first screenful and then everything, deleted clients too', async () => {
  await openTestBook()
  const many = Array.from({ length: 50 }, (_, at) => client({ id: `c${String(at)}`, name: `Client ${String(at)}` }))
  await fill([...many, client({ id: 'gone', deletedAt: 5 })], [belongings('c1')])
  const first = await firstLines(20)
  expect([first.lines.length, first.count]).toEqual([20, 50])
  const lines = await allLines('2026-11-24')
  expect(lines).toHaveLength(51)
  expect(lines.find((line) => line.client.id === 'c1')).toMatchObject({ services: 1, noticeBy: '2026-12-02' })
})

test('a task that is ticked leaves the open ones, and reopening brings it back with its day', async () => {
  await openTestBook()
  await fill([osprey], [belongings('kept', '-a')])
  await finishTask('task-a')
  expect(await openTasks()).toEqual([])
  await reopenTask('task-a')
  expect((await openTasks({ until: '2026-12-01' })).map((task) => task.dueOn)).toEqual(['2026-12-01'])
  expect(await openTasks({ until: '2026-11-30' })).toEqual([])
})
