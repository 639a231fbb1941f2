import type { ClientCopy } from '#domain/quotes/client-copy'
import type { PaperSection } from '#domain/quotes/paper'
import { brandColor, readableColor } from './brand'
import { html, type Markup } from './html'
import { chart } from './print-chart'
import { acceptance, assumptions, sources } from './print-closing'
import { criteria, plan } from './print-decision'
import { contents, cover, need, table, which } from './print-parts'
import { printStyle } from './print-style'
import type { Wording } from './wording'

/** The whole document as one page of markup: no script, nothing fetched, fonts and pictures inside. */
export const quoteHtml = (copy: ClientCopy, wording: Wording, fonts: string): string =>
  wholePage(copy, wording, quoteStyle(copy, fonts), html``)

/** The document's page around its body; `head` is what a kind of file needs of its own. */
export function wholePage(copy: ClientCopy, wording: Wording, style: string, head: Markup): string {
  return html`<!doctype html><html lang="${wording.language}" dir="${wording.direction}"><head><meta charset="utf-8">${head}
    <title>${copy.title}</title><style>${{ markup: style }}</style></head><body>${quoteBody(copy, wording)}</body></html>`
    .markup
}

export const quoteStyle = (copy: ClientCopy, fonts: string): string =>
  printStyle(fonts, brandColor(copy.advisor.color), readableColor(copy.advisor.color))

/** Cover and parts in their order, without those that the advisor leaves out. */
export function quoteBody(copy: ClientCopy, wording: Wording): Markup {
  const parts: readonly (readonly [PaperSection, (copy: ClientCopy, wording: Wording) => Markup])[] = [
    ['need', need],
    ['which', which],
    ['criteria', criteria],
    ['chart', chart],
    ['table', table],
    ['plan', plan],
    ['lines', contents],
    ['assumptions', assumptions],
    ['sources', sources],
    ['acceptance', acceptance],
  ]
  const shown = parts.filter(([name]) => !copy.hidden.includes(name))
  return html`${cover(copy, wording)}${shown.map(([, part]) => part(copy, wording))}`
}

/** The words at the foot of every page, beside its number. */
export const quoteFooter = (copy: ClientCopy, { t }: Wording): string =>
  t('paper.footer', {
    company: copy.advisor.company || copy.advisor.name,
    number: copy.number,
    client: copy.clientName,
  }).slice(0, 300)
