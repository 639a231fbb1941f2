import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { main, root, say } from './command.mjs'

const source = join(root, 'resources', 'distributor-bridge.yaml')
const page = join(root, 'resources', 'distributor-bridge.html')

const styles = `
:root{color-scheme:light dark;--ink:#16211c;--quiet:#4d5a54;--line:#e4e8e5;--ground:#f6f8f6;--paper:#fff;--accent:#1f6f4a;--soft:#e6f2ec}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeeb;--quiet:#a3b0aa;--line:#2b3731;--ground:#101512;--paper:#171e1a;--accent:#63c9a4;--soft:#1c3128}}
*{box-sizing:border-box}
body{font:15px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground);margin:0 auto;padding:32px 32px 96px;max-width:1280px;
display:grid;grid-template-columns:310px minmax(0,1fr);gap:0 36px}
header{grid-column:1/-1;margin-bottom:28px}
h1{font-size:30px;line-height:1.2;margin:0 0 4px}
header p{margin:0 0 4px}
h2{font-size:21px;margin:40px 0 4px}
h2::first-letter{text-transform:uppercase}
h3{font-size:16px;margin:0 0 4px;display:flex;gap:10px;align-items:baseline}
h3 code{font-size:14.5px;background:none;padding:0}
nav{font-size:13px;line-height:1.4;position:sticky;top:16px;align-self:start;max-height:calc(100vh - 32px);overflow:auto;scrollbar-width:thin;padding-right:8px}
nav ul{list-style:none;margin:0 0 18px;padding:0}
nav h2{font-size:13px;margin:0 0 4px}
nav a{text-decoration:none;display:grid;grid-template-columns:44px minmax(0,1fr);gap:8px;padding:3px 0;overflow-wrap:anywhere;align-items:start}
nav .names a{display:block}
nav a:hover,nav a:focus-visible{text-decoration:underline}
main>section:first-child{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:8px 20px}
a{color:var(--accent)}
article{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:16px 20px;margin:14px 0;scroll-margin-top:16px}
article:target{border-color:var(--accent)}
article p{margin:4px 0 10px;max-width:80ch}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:10px 0 4px}
th,td{text-align:start;vertical-align:top;padding:6px 14px 6px 0;border-top:1px solid var(--line);overflow-wrap:break-word}
thead th{border-top:0;font-weight:600;font-size:12.5px;color:var(--quiet)}
th:last-child,td:last-child{padding-right:0}
code{font:12.5px/1.5 ui-monospace,monospace;background:var(--soft);border-radius:4px;padding:1px 4px;overflow-wrap:anywhere}
.method{font:600 11px/18px ui-monospace,monospace;color:var(--accent);background:var(--soft);border-radius:4px;padding:0 5px;text-align:center}
.quiet{color:var(--quiet)}
.must{color:var(--accent);font-weight:700}
@media (max-width:800px){body{display:block;padding:20px 16px 64px}nav{position:static;max-height:none}table{table-layout:auto}}
@media print{body{display:block;background:none}nav{display:none}article{break-inside:avoid}}
`

/** Columns with their share of the width, so that the tables of a page stand under each other. */
const parameterColumns = [
  ['Parameter', 24],
  ['Where', 10],
  ['Type', 26],
  ['Meaning', 40],
]
const answerColumns = [
  ['Answer', 24],
  ['Meaning', 36],
  ['Body', 40],
]
const fieldColumns = [
  ['Field', 30],
  ['Type', 32],
  ['Meaning', 38],
]
const must = '<span class="must" title="required">*</span>'
const badge = (method) => `<span class="method">${method.toUpperCase()}</span>`

/** Writes the contract's documentation page: static, without scripts, from the contract alone. `--print` only shows it. */
await main(async () => {
  const html = pageOf(parse(readFileSync(source, 'utf8')))
  if (process.argv.includes('--print')) process.stdout.write(html)
  else {
    writeFileSync(page, html)
    say('resources/distributor-bridge.html is written')
  }
  return 0
})

function pageOf(contract) {
  const { info, tags, paths, components } = contract
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = tags.map((tag) => ({
    tag,
    mine: operations.filter(({ operation }) => operation.tags[0] === tag.name),
  }))
  const schemas = Object.entries(components.schemas)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(info.title)} ${text(info.version)}</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${text(info.title)}</h1>
<p class="quiet">Version ${text(info.version)} · OpenAPI ${text(contract.openapi)} · ${text(info.license.name)}</p>
<p>${text(info.summary)} ${must} marks what must be given.</p>
</header>
<nav aria-label="Contents">
${groups.map(({ tag, mine }) => `<h2>${text(tag.name)}</h2>\n<ul>\n${mine.map(listed).join('\n')}\n</ul>`).join('\n')}
<h2>schemas</h2>
<ul class="names">
${schemas.map(([name]) => `<li><a href="#schema-${name}">${text(name)}</a></li>`).join('\n')}
</ul>
</nav>
<main>
<section>
${prose(info.description)}
</section>
${groups.map(({ tag, mine }) => section(contract, tag, mine)).join('\n')}
<section>
<h2>Schemas</h2>
${schemas.map(([name, schema]) => schemaOf(name, schema)).join('\n')}
</section>
</main>
</body>
</html>
`
}

function listed({ method, path, operation }) {
  return `<li><a href="#${operation.operationId}">${badge(method)} <span>${text(path)}</span></a></li>`
}

function section(contract, tag, operations) {
  return `<section>
