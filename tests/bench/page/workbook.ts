import { type TableCell, tableXlsx } from '#export/table-xlsx'

const words = ['alder', 'switch', 'router', 'seat', 'licence', 'cloud', 'phone', 'fiber', 'edge', 'secure']
const word = (at: number) => words[at % words.length] ?? ''
const headings = ['Supplier', 'Name', 'SKU', 'Category', 'Description', 'Model', 'Unit', 'Price', 'Once', 'Currency']

/** Ten cells a row, as a price list has them. */
function* rowsOf(count: number): Generator<readonly TableCell[]> {
  for (let at = 0; at < count; at += 1)
    yield [
      `Supplier ${String(at % 40)}`,
      `${word(at)} ${word(at * 7 + 3)} ${String(at)}`,
      `SKU-${String(at)}`,
      'security',
      `A ${word(at * 3)} for ${word(at * 11 + 5)} sites, number ${String(at)}, <with> support & a warranty`,
      'Per seat',
      'seat',
      (at % 900) + 0.5,
      at % 4 === 0 ? at * 1.25 : null,
      'USD',
    ]
}

export type Packed = { readonly ms: number; readonly bytes: number; readonly mostMegabytes: number }

/** The workbook as the app writes it; `mostMegabytes` is how far the page's memory grew above where it began. */
export async function packedByUs(count: number): Promise<Packed> {
  const before = held()
  let most = before
  function* watched() {
    let at = 0
    for (const row of rowsOf(count)) {
      at += 1
      if (at % 2_000 === 0) most = Math.max(most, held())
      yield row
    }
  }
  const begun = performance.now()
  const { byteLength } = await tableXlsx('Catalog', headings, watched())
  return { ms: performance.now() - begun, bytes: byteLength, mostMegabytes: (most - before) / 2 ** 20 }
}

/** The same sheet's XML joined as one string and deflated: what any writer has to do at least. */
export async function packedByHand(count: number): Promise<number> {
  const begun = performance.now()
  const parts = [
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
  ]
  let number = 1
  for (const row of [headings, ...rowsOf(count)]) {
    const cells = row.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${String(number)}`
      if (cell === null) return ''
      if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`
      return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    })
    parts.push(`<row r="${String(number)}">${cells.join('')}</row>`)
    number += 1
  }
  const xml = `${parts.join('')}</sheetData></worksheet>`
  const deflated = new Blob([xml]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  await new Response(deflated).arrayBuffer()
  return performance.now() - begun
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${String(char.charCodeAt(0))};`)
const held = (): number => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
