import type { ClientCopy } from '#domain/quotes/client-copy'
import { brandColor, readableColor } from './brand'
import { html } from './html'
import { costChart } from './print-chart'
import { acceptance, assumptions, sources } from './print-closing'
import { contents, cover, need, table, which, years } from './print-parts'
import { printStyle } from './print-style'
import type { Wording } from './wording'

/** The whole document as one page of markup: no script, nothing fetched, fonts and pictures inside. */
export function quoteHtml(copy: ClientCopy, wording: Wording, fonts: string): string {
  const brand = brandColor(copy.advisor.color)
  const { t } = wording
  const style = { markup: printStyle(fonts, brand, readableColor(copy.advisor.color)) }
  const page = html`<!doctype html><html lang="${wording.language}" dir="${wording.direction}"><head><meta charset="utf-8">
    <title>${copy.title}</title><style>${style}</style></head><body>
    ${cover(copy, wording)}${need(copy, wording)}${which(copy, wording)}
    <section class="whole"><h2>${t('paper.chart')}</h2><p class="quiet">${t('paper.chart-words')}</p>
    ${costChart(copy, brand, wording)}${years(copy, wording)}</section>
    ${table(copy, wording)}${contents(copy, wording)}${assumptions(copy, wording)}${sources(copy, wording)}${acceptance(copy, wording)}
    </body></html>`
  return page.markup
}

/** The words at the foot of every page, beside its number. */
export const quoteFooter = (copy: ClientCopy, { t }: Wording): string =>
  t('paper.footer', {
    company: copy.advisor.company || copy.advisor.name,
    number: copy.number,
    client: copy.clientName,
  }).slice(0, 300)
