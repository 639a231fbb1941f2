import type { KeyboardEvent } from 'react'

/**
 * Arrows in a sheet: up and down (and Enter) to the same field of the next line, with Alt left and right to the same field of
 * the next option; below the last line comes the field that adds one. Cells are named `option:line:field`.
 */
export function moveInSheet(event: KeyboardEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).dataset.cell
  if (!cell || event.defaultPrevented || isAdding(event.target)) return
  const [option = 0, line = 0, field = ''] = cell
    .split(':')
    .map((part, index) => (index < 2 ? Number(part) : part)) as [number, number, string]
  const goal = {
    ArrowDown: [`${option}:${line + 1}:${field}`, `${option}:add`],
    Enter: [`${option}:${line + 1}:${field}`, `${option}:add`],
    ArrowUp: [`${option}:${line - 1}:${field}`],
    ArrowLeft: event.altKey ? [`${option - 1}:${line}:${field}`] : [],
    ArrowRight: event.altKey ? [`${option + 1}:${line}:${field}`] : [],
  }[event.key]
  if (!goal || goal.length === 0) return
  for (const name of goal) {
    const found = event.currentTarget.querySelector<HTMLInputElement>(`[data-cell="${name}"]`)
    if (!found) continue
    event.preventDefault()
    event.stopPropagation()
    found.focus()
    found.select?.()
    return
  }
}

/**
 * Arrows in the empty field that adds lines, heard before its list hears them: up into the lines, with Alt left and right to
 * the same field of the next option.
 */
export function leaveAdding(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, altKey, currentTarget } = event
  if (!isAdding(target) || target.value !== '') return
  const option = Number.parseInt(target.dataset.cell ?? '', 10)
  const lines = currentTarget.querySelectorAll<HTMLInputElement>(`[data-cell^="${option}:"][data-cell$=":description"]`)
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key]
  const goal =
    key === 'ArrowUp' ? lines[lines.length - 1] : altKey && across ? addField(currentTarget, option + across) : null
  if (!goal) return
  event.preventDefault()
  event.stopPropagation()
  goal.focus()
  goal.select()
}

/** The field that adds lines to an option, if that option is drawn. */
export const addField = (root: HTMLElement | null, option: number): HTMLInputElement | null =>
  root?.querySelector(`[data-cell="${option}:add"]`) ?? null

const isAdding = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset.cell?.endsWith(':add') === true
