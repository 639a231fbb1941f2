import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { main, root, say } from './command.mjs'

const source = join(root, 'resources', 'distributor-bridge.yaml')
const page = join(root, 'resources', 'distributor-bridge.html')

const styles = `
:root{color-scheme:light dark;--ink:#1c2421;--quiet:#5b6661;--line:#dfe5e2;--paper:#fff;--accent:#0b6b4f}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeeb;--quiet:#a3b0aa;--line:#33403b;--paper:#151b18;--accent:#63c9a4}}
body{font:15px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;padding:24px;max-width:1180px;
display:grid;grid-template-columns:260px minmax(0,1fr);gap:0 40px}
header{grid-column:1/-1;border-bottom:1px solid var(--line);margin-bottom:20px}
nav{font-size:13px;position:sticky;top:16px;align-self:start;max-height:calc(100vh - 32px);overflow:auto}
nav ul{list-style:none;margin:0 0 14px;padding:0}
nav h2{font-size:13px;margin:0 0 4px}
nav a{text-decoration:none;overflow-wrap:anywhere}
a{color:var(--accent)}
article{border-top:1px solid var(--line);padding:14px 0}
table{border-collapse:collapse;width:100%;margin:10px 0}
th,td{text-align:start;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid var(--line)}
th{font-weight:600;font-size:13px;color:var(--quiet)}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
@media (max-width:800px){body{display:block}nav{position:static;max-height:none}}
`

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
<p>${text(info.summary)}</p>
</header>
<nav aria-label="Contents">
${groups.map(({ tag, mine }) => `<h2>${text(tag.name)}</h2>\n<ul>\n${mine.map(listed).join('\n')}\n</ul>`).join('\n')}
<h2>schemas</h2>
<ul>
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
  return `<li><a href="#${operation.operationId}"><b>${method.toUpperCase()}</b> ${text(path)}</a></li>`
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
<h3><code>${method.toUpperCase()} ${text(path)}</code></h3>
<p><b>${text(operation.summary)}</b></p>
${prose(operation.description)}
${parameters.length > 0 ? table(['Parameter', 'Where', 'Type', ''], parameters.map(parameterRow)) : ''}
${body ? `<p>Body, <code>${text(type)}</code>: ${typeOf(body.schema)}</p>` : ''}
${table(
  ['Answer', '', 'Body'],
  Object.entries(operation.responses).map((one) => answerRow(contract, one)),
)}
</article>`
}

function parameterRow({ name, in: where, required, schema, description }) {
  return [`<code>${text(name)}</code>${required ? ' *' : ''}`, text(where), typeOf(schema), inline(description ?? '')]
}

function answerRow(contract, [status, response]) {
  const { description, content = {}, headers = {} } = resolved(contract, response)
  const bodies = Object.entries(content).map(([type, { schema }]) => `<code>${text(type)}</code> ${typeOf(schema)}`)
  const names = Object.keys(headers).map((name) => `<code>${text(name)}</code>`)
  return [
    `<code>${text(status)}</code>`,
    inline(description) + (names.length > 0 ? `<br><span class="quiet">Headers: ${names.join(', ')}</span>` : ''),
    bodies.join('<br>'),
  ]
}

function schemaOf(name, schema) {
  const required = new Set(schema.required ?? [])
  const rows = Object.entries(schema.properties ?? {}).map(([field, one]) => [
    `<code>${text(field)}</code>${required.has(field) ? ' *' : ''}`,
    typeOf(one),
    inline(one.description ?? ''),
  ])
  return `<article id="schema-${name}">
<h3>${text(name)}</h3>
${prose(schema.description)}
${rows.length > 0 ? table(['Field', 'Type', ''], rows) : `<p>${typeOf(schema)}</p>`}
</article>`
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

function table(heads, rows) {
  const head = heads.map((one) => `<th scope="col">${text(one)}</th>`).join('')
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
