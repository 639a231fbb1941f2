import type { SheetImage } from 'hucre'

/** A logo for the top of a sheet, `height` pixels high in its own proportions; null when it is no PNG or JPEG. */
export function imageOf(dataUrl: string, height: number): SheetImage | null {
  const found = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(dataUrl)
  if (!found?.[2]) return null
  const data = Uint8Array.from(atob(found[2]), (char) => char.charCodeAt(0))
  const size = found[1] === 'png' ? pngSize(data) : jpegSize(data)
  if (!size) return null
  const width = Math.min(260, Math.round((size.width * height) / size.height))
  const type = found[1] === 'png' ? 'png' : 'jpeg'
  return { data, type, anchor: { from: { row: 0, col: 2 } }, width, height }
}

type Size = { readonly width: number; readonly height: number }

function pngSize(data: Uint8Array): Size | null {
  if (data.length < 24) return null
  const view = new DataView(data.buffer)
  return positive({ width: view.getUint32(16), height: view.getUint32(20) })
}

/** Walks the segments to the frame header, which holds the size. */
function jpegSize(data: Uint8Array): Size | null {
  const view = new DataView(data.buffer)
  for (let at = 2; at + 9 < data.length; ) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return positive({ height: view.getUint16(at + 5), width: view.getUint16(at + 7) })
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

const positive = (size: Size): Size | null => (size.width > 0 && size.height > 0 ? size : null)
