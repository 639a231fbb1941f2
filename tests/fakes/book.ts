import { type Book, type Commit, closeBook, type Done, openBook } from '#db/book'

/** A real Dexie book on an in-memory IndexedDB with a pinned clock and ids, and everything that it told the world. */
export type TestBook = {
  readonly book: Book
  readonly commits: Commit[]
  readonly said: Done[]
  readonly newId: () => string
  readonly time: { now: number }
  /** Set to make the second copy fail, as a full disk does. */
  readonly journal: { fails: boolean }
}

let opened = 0

export async function openTestBook(name = `book-${String(++opened)}`): Promise<TestBook> {
  const commits: Commit[] = []
  const said: Done[] = []
  const time = { now: Date.UTC(2026, 10, 24, 9) }
  const journal = { fails: false }
  let made = 0
  const newId = () => `id-${String(++made).padStart(6, '0')}`
  const book = await openBook(
    {
      now: () => time.now,
      newId,
      journal: async (commit) => {
        if (journal.fails) throw new Error('the disk is full')
        commits.push(structuredClone(commit))
      },
      written: (done) => said.push(done),
    },
    name,
  )
  return { book, commits, said, newId, time, journal }
}

export { closeBook }
