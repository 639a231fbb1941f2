import { livingClients } from '#db/clients'
import { livingQuotes, quoteOf } from '#db/quotes'
import type { Quote } from '#domain/quotes/quote'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go, usePlace } from '#session/place'
import { present } from './commands'
import { exportAndTell } from './tell'

const most = 8

/** Quotes by number, client or title, and what can be done with the one that is open. */
export const palette: PaletteSource = {
  heading: 'palette.quotes',
  find: async (words, t) => {
    const folded = fold(words)
    if (folded === '') return []
    const open = await openQuote()
    const commands: readonly PaletteHit[] = [
      { id: 'quotes-new', label: t('quotes:palette.new'), run: () => go({ at: 'quotes', creating: true }) },
      { id: 'quotes-brand', label: t('quotes:palette.brand'), run: () => go({ at: 'quotes', branding: true }) },
      ...(open ? commandsOf(open, t) : []),
    ]
    return [...commands.filter((hit) => fold(hit.label).includes(folded)), ...(await found(folded))]
  },
}

type Translate = Parameters<PaletteSource['find']>[1]

const commandsOf = (quote: Quote, t: Translate): readonly PaletteHit[] => [
  {
    id: 'quotes-compare',
    label: t('quotes:palette.compare', { number: quote.number }),
    run: () => go({ at: 'quotes', quoteId: quote.id, comparing: true }),
  },
  {
    id: 'quotes-present',
    label: t('quotes:palette.present', { number: quote.number }),
    run: () => void present(quote.id),
  },
  {
    id: 'quotes-export',
    label: t('quotes:palette.export', { number: quote.number }),
    run: () => void exportAndTell(quote, 'pdf'),
  },
]

async function openQuote(): Promise<Quote | undefined> {
  const { place } = usePlace.getState()
  return place.at === 'quotes' && place.quoteId ? quoteOf(place.quoteId) : undefined
}

async function found(folded: string): Promise<readonly PaletteHit[]> {
  const [quotes, clients] = await Promise.all([livingQuotes(), livingClients()])
  const names = new Map(clients.map((client) => [client.id, client.name]))
  return quotes
    .map((quote) => ({ quote, client: names.get(quote.clientId) ?? '' }))
    .filter(({ quote, client }) =>
      folded.split(' ').every((word) => fold(`${quote.number} ${quote.title} ${client}`).includes(word)),
    )
    .slice(0, most)
    .map(({ quote, client }) => ({
      id: `quote-${quote.id}`,
      label: `${quote.number} · ${quote.title}`,
      hint: client,
      run: () => go({ at: 'quotes', quoteId: quote.id }),
    }))
}
