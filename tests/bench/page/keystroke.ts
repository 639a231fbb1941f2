/** Time from a typed letter to the painted answer, letter by letter, in ms. */
export type Typing = { readonly times: readonly number[]; readonly longTasks: number }

/** Types into the catalog's search as a person does; each letter is done when the list of its words is painted. */
export async function typeInCatalog(words: string): Promise<Typing> {
  const input = document.querySelector<HTMLInputElement>('main input[data-search="offerings"]')
  if (!input) throw new Error('the catalog is not open')
  return typing(words, input, (text) => document.querySelector(`[data-found=${JSON.stringify(text)}]`) !== null)
}

/** The same letters into a bare input that writes them into twenty rows: the least that any list can do. */
export async function typeInBare(words: string): Promise<Typing> {
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;inset:0;z-index:9999;background:white'
  const input = box.appendChild(document.createElement('input'))
  const rows = Array.from({ length: 20 }, () => box.appendChild(document.createElement('div')))
  input.addEventListener('input', () => {
    for (const row of rows) row.textContent = input.value
  })
  document.body.append(box)
  const done = await typing(words, input, (text) => rows[19]?.textContent === text)
  box.remove()
  return done
}

async function typing(words: string, input: HTMLInputElement, shown: (text: string) => boolean): Promise<Typing> {
  let longTasks = 0
  const observer = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length
  })
  observer.observe({ type: 'longtask' })
  const times: number[] = []
  input.focus()
  for (let length = 0; length <= words.length; length += 1) {
    const text = words.slice(0, length)
    const before = performance.now()
    set(input, text)
    while (!shown(text)) await frame()
    await painted()
    if (length > 0) times.push(performance.now() - before)
  }
  observer.disconnect()
  return { times, longTasks }
}

/** React listens to the input's own setter, so the browser's is called past it. */
function set(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

const frame = () => new Promise<void>((settle) => requestAnimationFrame(() => settle()))

/** The first moment after the frame was handed to the screen. */
const painted = () =>
  new Promise<void>((settle) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => settle()
      port2.postMessage(null)
    }),
  )
