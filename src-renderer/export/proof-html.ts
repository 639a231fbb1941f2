import { brandColor, readableColor } from './brand'
import { html, type Markup } from './html'
import { printStyle } from './print-style'

/** Everything that a proof says, already in the reader's words. */
export type ProofCopy = {
  readonly language: string
  readonly title: string
  readonly lead: string
  readonly brand: string
  readonly color: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly columns: readonly string[]
  readonly lines: readonly (readonly string[])[]
  /** How many lines were left out so that it stays one page; empty when none. */
  readonly more: string
  readonly chain: readonly (readonly [name: string, value: string])[]
  readonly method: string
}

/** One page: who registered what with whom and when, what was answered, and the head of the chain that it can be checked against. */
export function proofHtml(copy: ProofCopy, fonts: string): string {
  const style = { markup: `${printStyle(fonts, brandColor(copy.color), readableColor(copy.color))}${own}` }
  return html`<!doctype html><html lang="${copy.language}"><head><meta charset="utf-8"><title>${copy.title}</title>
    <style>${style}</style></head><body><main>
    <div class="wordmark">${copy.brand}</div><h1>${copy.title}</h1><p class="lead">${copy.lead}</p>
    ${list(copy.facts)}
    <table class="lines"><thead><tr>${copy.columns.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
    <tbody>${copy.lines.map((line) => html`<tr>${line.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table>
    ${copy.more && html`<p class="quiet">${copy.more}</p>`}
    <section class="chain">${list(copy.chain)}<p class="quiet">${copy.method}</p></section>
    </main></body></html>`.markup
}

function list(facts: ProofCopy['facts']): Markup {
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

const own = `
main .wordmark { font-size: 11pt; font-weight: 650; color: var(--words); }
main h1 { font-size: 22pt; line-height: 1.15; font-weight: 680; letter-spacing: -0.02em; margin-block: 6pt 4pt; }
.lead { color: var(--ink-2); max-inline-size: 46em; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 16pt; margin-block: 14pt; }
.facts dt { color: var(--ink-2); }
.facts dd { font-weight: 600; overflow-wrap: anywhere; }
.lines td { overflow-wrap: anywhere; }
.lines td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.lines td:last-child { font-family: ui-monospace, monospace; font-size: 7.5pt; }
.chain { border-block-start: 1.5pt solid var(--brand); padding-block-start: 6pt; margin-block-start: 14pt; }
.chain dd { font-family: ui-monospace, monospace; font-size: 8pt; font-weight: 400; }
`
