import { inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Quote } from '#domain/quotes/quote'
import { slidesOf } from '#domain/quotes/slides'
import { emlBytes } from '#export/eml'
import { quoteFile } from '#export/html-file'
import { quoteHtml } from '#export/print-html'
import { quoteCsv } from '#export/quote-csv'
import { quoteLetter } from '#export/quote-letter'
import { quoteXlsx } from '#export/quote-xlsx'
import { quote } from '../../fakes/rows'
import { wordingIn } from '../quotes/wording'
import { advisor, copyOf, five } from './comparison'

const canary = 'CANARY-3d1c'
type Tree = { readonly [key: string]: unknown }

/** Each way to a text or to a thing that could carry one more field. */
function ways(tree: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof tree === 'string') return [at]
  if (tree === null || typeof tree !== 'object') return []
  const inside = Object.entries(tree).flatMap(([key, value]) => ways(value, [...at, key]))
  return Array.isArray(tree) ? inside : [[...at, 'somethingNew'], ...inside]
}

function planted(tree: unknown, [key = '', ...rest]: readonly string[]): unknown {
  const value = (tree as Tree)[key]
  const next = rest.length === 0 ? canary : planted(value, rest)
  if (Array.isArray(tree)) return tree.map((one, index) => (String(index) === key ? next : one))
  return { ...(tree as Tree), [key]: next }
}

/** What one field says outside when it says something that nobody else says; null where the field takes no free words. */
function outside(way: readonly string[]): string | null {
  try {
    return JSON.stringify(copyOf(planted(quote(five), way) as Quote))
  } catch {
    return null
  }
}

const shape = (way: readonly string[]) => way.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.')

describe('what leaves the house', () => {
  test('of a quote are these fields and no other, also none that a later release adds', () => {
    const seen = new Set(
      ways(quote(five))
        .filter((way) => outside(way)?.includes(canary))
        .map(shape),
    )
    expect([...seen].sort()).toEqual(
      [
        'number',
        'title',
        'need',
        'needs.*.id',
        'needs.*.kind',
        'needs.*.name',
        'signOn',
        'options.*.answers.*.evidence',
        'assumptions',
        'validUntil',
        'today.name',
        'acceptance.name',
        'acceptance.role',
        'acceptance.on',
        'acceptance.signature.text',
        'options.*.id',
        'options.*.name',
        'options.*.sla',
        'options.*.supplierQuote',
        'options.*.costs.*.kind',
        'options.*.costs.*.name',
        'options.*.lines.*.description',
        'options.*.lines.*.unit',
        'options.*.lines.*.promo.at',
      ].sort(),
    )
  })
})

const bug = (name: string) => `${canary}-${name}`
const secret = {
  ...five,
  id: bug('quote'),
  clientId: bug('client'),
  opportunityId: bug('opportunity'),
  notes: bug('notes'),
  split: bug('split'),
  paper: { templateId: bug('template') },
  options: (five.options ?? []).map((option) => ({
    ...option,
    distributorId: bug('distributor'),
    residual: bug('residual'),
    effort: bug('effort'),
    lines: option.lines.map((line) => ({
      ...line,
      margin: bug('margin'),
      spiff: bug('spiff'),
      offeringId: bug('offering'),
    })),
  })),
} as Partial<Quote>

describe('no byte of any format holds a private field', () => {
  const english = wordingIn('en')
  const copy = copyOf(secret, { advisor: { ...advisor, ...({ id: bug('profile'), sample: bug('sample') } as object) } })
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const formats: Readonly<Record<string, () => Promise<readonly Uint8Array[]>>> = {
    'the printed document': async () => [utf8(quoteHtml(copy, english, ''))],
    'the page as one file': async () => [quoteFile(copy, english, '', 'A4')],
    CSV: async () => [quoteCsv(copy, english)],
    'XLSX and each of its parts': async () => {
      const bytes = await quoteXlsx(copy, english, 'A4')
      return [bytes, ...inflated(bytes)]
    },
    'the mail and what it carries': async () => {
      const bytes = utf8(quoteHtml(copy, english, ''))
      const letter = quoteLetter(copy, 'Dana', english)
      const mail = emlBytes({ to: '', ...letter, attachments: [{ name: 'a.pdf', type: 'application/pdf', bytes }] })
      const parts = new TextDecoder().decode(mail).matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)
      return [mail, utf8(letter.subject), ...[...parts].map((part) => Buffer.from(part[1] ?? '', 'base64'))]
    },
    'the slides': async () => [utf8(JSON.stringify(slidesOf(copy)))],
  }

  test('the canaries are there to be found', () => {
    expect(JSON.stringify(secret).split(canary).length).toBeGreaterThan(40)
  })

  for (const [name, make] of Object.entries(formats))
    test(name, async () => {
      const files = await make()
      expect(files.length).toBeGreaterThan(0)
      expect(files.filter((bytes) => Buffer.from(bytes).includes(canary))).toEqual([])
    })
})

/** Every part of the archive by its local headers, so that nothing hides from a directory that does not list it. */
function inflated(archive: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(archive)
  const found: Uint8Array[] = Object.values(unzipSync(archive))
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const size = bytes.readUInt32LE(at + 18)
    if (bytes.readUInt16LE(at + 8) === 8 && size > 0) found.push(inflateRawSync(bytes.subarray(start, start + size)))
  }
  return found
}
