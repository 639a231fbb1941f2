import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '#contract/recorder'
import { linked, start, verify } from '#main/connectors/chain'
import { openRecorder } from '#main/connectors/recorder'
import { connectorHandlers } from '#main/handlers/connectors'
import { copyToSecond } from '#main/safety/second-folder'
import { ownFolder } from '../folder'
import { answering } from './answering'
import { deliverAsk, json, now, reference } from './deal'

const event = (facts: Partial<RecordedEvent> = {}): RecordedEvent => ({
  registrationId: 'r-1',
  distributorId: 'd-1',
  envelopeId: 'e-1',
  kind: 'deliver',
  asked: 'POST /v1/registrations',
  request: '{"legalName":"Grüne Wälder 🌲"}',
  answered: '201',
  answer: '{}',
  outcome: 'delivered: submitted [REG-1]',
  ...facts,
})
const at = '2026-03-31T10:00:00.000Z'

function chainOf(events: readonly unknown[]) {
  let head = start
  let text = ''
  for (const one of events) {
    const line = linked(head, at, one)
    text += line.text
    head = line.head
  }
  return { text, head, lines: text.split('\n').slice(0, -1) }
}
const events = fc.array(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 12 })

describe('the chain', () => {
  test('as it was written is whole, whatever stands in it', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { text, head } = chainOf(all)
        expect(verify(text, head)).toEqual({ kind: 'whole', count: all.length, head: head.hash })
        expect(text).toMatch(/^[\x20-\x7e\n]*$/)
      }),
    )
  })

  test('with any one byte changed is broken at the line of that byte', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, by) => {
        const { text, head } = chainOf(all)
        const bytes = Buffer.from(text, 'latin1')
        const index = where % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ by
        const line = text.slice(0, index).split('\n').length
        const found = verify(bytes.toString('latin1'), head)
        expect(found.kind === 'broken' && found.at).toBe(line)
      }),
    )
  })

  test('with any line removed is broken at its place, the last one too', () => {
    fc.assert(
      fc.property(events, fc.nat(), (all, where) => {
        const { lines, head } = chainOf(all)
        const index = where % lines.length
        const text = lines
          .toSpliced(index, 1)
          .map((line) => `${line}\n`)
          .join('')
        expect(verify(text, head)).toMatchObject({ kind: 'broken', at: index + 1, why: 'missing' })
      }),
    )
  })

  test('with two lines swapped is broken at the first of them', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.nat(), (all, one, other) => {
        const { lines, head } = chainOf(all)
        const [a, b] = [one % lines.length, other % lines.length].sort((x, y) => x - y) as [number, number]
        fc.pre(a !== b)
        const swapped = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
        const found = verify(swapped.map((line) => `${line}\n`).join(''), head)
        expect(found.kind === 'broken' && found.at).toBe(a + 1)
      }),
    )
  })

  test('that was made anew from a place on no longer meets its head', () => {
    const { head } = chainOf([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(verify(chainOf([{ a: 1 }, { a: 9 }, { a: 3 }]).text, head)).toMatchObject({ kind: 'broken', at: 3 })
  })
})

