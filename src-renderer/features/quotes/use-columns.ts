import { type FocusEvent, type RefObject, useEffect, useState } from 'react'

/** The width of a column where many stand side by side, in pixels. */
export const columnWidth = 248

/** So many are always drawn whole; beyond that only what is near the eye. */
const fewEnough = 5
const spare = 1

type Seen = { readonly first: number; readonly last: number; readonly held: number | null }

/**
 * Which of many options are drawn: those in sight, and the one that has the focus, so that what is being typed in it is never
 * lost by scrolling; both with one to each side, so that arrows find the next one. A column says which it is by `data-column`.
 */
export function useColumns(count: number, root: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState<Seen>({ first: 0, last: Math.floor(innerWidth / columnWidth), held: null })
  const look = () => {
    const { scrollLeft, clientWidth } = root.current ?? { scrollLeft: 0, clientWidth: innerWidth }
    const from = Math.abs(scrollLeft)
    const first = Math.floor(from / columnWidth) - spare
    const last = Math.ceil((from + clientWidth) / columnWidth) + spare
    setSeen((one) => (one.first === first && one.last === last ? one : { ...one, first, last }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads nothing but the element
  useEffect(() => {
    const observer = new ResizeObserver(look)
    if (root.current) observer.observe(root.current)
    return () => observer.disconnect()
  }, [])
  const hold = (held: number | null) => setSeen((one) => (one.held === held ? one : { ...one, held }))
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    // A pane that a column opened is no other column.
    if (!root.current?.contains(target)) return
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
    hold(column === undefined ? null : Number(column))
  }
  const isDrawn = (index: number) =>
    count <= fewEnough ||
    (index >= seen.first && index <= seen.last) ||
    (seen.held !== null && Math.abs(index - seen.held) <= spare)
  return { onScroll: look, onFocus, hold, isDrawn }
}
