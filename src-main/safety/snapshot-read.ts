import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, gunzip } from 'node:zlib'
import { Refused } from '../faults'
import {
  contentHash,
  format,
  type Header,
  headerSchema,
  indexLength,
  indexMember,
  largestMember,
  magic,
  type Place,
  partSchema,
  type Trailer,
  textOf,
  trailerOffset,
  trailerSchema,
} from './snapshot-format'

export type Described = { readonly header: Header; readonly trailer: Trailer; readonly bytes: number }
export type Part = { readonly table: string; readonly lines: string }

/** What the file says of itself at both ends. Cheap; throws `damaged` for a file that was cut off anywhere. */
export function describeFile(path: string): Promise<Described> {
  return reading(path, async (file) => {
    const { trailer, offset, bytes } = await readTrailer(file)
    const head = await readBytes(file, 0, trailer.parts[0]?.offset ?? offset)
    return { header: parseHeader(await textOf(head)), trailer, bytes }
  })
}

/** Reads every byte and checks every checksum and count; with `strict` every row must be an object too. Throws `damaged`. */
export function verify(path: string, strict = false): Promise<Described> {
  return reading(path, async (file) => {
    const { trailer, offset, bytes } = await readTrailer(file)
    const whole = createHash('sha256')
    const head = await readBytes(file, 0, trailer.parts[0]?.offset ?? offset)
    whole.update(head)
    const headLine = await textOf(head)
    const content = contentHash(headLine.trimEnd())
    const rows: Record<string, number> = Object.fromEntries(Object.keys(trailer.rows).map((table) => [table, 0]))
    let at = head.byteLength
    for (const place of trailer.parts) {
      if (place.offset !== at) throw new Refused('damaged')
      const packed = await readBytes(file, place.offset, place.bytes)
      whole.update(packed)
      const { table, lines } = unpack(await textOf(packed), place)
      if (strict) checkRows(lines)
      content.add(table, lines)
      rows[table] = (rows[table] ?? 0) + place.rows
      at += place.bytes
    }
    const same = Object.keys(rows).every((table) => rows[table] === trailer.rows[table])
    const sums = whole.digest('hex') === trailer.fileSha256 && content.digest() === trailer.sha256
    if (at !== offset || !same || !sums) throw new Refused('damaged')
    return { header: parseHeader(headLine), trailer, bytes }
  })
}

/** One part by its number, and whether there is another. Rows are parted, not ended, by newlines. */
export function readPart(path: string, part: number): Promise<Part & { readonly next: number | null }> {
  return reading(path, async (file) => {
    const { trailer } = await readTrailer(file)
    const place = trailer.parts[part]
    if (!place) {
      if (part > 0) throw new Refused('bad-ask', 'part')
      return { table: '', lines: '', next: null }
    }
    const next = part + 1 < trailer.parts.length ? part + 1 : null
    const { table, lines } = unpack(await textOf(await readBytes(file, place.offset, place.bytes)), place)
    return { table, lines: lines.slice(0, -1), next }
  })
}

/** Tells a file that is not ours (`foreign`) or of a later format (`newer`) from one that may be read. */
export function recognise(path: string): Promise<void> {
  return reading(path, async (file) => {
    const start = new Uint8Array(4096)
    const { bytesRead } = await file.read(start, 0, start.length, 0)
    const first = await firstLine(start.subarray(0, bytesRead))
    const said = first as { readonly magic?: unknown; readonly format?: unknown } | null
    if (said?.magic !== magic) throw new Refused('foreign')
    if (typeof said.format === 'number' && said.format > format) throw new Refused('newer')
  })
}

/** The header is a member of its own: growing beginnings find its end before what follows could confuse it. */
async function firstLine(bytes: Uint8Array): Promise<unknown> {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 }
  try {
    for (let length = 64; length <= bytes.length + 63; length += 64) {
      const text = (await promisify(gunzip)(bytes.subarray(0, length), options)).toString('utf8')
      if (text.includes('\n')) return JSON.parse(text.slice(0, text.indexOf('\n')))
    }
  } catch {
    return null
  }
  return null
}

async function readTrailer(file: FileHandle) {
  const { size: bytes } = await file.stat()
  if (bytes < indexLength) throw new Refused('damaged')
  const index = await readBytes(file, bytes - indexLength, indexLength)
  const offset = trailerOffset(index)
  if (offset === null || offset > bytes - indexLength) throw new Refused('damaged')
  const packed = await readBytes(file, offset, bytes - indexLength - offset)
  if (!indexMember(offset, packed).equals(index)) throw new Refused('damaged')
  return { trailer: trailerSchema.parse(JSON.parse(await textOf(packed))), offset, bytes }
}

function unpack(text: string, place: Place): Part {
  const end = text.indexOf('\n')
  const said = partSchema.parse(JSON.parse(text.slice(0, end)))
  const lines = text.slice(end + 1)
  if (said.table !== place.table || said.rows !== place.rows || countLines(lines) !== place.rows)
    throw new Refused('damaged')
  return { table: place.table, lines }
}

/** Rows in newline-ended text. */
export function countLines(lines: string): number {
  let count = 0
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count += 1
  return count
}

function checkRows(lines: string): void {
  for (const line of lines.split('\n').slice(0, -1)) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Refused('damaged')
  }
}

function parseHeader(text: string): Header {
  const header = headerSchema.parse(JSON.parse(text))
  if (header.format > format) throw new Refused('newer')
  return header
}

async function readBytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  if (length < 0 || length > largestMember) throw new Refused('damaged')
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at)
    if (bytesRead === 0) throw new Refused('damaged')
    at += bytesRead
  }
  return bytes
}

/** Whatever goes wrong inside the content is damage; what the disk refuses keeps its own code. */
async function reading<Value>(path: string, work: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path, 'r')
  try {
    return await work(file)
  } catch (error) {
    if (error instanceof Refused || isDiskError(error)) throw error
    throw new Refused('damaged')
  } finally {
    await file.close()
  }
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
