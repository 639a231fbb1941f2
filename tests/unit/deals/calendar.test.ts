import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '#domain/deals/calendar'
import { type FlightLine, milestonesOf, outcomeOf } from '#domain/deals/flight'
import { readCalendar } from './read-calendar'

const now = Date.UTC(2026, 2, 31, 10)
const entry = {
  registrationId: 'r-1',
  until: '2026-06-30' as const,
  title: 'Osprey: protection ends',
  notes: 'Ask; extend, now',
}
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar of protections', () => {
  test('has one all-day entry that keeps its name, with four reminders at nine', () => {
    const lines = unfolded(calendarOf([entry], 'Protections', now))
    expect(lines.slice(6, 13)).toEqual([
      'BEGIN:VEVENT',
      'UID:r-1@evergreen.example',
      'DTSTAMP:20260331T100000Z',
      'DTSTART;VALUE=DATE:20260630',
      'DTEND;VALUE=DATE:20260701',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Osprey: protection ends',
    ])
    expect(lines).toContain('DESCRIPTION:Ask\\; extend\\, now')
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-P29DT15H',
      'TRIGGER:-P13DT15H',
      'TRIGGER:-P6DT15H',
      'TRIGGER:-P0DT15H',
    ])
  })

  test('whatever a client is called, a strict reader finds the entry whole and the words as they were', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 })
    const told = (text: string) => text.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, '')
    fc.assert(
      fc.property(words, words, words, (title, notes, name) => {
        const read = readCalendar(Buffer.from(calendarOf([{ ...entry, title, notes }], name, now)))
        expect(read.map(({ at, values }) => [at, values.SUMMARY, values.DESCRIPTION])).toEqual([
          ['VCALENDAR', undefined, undefined],
          ['VCALENDAR/VEVENT', told(title), notes === '' ? undefined : told(notes)],
          ...[1, 2, 3, 4].map(() => ['VCALENDAR/VEVENT/VALARM', undefined, told(title)]),
        ])
      }),
    )
  })

  const whole = (lines: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${lines}END:VCALENDAR\r\n`

  test.each([
    ['a bare line feed', 'X-NAME:one\nX-OTHER:two\r\n'],
    ['a line of 76 octets', `X-NAME:${'a'.repeat(69)}\r\n`],
    ['a comma that is not escaped', 'SUMMARY:one, two\r\n'],
    ['a backslash before nothing', 'SUMMARY:one\\\r\n'],
    ['an entry without its stamp', 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260630\r\nEND:VEVENT\r\n'],
    ['a part that is not closed', 'BEGIN:VEVENT\r\n'],
  ])('and that reader refuses %s', (_what, lines) => {
    expect(readCalendar(Buffer.from(whole('')))).toHaveLength(1)
    expect(() => readCalendar(Buffer.from(whole(lines)))).toThrow()
  })
})

describe('the flight recorder, read', () => {
  const line = (sequence: number, kind: string, outcome: string, request = ''): FlightLine => ({
    sequence,
    at: `2026-03-31T10:00:0${sequence}.000Z`,
    hash: `${sequence}`.repeat(64),
    event: { kind, envelopeId: 'e', asked: '', request, answered: '', answer: '', outcome },
  })

  test.each([
    ['delivered: submitted [REG-7]', { key: 'delivered', words: 'submitted', receipt: 'REG-7' }],
    ['heard: approved until 2026-06-30 [a:b]', { key: 'heard', words: 'approved until 2026-06-30', receipt: 'a:b' }],
    ['refused: 409 conflict Somebody: else', { key: 'refused', words: '409 conflict Somebody: else', receipt: '' }],
    ['no answer: timeout', { key: 'lost', words: 'timeout', receipt: '' }],
    ['not sent: ECONNREFUSED', { key: 'unsent', words: 'ECONNREFUSED', receipt: '' }],
    ['absent', { key: 'absent', words: '', receipt: '' }],
    ['', { key: 'none', words: '', receipt: '' }],
  ])('reads %j', (outcome, read) => {
    expect(outcomeOf(line(1, 'deliver', outcome))).toEqual(read)
  })

  test('says when it was submitted, when they had it and what they said last', () => {
    const lines = [
      line(1, 'submitted', '', '{}'),
      line(2, 'deliver', 'no answer: timeout', '{}'),
      line(3, 'deliver', 'delivered: submitted [REG-7]', '{}'),
      line(4, 'heard', 'heard: approved until 2026-06-30 [REG-7]'),
      line(5, 'find', 'busy: 429'),
    ]
    const { submitted, received, latest, receipt } = milestonesOf(lines)
    expect([submitted?.sequence, received?.sequence, latest?.sequence, receipt]).toEqual([1, 3, 4, 'REG-7'])
    expect(milestonesOf([])).toEqual({ submitted: null, received: null, latest: null, receipt: '' })
  })
})
