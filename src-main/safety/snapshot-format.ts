import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { snapshotReasons } from '#contract/safety'

/**
 * A snapshot is a plain gzip file: `gunzip -c` prints a header line, then for each part one line `{"table":…,"rows":n}` and n rows, then
 * a trailer line. Each of these is a gzip member of its own, so that a part can be read alone. The last member is empty; its
 * extra field says where the trailer begins and what its bytes hash to. So every bit of the file is under a checksum.
 */
export const magic = 'evergreen-book'
export const format = 1
export const largestMember = 64 * 1024 * 1024

const count = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const headerSchema = z.object({
  magic: z.literal(magic),
  format: count,
  bookId: z.string().min(1).max(80),
  generation: count,
  schemaVersion: z.number().int().positive(),
  at: z.number().int(),
  reason: z.enum(snapshotReasons),
})
export type Header = z.infer<typeof headerSchema>

export const partSchema = z.object({ table: z.string().min(1).max(60), rows: count })
const placeSchema = partSchema.extend({ offset: count, bytes: count })
export type Place = z.infer<typeof placeSchema>

export const trailerSchema = z.object({
  end: z.literal(true),
  rows: z.record(z.string(), count),
  parts: z.array(placeSchema),
  /** SHA-256 of the logical content: the header line and every row, whatever the parts and the compression. */
  sha256: hash,
  /** SHA-256 of every byte before this member. */
  fileSha256: hash,
})
export type Trailer = z.infer<typeof trailerSchema>

/** The logical content's hash: table by table, row by row. */
export function contentHash(header: string) {
  const sum = createHash('sha256').update(header).update('\n')
  let table: string | null = null
  return {
    add: (next: string, lines: string) => {
      if (next !== table) sum.update(`${JSON.stringify(next)}\n`)
      table = next
      sum.update(lines)
    },
    digest: () => sum.digest('hex'),
  }
}

const deflate = promisify(gzip)
const inflate = promisify(gunzip)

export function member(text: string): Promise<Buffer> {
  return deflate(text, { level: constants.Z_BEST_SPEED })
}

/** The text of one member; bounded, so that a small file cannot fill the memory. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  return (await inflate(bytes, { maxOutputLength: largestMember })).toString('utf8')
}

const indexTag = 'EG'
const indexData = 8 + 32
export const indexLength = 10 + 2 + 4 + indexData + 2 + 8

/** An empty gzip member whose extra field holds the trailer's offset (64 bit, little endian) and SHA-256. */
export function indexMember(offset: number, trailer: Uint8Array): Buffer {
  const bytes = Buffer.alloc(indexLength)
  bytes.set([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255], 0)
  bytes.writeUInt16LE(4 + indexData, 10)
  bytes.write(indexTag, 12, 'latin1')
  bytes.writeUInt16LE(indexData, 14)
  bytes.writeBigUInt64LE(BigInt(offset), 16)
  createHash('sha256').update(trailer).digest().copy(bytes, 24)
  bytes.set([3, 0], 16 + indexData)
  return bytes
}

/** Where the trailer begins, or null when these are not an index member's bytes. */
export function trailerOffset(index: Uint8Array): number | null {
  if (index.byteLength !== indexLength) return null
  const bytes = Buffer.from(index.buffer, index.byteOffset, index.byteLength)
  const offset = bytes.readBigUInt64LE(16)
  return bytes.toString('latin1', 12, 14) === indexTag && offset <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(offset)
    : null
}
