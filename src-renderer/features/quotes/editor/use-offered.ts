import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { offeringsByIds } from '#db/catalog'
import type { Offering } from '#domain/catalog/catalog'
import { searchOfferings } from '#workers/catalog-search'

/** Offerings for the words, and whether they answer these words or still those before. */
export function useOffered(words: string): { readonly found: readonly Offering[]; readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly found: readonly Offering[] }>(noAnswer)
  useEffect(() => {
    let stale = false
    const look = async () => {
      if (words.trim() === '') return []
      const { ids } = await searchOfferings({ words, limit: 8 })
      return (await offeringsByIds(ids)).flatMap((row) => row ?? [])
    }
    void look().then((found) => {
      if (!stale) setAnswer({ to: words, found })
    })
    return () => {
      stale = true
    }
  }, [words])
  return { found: answer.found, isCurrent: answer.to === words }
}

/** Keys that choose from a list wait until it answers the words: a fast hand never takes what stood there before. */
export function useHeldKeys(isCurrent: boolean, acts: Readonly<Record<string, () => unknown>>) {
  const held = useRef<string[]>([])
  const now = useRef(acts)
  now.current = acts
  // Before anything else is heard: a key pressed after the answer must not overtake those held before it.
  useLayoutEffect(() => {
    if (isCurrent) for (const key of held.current.splice(0)) now.current[key]?.()
  }, [isCurrent])
  return {
    hold: (event: KeyboardEvent) => {
      if (isCurrent || !(event.key in acts)) return
      event.preventDefault()
      event.stopPropagation()
      held.current.push(event.key)
    },
    forget: () => {
      held.current = []
    },
  }
}

const noAnswer = { to: '', found: [] } as const
