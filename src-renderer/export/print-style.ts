/** The sheet of the document; `brand` paints rules and the recommended column, `words` is the brand where it can be read. */
export const printStyle = (fonts: string, brand: string, words: string): string => `${fonts}
:root, .sheet { --brand: ${brand}; --words: ${words}; --ink: #16211c; --ink-2: #4d5a54; --line: #d9dfdb; --soft: color-mix(in srgb, ${brand} 9%, white); }
* { box-sizing: border-box; }
body, .sheet { margin: 0; font: 9.5pt/1.5 'Inter Print', 'Inter Variable', system-ui, sans-serif; color: var(--ink); font-feature-settings: 'calt' 0; -webkit-print-color-adjust: exact; }
h1, h2, h3, p, dl, dd, figure, ul, ol { margin: 0; }
h2 { font-size: 15pt; line-height: 1.25; font-weight: 650; letter-spacing: -0.012em; margin-block: 0 8pt; break-after: avoid; break-inside: avoid; }
h2::before { content: ''; display: block; inline-size: 26pt; block-size: 3pt; border-radius: 2pt; background: var(--brand); margin-block-end: 8pt; }
h3 { font-size: 10.5pt; font-weight: 650; margin-block: 12pt 3pt; break-after: avoid; }
section { margin-block-end: 26pt; }
.quiet { color: var(--ink-2); }
.num { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.cover { block-size: 100vh; display: flex; flex-direction: column; break-after: page; margin: 0; }
.cover .logo { max-block-size: 54pt; max-inline-size: 200pt; align-self: flex-start; }
.cover .wordmark { font-size: 15pt; font-weight: 650; color: var(--words); }
.cover .middle { margin-block: auto; padding-inline-start: 16pt; border-inline-start: 4pt solid var(--brand); }
.cover .kind { font-size: 10.5pt; color: var(--ink-2); letter-spacing: 0.01em; }
.cover h1 { font-size: 32pt; line-height: 1.12; font-weight: 680; letter-spacing: -0.022em; margin-block: 6pt 20pt; max-inline-size: 16em; }
.cover .for { font-size: 15pt; font-weight: 600; }
.cover .foot { display: grid; grid-template-columns: 1fr auto; gap: 16pt; border-block-start: 0.75pt solid var(--line); padding-block-start: 12pt; }
.cover .foot b { font-weight: 650; }
.cover .foot div:last-child { text-align: end; }
blockquote { margin: 0; font-size: 13pt; line-height: 1.5; font-weight: 450; }
.cover .scope { margin-block-start: 4pt; }
.cover .own { margin-block-start: 20pt; max-inline-size: 34em; font-size: 10.5pt; white-space: pre-line; }
.keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: 14pt; margin-block: 10pt 12pt; }
.keys div { border-block-start: 1.5pt solid var(--brand); padding-block-start: 5pt; }
.keys dt { font-size: 8.5pt; color: var(--ink-2); }
.keys dd { font-size: 17pt; font-weight: 650; letter-spacing: -0.015em; font-variant-numeric: tabular-nums; }
.which { font-size: 13pt; font-weight: 650; margin-block-end: 6pt; }
.why { padding: 0; list-style: none; }
.why li { padding-inline-start: 16pt; position: relative; margin-block-end: 3pt; }
.why li::before { content: ''; position: absolute; inset-inline-start: 1pt; inset-block-start: 5pt; inline-size: 6pt; block-size: 6pt; border-radius: 50%; background: var(--brand); }
table { inline-size: 100%; border-collapse: collapse; }
.part + .part { margin-block-start: 16pt; }
th { font-weight: 400; text-align: start; }
th, td { padding: 4.5pt 8pt; vertical-align: top; border-block-end: 0.5pt solid var(--line); }
thead th { font-weight: 650; font-size: 10pt; vertical-align: bottom; border-block-end: 1pt solid var(--ink); }
thead td { border-block-end: 1pt solid var(--ink); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody th { color: var(--ink-2); inline-size: 26%; }
tr.group { break-after: avoid; }
.group th { font-weight: 650; font-size: 8.5pt; color: var(--ink); padding-block: 9pt 3pt; }
.best { background: var(--soft); }
.best.top { border-block-start: 3pt solid var(--brand); }
.strong { font-weight: 650; }
.tag { display: block; font-size: 8pt; font-weight: 600; color: var(--words); }
.tag.quiet { color: var(--ink-2); }
.bad { color: #a5281b; }
.lines td, .lines th { padding: 3pt 6pt; }
.lines th:first-child, .lines td:first-child { padding-inline-start: 0; inline-size: auto; color: var(--ink); }
.lines thead th { font-size: 8.5pt; font-weight: 600; color: var(--ink-2); border-block-end: 0.5pt solid var(--ink-2); }
.lines thead td { border-block-end: 0.5pt solid var(--ink-2); }
.day { white-space: nowrap; }
.evidence { white-space: normal; font-size: 8pt; }
.bars { inline-size: 34%; }
.bar { display: block; inline-size: 100%; block-size: 8pt; margin-block-start: 3pt; }
.critical { fill: var(--brand); }
.slack { fill: #b9c4be; }
.chart svg { inline-size: 100%; display: block; direction: ltr; }
.grid { stroke: var(--line); stroke-width: 0.7; }
.tick { font-size: 9.5px; fill: var(--ink-2); }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
figcaption { display: flex; flex-wrap: wrap; gap: 3pt 16pt; margin-block: 6pt 14pt; font-size: 8.5pt; }
.key { display: inline-flex; align-items: center; gap: 5pt; }
.chart .sample { inline-size: 22pt; flex: none; }
.chart, .whole { break-inside: avoid; }
.notes { padding-inline-start: 14pt; }
.notes li { margin-block-end: 3pt; }
.said { white-space: pre-line; margin-block-end: 6pt; }
.choices { display: grid; gap: 6pt; margin-block: 10pt 22pt; }
.choice { display: flex; align-items: center; gap: 8pt; }
.box { inline-size: 11pt; block-size: 11pt; border: 1pt solid var(--ink); border-radius: 2pt; flex: none; font-size: 9pt; line-height: 9.5pt; text-align: center; }
.sign { display: grid; grid-template-columns: 2fr 2fr 1fr; gap: 0 22pt; }
.sign div { min-block-size: 34pt; display: flex; align-items: flex-end; padding-block-end: 3pt; font-weight: 600; }
.sign span { border-block-start: 0.75pt solid var(--ink); padding-block-start: 4pt; font-size: 8.5pt; color: var(--ink-2); }
.hand { block-size: 44pt; }
i.hand { block-size: auto; font-size: 17pt; font-weight: 400; }
`
