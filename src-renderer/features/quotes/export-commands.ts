import i18next from 'i18next'
import { myProfile } from '#db/profile'
import type { ClientCopy } from '#domain/quotes/client-copy'
import type { Quote } from '#domain/quotes/quote'
import type { Profile } from '#domain/settings/profile'
import type { Wording } from '#export/wording'
import { bridge, must } from '#platform/bridge'
import { formatter } from '#ui/format'
import { cellWords } from './cell-words'
import { copyOf } from './copy'

export const fileKinds = ['pdf', 'xlsx', 'csv'] as const
export type FileKind = (typeof fileKinds)[number]

/** Writes the client copy as a file where the advisor chooses; gives its name, null when the dialog was cancelled. */
export async function exportQuote(quote: Quote, kind: FileKind): Promise<string | null> {
  const [copy, profile] = await Promise.all([copyOf(quote), myProfile()])
  const wording = wordingOf(profile)
  const bytes = await makers[kind](copy, wording, profile?.paper ?? 'A4')
  const suggestedName = fileName(`${copy.clientName} ${copy.number}`)
  const saved = await must(bridge.files.save({ suggestedName, kind, bytes }))
  return saved?.name ?? null
}

type Maker = (copy: ClientCopy, wording: Wording, paper: Profile['paper']) => Promise<Uint8Array<ArrayBuffer>>

/** The writers are read when they are first asked for: most days export nothing. */
const makers: Readonly<Record<FileKind, Maker>> = {
  pdf: async (copy, wording, paper) => {
    const [{ quoteHtml, quoteFooter }, { fontFaces }] = await Promise.all([
      import('#export/print-html'),
      import('#export/print-font'),
    ])
    const fonts = await fontFaces(JSON.stringify(copy))
    const html = quoteHtml(copy, wording, fonts)
    return new Uint8Array(await must(bridge.files.print({ html, paper, footer: quoteFooter(copy, wording) })))
  },
  xlsx: async (copy, wording, paper) => (await import('#export/quote-xlsx')).quoteXlsx(copy, wording, paper),
  csv: async (copy, wording) => (await import('#export/quote-csv')).quoteCsv(copy, wording),
}

/** The language and figures of the advisor, as files carry them; minus signs, because parentheses are a screen's habit. */
function wordingOf(profile: Profile | undefined): Wording {
  const language = profile?.language === 'es' ? 'es' : 'en'
  const format = formatter({
    locale: `${language}-${profile?.country ?? 'US'}`,
    negative: 'minus',
    currency: profile?.currency ?? 'USD',
  })
  const words = i18next.getFixedT(language, 'quotes')
  const t = (key: string, params: Record<string, unknown> = {}) => words(key, params)
  const { money, roundMoney, unitPrice, quantity, percent, day } = format
  const cell: Wording['cell'] = (one) => cellWords(one, t, format)
  return { language, direction: 'ltr', t, cell, money, roundMoney, unitPrice, quantity, percent, day }
}

const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
