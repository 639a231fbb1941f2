import { UnreadableFile } from './bad-file'

/** One file in a ZIP as its directory states it. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly encrypted: boolean
  readonly at: number
}

/** What the directory of a ZIP says it holds; a file whose directory is gone or lies is refused before anything is unpacked. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile({ code: 'damaged' })
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks one entry and stops at `most` bytes, whatever the directory promised. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw new UnreadableFile({ code: 'damaged' })
  if (entry.encrypted) throw new UnreadableFile({ code: 'encrypted' })
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw new UnreadableFile({ code: 'damaged' })
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile({ code: 'damaged', detail: entry.name })
  return inflate(packed, most, entry.name)
}

async function inflate(packed: Uint8Array, most: number, name: string): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length
      if (size > most) throw new UnreadableFile({ code: 'too-large', detail: name })
      parts.push(part.value)
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    throw error instanceof UnreadableFile ? error : new UnreadableFile({ code: 'damaged', detail: name })
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new UnreadableFile({ code: 'damaged' })
}
