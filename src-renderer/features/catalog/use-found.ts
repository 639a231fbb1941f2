import { useCallback, useEffect, useRef, useState } from 'react'
import { bookMeta } from '#db/book'
import { offeringsByIds } from '#db/catalog'
import { useLive } from '#db/live'
import type { Offering } from '#domain/catalog/catalog'
import type { Ask, Found } from '#domain/catalog/search/ask'
import { searchOfferings } from '#workers/catalog-search'

export type FoundOfferings = {
  /** Changes with what was asked, and only when the answer is there: the list keeps standing until then. */
  readonly key: string
  readonly words: string
  readonly total: number
  readonly counts: Found['counts']
  readonly match: Found['match']
  readonly current: boolean
  readonly pages: ReadonlyMap<number, readonly (Offering | undefined)[]>
}

const pageSize = 50
/** Rows that are drawn before anybody scrolls. */
const firstScreen = 40
/** How soon a search is asked again while a large change is still being taken in, in ms. */
const settleAgain = 400

/**
 * The offerings that a search finds, a page at a time, kept live: any save asks again. One question is under way at a time and
 * the latest wins, so that fast typing never queues.
 */
export function useFound(ask: Ask) {
  const [found, setFound] = useState<FoundOfferings | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const generation = useLive(() => bookMeta().then((meta) => meta.generation), [])
  const near = useRef(0)
  const next = useRef<(() => Promise<void>) | null>(null)
  const busy = useRef(false)
  const key = JSON.stringify(ask)

  const turn = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    try {
      for (let work = next.current; work; work = next.current) {
        next.current = null
        await work()
      }
    } catch (error) {
      setFailed(error)
    } finally {
      busy.current = false
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the ask, and a new generation asks again
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    const run = async () => {
      const same = found?.key === key
      const page = same ? Math.floor(near.current / pageSize) : 0
      const answer = await readPage(ask, page)
      setFound({ key, words: ask.words, ...answer, pages: new Map([[page, answer.rows]]) })
      if (!same) near.current = 0
      if (!answer.current) again = setTimeout(() => start(), settleAgain)
    }
    const start = () => {
      next.current = run
      void turn()
    }
    if (generation !== undefined) start()
    return () => clearTimeout(again)
  }, [key, generation, turn])

  const load = useCallback(
    (page: number) => {
      next.current ??= async () => {
        const answer = await readPage(JSON.parse(key) as Ask, page)
        setFound((now) => (now?.key === key ? { ...now, pages: new Map([...now.pages, [page, answer.rows]]) } : now))
      }
      void turn()
    },
    [key, turn],
  )

  const at = useCallback(
    (index: number): Offering | undefined => {
      near.current = index
      const page = Math.floor(index / pageSize)
      const rows = found?.pages.get(page)
      if (found?.key === key) {
        const wanted = wantedPages(index, found.total).find((one) => !found.pages.has(one))
        if (wanted !== undefined) queueMicrotask(() => load(wanted))
      }
      return rows?.[index % pageSize]
    },
    [found, key, load],
  )

  if (failed) throw failed
  return { found, at }
}

/** The page of a row, then those that scrolling will come to; the first screen alone asks for nothing more. */
function wantedPages(index: number, total: number): readonly number[] {
  const page = Math.floor(index / pageSize)
  const ahead = index < firstScreen ? [] : [page + 1, page - 1]
  return [page, ...ahead.filter((one) => one >= 0 && one * pageSize < total)]
}

async function readPage(ask: Ask, page: number) {
  const { ids, ...rest } = await searchOfferings({ ...ask, limit: pageSize, offset: page * pageSize })
  return { ...rest, rows: await offeringsByIds(ids) }
}
