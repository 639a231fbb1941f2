import { addDays, type Day, type Instant } from '../values/dates'
import type { RegistrationId } from '../values/ids'
import { remindDays } from './reminders'

/** A protection that ends: all day on its last day. */
export type CalendarEntry = {
  readonly registrationId: RegistrationId
  readonly until: Day
  readonly title: string
  readonly notes: string
}

/**
 * The protections as a calendar file, RFC 5545. The same registration keeps its UID, so that a later export changes its entry instead of
 * doubling it. Reminders ring at nine in the morning of the reader's own clock. Lines are folded at 75 octets, and nothing in the words can become a line of its own.
 */
export function calendarOf(entries: readonly CalendarEntry[], name: string, now: Instant): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evergreen//Deal protection//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf({ registrationId, until, title, notes }: CalendarEntry, stamp: string): readonly string[] {
  const date = (day: Day) => day.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(registrationId)}@evergreen.example`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(until)}`,
    `DTEND;VALUE=DATE:${date(addDays(until, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    ...remindDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${days - 1}DT15H`,
      `DESCRIPTION:${escaped(title)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Octets, not characters: a character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const char of line) {
    const size = octetsOf(char)
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += char
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
