import { brandColor, readableColor } from './brand'
import { html, type Markup } from './html'
import { printStyle } from './print-style'

/** A shared plan in the reader's words; made from what may leave alone. */
export type PlanCopy = {
  readonly language: string
  readonly title: string
  readonly lead: string
  readonly brand: string
  readonly color: string
  readonly need: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly steps: PlanTable
  readonly people: PlanTable
}

export type PlanTable = {
  readonly title: string
  readonly none: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly done?: boolean }[]
}

/** One document for everybody on the deal: what is wanted, who does what by when, and how to reach whom. */
export function planHtml(copy: PlanCopy, fonts: string): string {
  const style = { markup: `${printStyle(fonts, brandColor(copy.color), readableColor(copy.color))}${own}` }
  return html`<!doctype html><html lang="${copy.language}"><head><meta charset="utf-8"><title>${copy.title}</title>
    <style>${style}</style></head><body><main>
    <div class="wordmark">${copy.brand}</div><h1>${copy.title}</h1><p class="lead">${copy.lead}</p>
    ${copy.need && html`<blockquote>${copy.need}</blockquote>`}
    ${copy.facts.length > 0 && html`<dl class="keys">${copy.facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
    ${table(copy.steps)}${table(copy.people)}
    </main></body></html>`.markup
}

function table({ title, none, columns, rows }: PlanTable): Markup {
  return html`<section><h2>${title}</h2>${
    rows.length === 0
      ? html`<p class="quiet">${none}</p>`
      : html`<table class="lines"><thead><tr>${columns.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
    <tbody>${rows.map(({ cells, done }) => html`<tr class="${done === true && 'done'}">${cells.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table>`
  }</section>`
}

const own = `
main .wordmark { font-size: 11pt; font-weight: 650; color: var(--words); }
main h1 { font-size: 22pt; line-height: 1.15; font-weight: 680; letter-spacing: -0.02em; margin-block: 6pt 4pt; }
.lead { color: var(--ink-2); max-inline-size: 46em; margin-block-end: 12pt; }
main blockquote { margin-block-end: 14pt; white-space: pre-wrap; overflow-wrap: anywhere; }
main .keys dd { font-size: 13pt; }
main .keys { margin-block-end: 20pt; }
.lines td { overflow-wrap: anywhere; }
.done td { color: var(--ink-2); }
`