<h2>${text(tag.name)}</h2>
${prose(tag.description)}
${operations.map((one) => operationOf(contract, one)).join('\n')}
</section>`
}

function operationOf(contract, { method, path, operation }) {
  const parameters = (operation.parameters ?? []).map((one) => resolved(contract, one))
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  return `<article id="${operation.operationId}">
<h3>${badge(method)} <code>${text(path)}</code></h3>
<p><b>${text(operation.summary)}</b></p>
${prose(operation.description)}
${parameters.length > 0 ? table(parameterColumns, parameters.map(parameterRow)) : ''}
${body ? `<p>Body, <code>${text(type)}</code>: ${typeOf(body.schema)}</p>` : ''}
${table(
  answerColumns,
  alike(Object.entries(operation.responses)).map((one) => answerRow(contract, one)),
)}
</article>`
}

function parameterRow({ name, in: where, required, schema, description }) {
  const named = `<code>${text(name)}</code>${required ? ` ${must}` : ''}`
  return [named, text(where), typeOf(schema), inline(description ?? '')]
}

/** Answers that are one by reference stand in one row, under all of their statuses. */
function alike(responses) {
  const rows = new Map()
  for (const [status, response] of responses) {
    const key = response.$ref ?? status
    rows.set(key, [[...(rows.get(key)?.[0] ?? []), status], response])
  }
  return [...rows.values()]
}

function answerRow(contract, [statuses, response]) {
  const { description, content = {}, headers = {} } = resolved(contract, response)
  const bodies = Object.entries(content).map(([type, { schema }]) => `<code>${text(type)}</code> ${typeOf(schema)}`)
  const names = Object.keys(headers).map((name) => `<code>${text(name)}</code>`)
  return [
    statuses.map((status) => `<code>${text(status)}</code>`).join(' '),
    inline(description) + (names.length > 0 ? `<br><span class="quiet">Headers: ${names.join(', ')}</span>` : ''),
    bodies.join('<br>'),
  ]
}

function schemaOf(name, schema) {
  const rows = fieldsOf(schema, '')
  return `<article id="schema-${name}">
<h3>${text(name)}</h3>
${prose(schema.description)}
${rows.length > 0 ? table(fieldColumns, rows) : `<p>${typeOf(schema)}</p>`}
</article>`
}

/** A row for each field; an object without a name of its own is followed by its fields. */
function fieldsOf({ properties = {}, required = [] }, path) {
  return Object.entries(properties).flatMap(([field, one]) => {
    const named = `<code>${text(path + field)}</code>${required.includes(field) ? ` ${must}` : ''}`
    const row = [named, one.properties ? 'object' : typeOf(one), inline(one.description ?? '')]
    return [row, ...(one.properties ? fieldsOf(one, `${path}${field}.`) : [])]
  })
}

/** A schema in a few words; one with a name is a link to it. */
function typeOf(schema) {
  if (schema === undefined) return ''
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)
    return `<a href="#schema-${name}">${text(name)}</a>`
  }
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.const !== undefined) return `always <code>${text(schema.const)}</code>`
  if (schema.enum) return `one of ${schema.enum.map((one) => `<code>${text(one)}</code>`).join(', ')}`
  if (schema.items) return `list of ${typeOf(schema.items)}${bounds(schema)}`
  if (schema.properties && schema.type === 'object')
    return `{ ${Object.entries(schema.properties)
      .map(([name, one]) => `<code>${text(name)}</code>: ${typeOf(one)}`)
      .join(', ')} }`
  const kind = [schema.type ?? 'any'].flat().join(' or ')
  return `${text(kind)}${schema.format ? ` (${text(schema.format)})` : ''}${bounds(schema)}`
}

function bounds({ minLength, maxLength, minimum, maximum, maxItems, pattern }) {
  const parts = [
    minLength === undefined && maxLength === undefined ? '' : `${minLength ?? 0} to ${maxLength ?? 'any'} characters`,
    minimum === undefined && maximum === undefined ? '' : `${minimum ?? 'any'} to ${maximum ?? 'any'}`,
    maxItems === undefined ? '' : `at most ${maxItems}`,
    pattern === undefined ? '' : `<code>${text(pattern)}</code>`,
  ].filter(Boolean)
  return parts.length > 0 ? `, ${parts.join(', ')}` : ''
}

function resolved(contract, value) {
  if (!value.$ref) return value
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((at, name) => at[name], contract)
}

function table(columns, rows) {
  const head = columns.map(([name, share]) => `<th scope="col" style="width:${share}%">${text(name)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

/** Paragraphs with **bold** and `code`. */
function prose(words) {
  return (words ?? '')
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('\n')
}

function inline(words) {
  return text(words.trim().replace(/\s*\n\s*/g, ' '))
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
}

function text(value) {
  return String(value).replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char])
}
