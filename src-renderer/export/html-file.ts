import type { ClientCopy } from '#domain/quotes/client-copy'
import { html } from './html'
import { quoteFooter, quoteStyle, wholePage } from './print-html'
import type { Wording } from './wording'

/**
 * The document as one file that any browser opens without a network: no script, nothing fetched, and a policy of its own that
 * says so. Printed from the browser it has the same paper, margins and page numbers.
 */
export function quoteFile(
  copy: ClientCopy,
  wording: Wording,
  fonts: string,
  paper: 'A4' | 'Letter',
): Uint8Array<ArrayBuffer> {
  const head = html`<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">`
  const style = quoteStyle(copy, fonts) + fileStyle(paper, quoteFooter(copy, wording))
  return new TextEncoder().encode(wordsOnly(wholePage(copy, wording, style, head)))
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/**
 * A spreadsheet that opens the page would run a cell that begins like a formula. A word joiner before it, which nobody sees,
 * makes it words; figures stay figures.
 */
function wordsOnly(page: string): string {
  return page.replace(
    /(<t[dh][^>]*>)(\s*(?:<[^>]+>\s*)*)([^<]*)/g,
    (whole, cell: string, between: string, text: string) =>
      /^\s*[=+\-@\t\r]/.test(text) && !figure.test(text.trim()) ? `${cell}${between}\u2060${text}` : whole,
  )
}

const figure = /^-?\p{Sc}?[A-Z]{0,3}\p{Sc}?\s?\d[\d.,\s]*\s?(\p{Sc}|[A-Z]{3}|%)?$/u

/** On a screen a sheet of paper on a desk, on a small one the whole width; on paper the advisor's own size. */
const fileStyle = (paper: 'A4' | 'Letter', footer: string): string => `
@page { size: ${paper}; margin: 15mm 15mm 19mm; @bottom-left { content: ${cssText(footer)}; font: 7.5pt sans-serif; color: #4d5a54; } @bottom-right { content: counter(page) ' / ' counter(pages); font: 7.5pt sans-serif; color: #4d5a54; } }
@media screen {
  html { background: #eef1ef; }
  body { max-inline-size: 860px; margin: 28px auto; padding: 56px 60px; background: #fff; border-radius: 6px; box-shadow: 0 1px 3px rgb(22 33 28 / 14%); font-size: 14px; }
  .cover { block-size: auto; min-block-size: 560px; margin-block-end: 56px; }
  section { overflow-x: auto; }
}
@media screen and (max-width: 760px) { body { margin: 0; padding: 28px 20px; border-radius: 0; } .keys, .sign { grid-template-columns: 1fr; } }
`

/** A CSS string: everything but plain letters, digits and blanks is written as its code. */
const cssText = (text: string): string =>
  `"${[...text].map((char) => (/[\p{L}\p{N} ]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`
