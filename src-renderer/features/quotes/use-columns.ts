import { type FocusEvent, type UIEvent, useState } from 'react'
import { cellOf } from './editor/range'

/** The width of a column where many stand side by side, in pixels. */
export const columnWidth = 248

/** So many are always drawn whole; beyond that only what is near the eye. */
const fewEnough = 10
const spare = 2

type Window = { readonly first: number; readonly last: number; readonly held: number | null }

/**
 * Which of many options are drawn: those in sight with two to each side, so that arrows find the next one, and the one that has
 * the focus, so that what is being typed in it is never lost by scrolling.
 */
export function useColumns(count: number) {
  const [seen, setSeen] = useState<Window>({ first: 0, last: fewEnough, held: null })
  const onScroll = (event: UIEvent<HTMLElement>) => {
    const { scrollLeft, clientWidth } = event.currentTarget
    const from = Math.abs(scrollLeft)
    const first = Math.floor(from / columnWidth) - spare
    const last = Math.ceil((from + clientWidth) / columnWidth) + spare
    setSeen((one) => (one.first === first && one.last === last ? one : { ...one, first, last }))
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const held = cellOf(event.target)?.option ?? null
    setSeen((one) => (one.held === held ? one : { ...one, held }))
  }
  const isDrawn = (index: number) =>
    count <= fewEnough || (index >= seen.first && index <= seen.last) || index === seen.held
  return { onScroll, onFocus, isDrawn }
}
