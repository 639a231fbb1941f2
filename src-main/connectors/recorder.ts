import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordedEvent, RecordedLine, RecordedPart, Verified } from '#contract/recorder'
import { makeFolder, readIfThere } from '../durable'
import { errnoOf } from '../faults'
import { type Head, linked, readLink, start, verify } from './chain'

/** The flight recorder: what was sent and answered, in the order it happened, only ever appended to. */
export type Recorder = {
  /** Never rejects: what cannot be written now is kept in memory and written before the next event, or told by `read`. */
  readonly note: (event: RecordedEvent) => Promise<void>
  readonly read: (registrationId: string) => Promise<RecordedPart>
  readonly verify: () => Promise<Verified>
  /** The last outcome that was written down of a registration, null when there is none. */
  readonly lastOutcome: (registrationId: string) => Promise<string | null>
}

type Noted = { readonly at: string; readonly event: RecordedEvent }
type Opened = { head: Head; readonly outcomes: Map<string, string> }

/** One log and its head in a folder beside the journal. A line that was torn by a crash was never acknowledged and is cut off. */
export function openRecorder(folder: string, now: () => number): Recorder {
  const [logPath, headPath] = [join(folder, 'flight.log'), join(folder, 'flight.head')]
  let opened: Opened | null = null
  let waiting: Noted[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const ready = async (): Promise<Opened> => {
    if (opened) return opened
    await makeFolder(folder)
    opened = await openLog(logPath, headPath)
    return opened
  }
  const write = async () => {
    if (waiting.length === 0) return
    const log = await ready()
    // A copy: what is noted while these are written comes after them, and is no part of what is then taken off.
    const batch = [...waiting]
    let { head } = log
    let text = ''
    for (const { at, event } of batch) {
      const line = linked(head, at, event)
      text += line.text
      head = line.head
    }
    await append(logPath, text)
    log.head = head
    waiting = waiting.slice(batch.length)
    for (const { event } of batch) if (event.outcome) log.outcomes.set(event.registrationId, event.outcome)
    await writeHead(headPath, head)
  }
  return {
    note: async (event) => {
      waiting.push({ at: new Date(now()).toISOString(), event })
      await inTurn(write).catch(() => undefined)
    },
    read: (registrationId) =>
      inTurn(async () => {
        await write()
        const { head } = await ready()
        const lines = linesOf(await textOf(logPath)).filter((one) => one.event.registrationId === registrationId)
        return { lines, count: head.sequence, head: head.hash }
      }),
    verify: () =>
      inTurn(async () => {
        await write()
        return verify(await textOf(logPath), await headIn(headPath))
      }),
    lastOutcome: (registrationId) =>
      inTurn(async () => (await ready()).outcomes.get(registrationId) ?? null).catch(() => null),
  }
}

async function openLog(logPath: string, headPath: string): Promise<Opened> {
  const text = await textOf(logPath)
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const last = readLink(whole.split('\n').at(-2) ?? '')
  const head = await headIn(headPath)
  if (whole.length < text.length) await cut(logPath, whole.length)
  const outcomes = new Map<string, string>()
  for (const { event } of linesOf(whole)) if (event.outcome) outcomes.set(event.registrationId, event.outcome)
  const newest = last ? { sequence: last.sequence, hash: last.hash } : start
  if (head.sequence === 0 && newest.sequence === 1) await writeHead(headPath, newest)
  return { head: newest.sequence < head.sequence ? head : newest, outcomes }
}

/** Not flushed: it comes after the log's own flush and can only lag behind it, which `verify` takes for the crash that it was. */
async function writeHead(path: string, head: Head): Promise<void> {
  await writeFile(path, JSON.stringify(head), { mode: 0o600 })
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    const { size } = await file.stat()
    try {
      await file.appendFile(text, 'latin1')
      await file.datasync()
    } catch (error) {
      await file.truncate(size).catch(() => undefined)
      throw error
    }
  } finally {
    await file.close()
  }
}

async function cut(path: string, size: number): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.truncate(size)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'latin1')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return ''
    throw error
  }
}

async function headIn(path: string): Promise<Head> {
  try {
    const read = JSON.parse((await readIfThere(path)) ?? 'null') as Partial<Head> | null
    return typeof read?.sequence === 'number' && typeof read.hash === 'string'
      ? { sequence: read.sequence, hash: read.hash }
      : start
  } catch {
    return start
  }
}

function linesOf(text: string): readonly RecordedLine[] {
  return text.split('\n').flatMap((line) => {
    const link = readLink(line)
    const event = link && eventIn(link.json)
    return link && event ? [{ sequence: link.sequence, at: link.at, event, hash: link.hash }] : []
  })
}

function eventIn(json: string): RecordedEvent | null {
  try {
    return JSON.parse(json) as RecordedEvent
  } catch {
    return null
  }
}
