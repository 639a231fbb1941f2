import { useEffect, useMemo, useRef } from 'react'
import { useKeys } from '#ui/keys'

/**
 * J and K walk the rows of every group as one list, Enter opens as on any button, X is done and S is later. A row that goes
 * hands its place to the next one.
 */
export function useRowKeys() {
  const list = useRef<HTMLDivElement>(null)
  const place = useRef<number | null>(null)
  const keys = useMemo(() => {
    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-matter]') ?? [])]
    const at = () => rows().findIndex((row) => row.contains(document.activeElement))
    const stand = (index: number) => {
      const all = rows()
      const row = all[Math.max(0, Math.min(all.length - 1, index))]
      row?.querySelector<HTMLElement>('[data-open]')?.focus()
      row?.scrollIntoView({ block: 'nearest' })
    }
    const press = (verb: string) => () => {
      const index = at()
      if (index < 0) return
      place.current = index
      rows()[index]?.querySelector<HTMLElement>(`[data-verb="${verb}"]`)?.click()
    }
    return {
      stand,
      handlers: { j: () => stand(at() + 1), k: () => stand(at() - 1), x: press('done'), s: press('later') },
    }
  }, [])
  useKeys(keys.handlers)
  // After every drawing: a row that has gone took the focus with it, and its place gives it back.
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    keys.stand(place.current)
    place.current = null
  })
  return list
}
