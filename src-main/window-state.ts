export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type WindowState = Box & { readonly maximized: boolean }

export const smallest = { width: 1024, height: 700 }
const usual = { width: 1280, height: 800 }

/** Where the window opens: as it was left, unless that screen is gone or too small; then centred at its usual size. */
export function placeFor(
  kept: WindowState | null,
  screens: readonly Box[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  if (!kept) return usual
  const width = Math.round(Math.max(kept.width, smallest.width))
  const height = Math.round(Math.max(kept.height, smallest.height))
  const wanted = { x: Math.round(kept.x), y: Math.round(kept.y), width, height }
  return screens.some((screen) => showsTitle(wanted, screen)) ? wanted : { width, height }
}

/** A window can be moved back only when enough of its top edge is on a screen. */
function showsTitle(window: Box, screen: Box): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const top = window.y >= screen.y - 1 && window.y + 32 <= screen.y + screen.height
  return top && across >= 200
}
