import { liveQuery, type Subscription } from 'dexie'
import { useLiveQuery, useObservable } from 'dexie-react-hooks'

/** A live read for a screen: runs again when a commit touches what it read; undefined until the first answer. */
export const useLive: <Value>(query: () => Promise<Value>, deps: readonly unknown[]) => Value | undefined = (
  query,
  deps,
) => useLiveQuery(query, [...deps])

/** The same for what several places look at at once: whoever asks under one key shares one read. */
export const useShared = <Value>(key: string, query: () => Promise<Value>): Value | undefined =>
  useObservable(() => watched<Value>(key, query), [key])

type Hearer<Value> = { readonly next: (value: Value) => void; readonly error: (failure: unknown) => void }
type Watch = { readonly hearers: Set<Hearer<unknown>>; answer: { readonly value: unknown } | null; end: Subscription }

const watches = new Map<string, Watch>()

function watched<Value>(key: string, query: () => Promise<Value>) {
  return {
    subscribe: (next: (value: Value) => void, error: (failure: unknown) => void = () => undefined) => {
      const hearer = { next, error } as Hearer<unknown>
      const watch = watches.get(key) ?? begin(key, query)
      watch.hearers.add(hearer)
      if (watch.answer) hearer.next(watch.answer.value)
      return {
        unsubscribe: () => {
          watch.hearers.delete(hearer)
          if (watch.hearers.size > 0) return
          watch.end.unsubscribe()
          watches.delete(key)
        },
      }
    },
  }
}

function begin(key: string, query: () => Promise<unknown>): Watch {
  const hearers = new Set<Hearer<unknown>>()
  const end = liveQuery(query).subscribe({
    next: (value) => {
      watch.answer = { value }
      for (const hearer of hearers) hearer.next(value)
    },
    error: (failure) => {
      for (const hearer of hearers) hearer.error(failure)
    },
  })
  const watch: Watch = { hearers, answer: null, end }
  watches.set(key, watch)
  return watch
}
