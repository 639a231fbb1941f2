import { contactsOf } from '#db/clients'
import { keepVersion } from '#db/quote-versions'
import type { Quote } from '#domain/quotes/quote'
import type { Wording } from '#export/wording'
import { bridge, must } from '#platform/bridge'
import { type Leaving, leavingOf } from '../copy'
import { wordingFor } from '../wording'

export const fileKinds = ['pdf', 'html', 'xlsx', 'csv', 'eml'] as const
export type FileKind = (typeof fileKinds)[number]

/** Writes the client copy as a file where the advisor chooses; gives its name, null when the dialog was cancelled. */
export async function exportQuote(quote: Quote, kind: FileKind): Promise<string | null> {
  const leaving = await leavingOf(quote)
  const bytes = await makers[kind](leaving, await wordingFor(leaving.reader, leaving.currency), quote)
  const saved = await must(bridge.files.save({ suggestedName: nameOf(leaving), kind, bytes }))
  if (saved) await keepVersion(quote.id, 'exported')
  return saved?.name ?? null
}

/** The document as it is printed, byte for byte. */
export async function quotePdf({ copy, sheet }: Leaving, wording: Wording): Promise<Uint8Array<ArrayBuffer>> {
  const [{ quoteHtml, quoteFooter }, { fontFaces }] = await Promise.all([
    import('#export/print-html'),
    import('#export/print-font'),
  ])
  const html = quoteHtml(copy, wording, await fontFaces(JSON.stringify(copy)))
  return new Uint8Array(await must(bridge.files.print({ html, paper: sheet, footer: quoteFooter(copy, wording) })))
}

export const nameOf = ({ copy }: Leaving): string => fileName(`${copy.clientName} ${copy.number}`)

type Maker = (leaving: Leaving, wording: Wording, quote: Quote) => Promise<Uint8Array<ArrayBuffer>>

/** The writers are read when they are first asked for: most days export nothing. */
const makers: Readonly<Record<FileKind, Maker>> = {
  pdf: quotePdf,
  html: async ({ copy, sheet }, wording) => {
    const [{ quoteFile }, { fontFaces }] = await Promise.all([
      import('#export/html-file'),
      import('#export/print-font'),
    ])
    return quoteFile(copy, wording, await fontFaces(JSON.stringify(copy)), sheet)
  },
  xlsx: async ({ copy, sheet }, wording) => (await import('#export/quote-xlsx')).quoteXlsx(copy, wording, sheet),
  csv: async ({ copy }, wording) => (await import('#export/quote-csv')).quoteCsv(copy, wording),
  eml: async (leaving, wording, quote) => {
    const [{ emlBytes }, { quoteLetter }, contacts, bytes] = await Promise.all([
      import('#export/eml'),
      import('#export/quote-letter'),
      contactsOf(quote.clientId),
      quotePdf(leaving, wording),
    ])
    const reader = contacts.find((contact) => contact.email !== '')
    const name = `${nameOf(leaving)}.pdf`
    return emlBytes({
      to: reader?.email ?? '',
      ...quoteLetter(leaving.copy, reader?.name ?? '', wording),
      attachments: [{ name, type: 'application/pdf', bytes }],
    })
  },
}

const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
