import type { KeyboardEvent } from 'react'

/**
 * Arrows in a sheet: up and down (and Enter) to the same field of the next line, with Alt left and right to the same field of
 * the next option; below the last line comes the field that adds one. Cells are named `option:line:field`.
 */
export function moveInSheet(event: KeyboardEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).dataset.cell
  if (!cell || event.defaultPrevented) return
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
