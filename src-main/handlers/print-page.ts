export const printScheme = 'evergreen-print'
export const printUrl = `${printScheme}://page/`

/** Content from elsewhere is printed too: no script, no network, pictures and fonts only from inside the page. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

type Paper = 'A4' | 'Letter'

/** Margins in inches leave room for the footer line; tags and outline are made where the runtime knows them. */
export function printOptions(paper: Paper, footer: string): Electron.PrintToPDFOptions {
  return {
    pageSize: paper,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(footer),
    margins: { top: 0.6, bottom: 0.75, left: 0.6, right: 0.6 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/** The words at the start, "page / pages" at the end; Chromium fills in the numbers. */
export function footerTemplate(words: string): string {
  const style =
    'width:100%;margin:0 0.6in;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#4d5a54'
  const pages = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>'
  return `<div style="${style}"><span>${escaped(words)}</span>${pages}</div>`
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (char) => names[char] ?? '')
}
