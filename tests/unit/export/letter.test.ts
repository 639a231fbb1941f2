import { describe, expect, test } from 'vitest'
import { emlBytes } from '#export/eml'
import { quoteLetter } from '#export/quote-letter'
import { wordingIn } from '../quotes/wording'
import { copyOf, five } from './comparison'

describe('the mail that brings a comparison', () => {
  const english = wordingIn('en')
  const copy = copyOf()
  const best = copy.options[1]

  test('says what is recommended, at the cents of the document, and until when', () => {
    const { text, subject } = quoteLetter(copy, 'Dana Whitfield', english)
    expect(subject).toBe('Voice for 42 seats (2026-001)')
    expect(text).toContain('Dear Dana Whitfield,')
    if (!best) throw new Error('no option')
    for (const said of [best.name, english.money(best.monthly), english.money(best.tco), 'Dec 31, 2026'])
      expect(text).toContain(said)
  })

  test('claims no total for an option whose prices are not complete', () => {
    const { text } = quoteLetter(copyOf({ ...five, recommendedId: 'o5' }), '', english)
    expect(text).toContain('We recommend Wren Systems.')
    expect(text).not.toMatch(/\$\d/)
    expect(text).toMatch(/^Hello,/)
  })

  test('opens as a draft with the very bytes of the document', () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 251)
    const letter = quoteLetter(copy, '', wordingIn('es', 'ES'))
    const attachments = [{ name: 'Osprey 2026-001.pdf', type: 'application/pdf', bytes }]
    const mail = new TextDecoder().decode(emlBytes({ to: 'dana@osprey.example', ...letter, attachments }))
    expect(mail).toMatch(/^X-Unsent: 1$/m)
    expect(mail).toMatch(/^To: dana@osprey\.example$/m)
    const parts = mail.split('--evergreen-part-7f3a').map((part) => part.split('\r\n\r\n')[1]?.replaceAll('\r\n', ''))
    expect(Buffer.from(parts[1] ?? '', 'base64').toString('utf8')).toBe(letter.text.replaceAll('\n', '\r\n'))
    expect(new Uint8Array(Buffer.from(parts[2] ?? '', 'base64'))).toEqual(bytes)
  })
})
