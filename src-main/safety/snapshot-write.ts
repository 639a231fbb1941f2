import { createHash, randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder, temporaryFor } from '../durable'
import { Refused } from '../faults'
import { contentHash, type Header, indexMember, member, type Place } from './snapshot-format'
import { countLines } from './snapshot-read'
import { turns } from './turns'

export type Draft = {
  readonly draftId: string
  readonly add: (table: string, lines: string) => Promise<void>
  /** Puts the whole file under its final name; until then there is none. */
  readonly finish: () => Promise<void>
  readonly abandon: () => Promise<void>
}

const partLength = 1_000_000

/** A snapshot in the making, in a temporary file beside its final place. */
export async function startDraft(path: string, header: Header): Promise<Draft> {
  const temporary = temporaryFor(path)
  const file = await open(temporary, 'wx', 0o600)
  const whole = createHash('sha256')
  const headLine = JSON.stringify(header)
  const content = contentHash(headLine)
  const parts: Place[] = []
  const rows: Record<string, number> = {}
  const inTurn = turns()
  let offset = 0
  let failed = false

  const put = async (text: string): Promise<Buffer> => {
    const packed = await member(text)
    await file.appendFile(packed)
    offset += packed.byteLength
    return packed
  }
  const addPart = async (table: string, lines: string) => {
    const count = countLines(lines)
    const at = offset
    const packed = await put(`${JSON.stringify({ table, rows: count })}\n${lines}`)
    whole.update(packed)
    content.add(table, lines)
    rows[table] = (rows[table] ?? 0) + count
    parts.push({ table, rows: count, offset: at, bytes: packed.byteLength })
  }
  const guarded = <Value>(work: () => Promise<Value>) =>
    inTurn(async () => {
      if (failed) throw new Refused('failed', 'draft')
      try {
        return await work()
      } catch (error) {
        failed = true
        throw error
      }
    })
  const discard = async () => {
    failed = true
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
  }
  await guarded(async () => whole.update(await put(`${headLine}\n`))).catch(async (error) => {
    await discard()
    throw error
  })
  return {
    draftId: randomBytes(12).toString('hex'),
    add: (table, lines) => {
      const whole = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`
      if (!areRows(whole)) return Promise.reject(new Refused('bad-ask', 'lines'))
      return guarded(async () => {
        rows[table] ??= 0
        for (const piece of pieces(whole)) await addPart(table, piece)
      })
    },
    finish: () =>
      guarded(async () => {
        const trailer = { end: true, rows, parts, sha256: content.digest(), fileSha256: whole.digest('hex') }
        const at = offset
        const packed = await put(`${JSON.stringify(trailer)}\n`)
        await file.appendFile(indexMember(at, packed))
        await file.sync()
        await file.close()
        await rename(temporary, path)
        await syncFolder(dirname(path))
      }).catch(async (error) => {
        await discard()
        throw error
      }),
    abandon: () => inTurn(discard),
  }
}

/** Every line looks like an object; that each is one is checked when a foreign file comes in. */
function areRows(lines: string): boolean {
  let at = 0
  while (at < lines.length) {
    const end = lines.indexOf('\n', at)
    if (lines[at] !== '{' || lines[end - 1] !== '}') return false
    at = end + 1
  }
  return true
}

/** Cut between rows into parts of about a megabyte; a longer row is a part of its own. */
function* pieces(lines: string): Generator<string> {
  let start = 0
  while (start < lines.length) {
    const cut = lines.length - start <= partLength ? lines.length : lines.lastIndexOf('\n', start + partLength) + 1
    const end = cut > start ? cut : lines.indexOf('\n', start + partLength) + 1
    yield lines.slice(start, end)
    start = end
  }
}
