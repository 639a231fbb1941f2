import type { NewId } from '../values/ids'

/**
 * Ids that count up from a fresh UUIDv7: unique because the first is, in the order of the rows, and made without chance, so
 * that a worker can make a hundred thousand. The count runs in the last 48 bits, which start at random.
 */
export function idSeries(first: string): NewId {
  const head = first.slice(0, 24)
  let count = Number.parseInt(first.slice(24), 16)
  return () => {
    const id = head + count.toString(16).padStart(12, '0')
    count = (count + 1) % 2 ** 48
    return id
  }
}
