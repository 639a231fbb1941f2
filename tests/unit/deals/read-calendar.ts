import { strict as assert } from 'node:assert'

/** One component in the order of the file, with the path of those around it; texts are unescaped. */
export type Component = { readonly at: string; readonly values: Readonly<Record<string, string>> }

const required: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
}
const texts: ReadonlySet<string> = new Set(['PRODID', 'UID', 'SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME'])

/**
 * Reads a calendar file as strictly as RFC 5545 is written, and throws where it is not kept: section 3.1 lines end in CRLF, are at most 75 octets
 * long and are folded by CRLF and one space; 3.3.11 a TEXT escapes backslash, semicolon, comma and line feed and nothing else; 3.6 components are
 * closed in order and have what they must, each once.
 */
export function readCalendar(bytes: Buffer): readonly Component[] {
  const found: { readonly at: string; readonly values: Record<string, string> }[] = []
  const open: (typeof found)[number][] = []
  for (const line of unfolded(bytes)) {
    const parts = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=[^;:,"]+)*):(.*)$/su.exec(line)
    assert(parts, `no content line: ${line}`)
    const [, name = '', , value = ''] = parts
    assert(!/[\p{Cc}]/u.test(value), 'a control character')
    if (name === 'BEGIN') {
      const component = { at: [...open.map(({ at }) => at.split('/').at(-1)), value].join('/'), values: {} }
      found.push(component)
      open.push(component)
    } else if (name === 'END') {
      const closed = open.pop()
      assert.equal(closed?.at.split('/').at(-1), value, 'closed in order')
      for (const must of required[value] ?? []) assert(must in (closed?.values ?? {}), `${value} without ${must}`)
    } else {
      const component = open.at(-1)
      assert(component, `${name} outside a component`)
      assert(!(name in component.values), `${name} twice`)
      component.values[name] = texts.has(name) ? unescaped(value) : value
    }
  }
  assert.equal(open.length, 0, 'everything is closed')
  for (const { values } of found) {
    if (values.DTSTAMP) assert.match(values.DTSTAMP, /^\d{8}T\d{6}Z$/)
    if (values.DTSTART && values.DTEND) assert(values.DTSTART < values.DTEND, 'ends before it begins')
  }
  return found
}

function unfolded(bytes: Buffer): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  assert(text.endsWith('\r\n'), 'ends in CRLF')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    assert(!/[\r\n]/.test(line), 'a bare CR or LF')
    assert(Buffer.byteLength(line) <= 75, 'longer than 75 octets')
  }
  return lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
}

function unescaped(value: string): string {
  assert(!/[;,]/.test(value.replace(/\\./gs, '')), 'a comma or semicolon that is not escaped')
  assert(!/\\[^\\;,nN]/.test(value.replace(/\\\\/g, '')) && !/^(?:[^\\]|\\.)*\\$/s.test(value), 'an escape of nothing')
  return value.replace(/\\(.)/gs, (_whole, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
}
