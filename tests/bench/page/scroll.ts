/** How long the slowest frames took while a list was scrolled, in ms, and how many elements the page had. */
export type Scrolling = { readonly p95: number; readonly nodes: number; readonly columns: number }

const frames = 150
/** About ten rows a frame: a strong turn of the wheel. */
const step = 411

/** Scrolls the catalog's own list of everything. */
export async function scrollCatalog(): Promise<Scrolling> {
  const grid = document.querySelector('main [role="grid"]')
  if (!grid) throw new Error('the catalog is not open')
  return scrolling(grid, document.querySelectorAll('main [role="columnheader"]').length)
}

/** The same way over an empty box: the least that scrolling can cost here. */
export async function scrollTall(): Promise<Scrolling> {
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;inset:0;z-index:9999;background:white;overflow:auto'
  box.appendChild(document.createElement('div')).style.height = '4000000px'
  document.body.append(box)
  const done = await scrolling(box, 0)
  box.remove()
  return done
}

async function scrolling(box: Element, columns: number): Promise<Scrolling> {
  const times: number[] = []
  let nodes = 0
  box.scrollTop = 0
  let before = await frame()
  for (let count = 0; count < frames; count += 1) {
    box.scrollTop += step
    const now = await frame()
    times.push(now - before)
    before = now
    nodes = Math.max(nodes, document.getElementsByTagName('*').length)
  }
  times.sort((a, b) => a - b)
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, nodes, columns }
}

const frame = () => new Promise<number>((settle) => requestAnimationFrame(settle))
