import { book, bookMeta } from './book'

/** Tells one state of the book from every other, also from one that a restore brought to the same generation. */
export async function bookStamp(): Promise<string> {
  const [{ bookId, generation }, last] = await Promise.all([bookMeta(), book().tables.acts.orderBy('id').last()])
  return `${bookId} ${String(generation)} ${String(last?.at ?? 0)}`
}
