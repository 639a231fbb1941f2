import { useLiveQuery } from 'dexie-react-hooks'

/** A live read for a screen: runs again when a commit touches what it read; undefined until the first answer. */
export const useLive: <Value>(query: () => Promise<Value>, deps: readonly unknown[]) => Value | undefined = (
  query,
  deps,
) => useLiveQuery(query, [...deps])