describe('the flight recorder', () => {
  test('loses nothing that is noted while the lines before it are on their way to the disk', async () => {
    const recorder = openRecorder(ownFolder(), now)
    const notes: Promise<void>[] = []
    for (let number = 0; number < 40; number += 1) {
      notes.push(recorder.note(event({ envelopeId: `e-${String(number)}` })))
      await new Promise(setImmediate)
    }
    await Promise.all(notes)
    const { lines } = await recorder.read('r-1')
    expect(lines.map((line) => line.event.envelopeId)).toEqual(notes.map((_, number) => `e-${String(number)}`))
    expect(await recorder.verify()).toMatchObject({ kind: 'whole', count: notes.length })
  })

  test('keeps every event over restarts, in order, each with its time in UTC', async () => {
    const folder = ownFolder()
    const first = openRecorder(folder, now)
    await Promise.all([first.note(event()), first.note(event({ registrationId: 'r-2' })), first.note(event())])
    const again = openRecorder(folder, now)
    await again.note(event({ kind: 'heard', outcome: 'heard: approved [REG-1]' }))
    const part = await again.read('r-1')
    expect(part.lines.map((line) => [line.sequence, line.at, line.event.kind])).toEqual([
      [1, at, 'deliver'],
      [3, at, 'deliver'],
      [4, at, 'heard'],
    ])
    expect(part.lines[0]?.event.request).toBe('{"legalName":"Grüne Wälder 🌲"}')
    expect(await again.verify()).toEqual({ kind: 'whole', count: 4, head: part.head })
    expect(await openRecorder(folder, now).lastOutcome('r-1')).toBe('heard: approved [REG-1]')
  })

  test('that lost its end is found out, also after it went on', async () => {
    const folder = ownFolder()
    const recorder = openRecorder(folder, now)
    for (const kind of ['deliver', 'heard', 'heard'] as const) await recorder.note(event({ kind }))
    const log = join(folder, 'flight.log')
    const lines = readFileSync(log, 'latin1').split('\n')
    writeFileSync(log, `${lines.slice(0, 2).join('\n')}\n`)
    const later = openRecorder(folder, now)
    expect(await later.verify()).toEqual({ kind: 'broken', at: 3, why: 'missing' })
    await later.note(event())
    expect(await later.verify()).toMatchObject({ kind: 'broken', at: 3, why: 'missing' })
  })

  test('goes to the second folder with the backups, and a longer one there is left alone', async () => {
    const [folder, second] = [ownFolder(), ownFolder()]
    const own = { snapshots: ownFolder(), documents: ownFolder(), flight: folder }
    const recorder = openRecorder(folder, now)
    await recorder.note(event())
    expect(await copyToSecond(own, second, now())).toBeNull()
    await recorder.note(event())
    expect(await copyToSecond(own, second, now())).toBeNull()
    expect(await openRecorder(join(second, 'flight'), now).verify()).toMatchObject({ kind: 'whole', count: 2 })
    const fresh = ownFolder()
    await openRecorder(fresh, now).note(event())
    expect(await copyToSecond({ ...own, flight: fresh }, second, now())).toBeNull()
    expect(await openRecorder(join(second, 'flight'), now).verify()).toMatchObject({ kind: 'whole', count: 2 })
    expect(await copyToSecond({ ...own, flight: join(fresh, 'none') }, second, now())).toBeNull()
  })

  test('cuts off a line that a crash tore, because it was never acknowledged', async () => {
    const folder = ownFolder()
    await openRecorder(folder, now).note(event())
    appendFileSync(join(folder, 'flight.log'), 'half a li')
    const later = openRecorder(folder, now)
    await later.note(event())
    expect(await later.verify()).toMatchObject({ kind: 'whole', count: 2 })
  })

  test('that cannot be written now writes later, in order', async () => {
    const folder = join(ownFolder(), 'flight')
    writeFileSync(folder, 'a file in the way')
    const recorder = openRecorder(folder, now)
    await recorder.note(event({ kind: 'submitted' }))
    await expect(recorder.read('r-1')).rejects.toThrow()
    rmSync(folder)
    await recorder.note(event())
    expect((await recorder.read('r-1')).lines.map((line) => line.event.kind)).toEqual(['submitted', 'deliver'])
    expect(existsSync(join(folder, 'flight.head'))).toBe(true)
  })
})

describe('what goes over the wire', () => {
  const held = { id: 'REG-7', partnerReference: reference, status: 'approved', updatedAt: '2026-03-31T10:00:00Z' }
  async function desk(body: (path: string) => unknown, status = 201) {
    const server = await answering((request, response) =>
      response.writeHead(status, json).end(JSON.stringify(body(request.url ?? ''))),
    )
    const folder = ownFolder()
    const recorder = openRecorder(folder, now)
    const never = async () => {
      throw new Error('not in this test')
    }
    const endpoints = { set: never, setExtra: never, remove: never, list: () => [], target: () => server.target }
    return { ...server, folder, recorder, handlers: connectorHandlers(endpoints, now, recorder) }
  }

  test('is written down with request, answer and outcome, and without its secrets', async () => {
    const { handlers, recorder, folder } = await desk(() => ({ ...held, statusReason: 'your key key-canary is old' }))
    await handlers['connectors.deliver'](deliverAsk)
    const { lines } = await recorder.read(reference)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.event).toMatchObject({
      kind: 'deliver',
      asked: 'POST /v1/registrations',
      request: deliverAsk.document,
      answered: '201',
      outcome: 'delivered: approved [REG-7]',
    })
    expect(readFileSync(join(folder, 'flight.log'), 'latin1')).not.toContain('key-canary')
  })

  test('is written down when nothing came back, too', async () => {
    const { handlers, recorder } = await desk(() => ({}), 500)
    await handlers['connectors.deliver'](deliverAsk)
    expect((await recorder.read(reference)).lines[0]?.event).toMatchObject({
      answered: '500',
      outcome: 'no answer: status-500',
    })
  })

  test('of a poll is written down once for each news of a deal that the log knows', async () => {
    let status = 'approved'
    const page = () => ({
      items: [
        { ...held, status },
        { ...held, partnerReference: 'somebody-else' },
      ],
      nextCursor: null,
    })
    const { handlers, recorder } = await desk((path) => (path.includes('?') || path.endsWith('s') ? page() : held), 200)
    await recorder.note(event({ registrationId: reference, outcome: 'delivered: submitted [REG-7]' }))
    const ask = { distributorId: 'd', updatedSince: null, cursor: null }
    await handlers['connectors.poll'](ask)
    await handlers['connectors.poll'](ask)
    status = 'won'
    await handlers['connectors.poll'](ask)
    const { lines, count } = await recorder.read(reference)
    expect(lines.map((line) => line.event.outcome)).toEqual([
      'delivered: submitted [REG-7]',
      'heard: approved [REG-7]',
      'heard: won [REG-7]',
    ])
    expect(count).toBe(3)
  })
})
