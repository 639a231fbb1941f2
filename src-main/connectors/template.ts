/** A JSON value whose texts may have holes: `{customer.legalName}`, or `{opportunity.sites|number}` for a figure. */
export type Template = string | number | boolean | null | readonly Template[] | { readonly [name: string]: Template }
export type Values = Readonly<Record<string, unknown>>

/**
 * The template with its holes filled. A text that is one hole takes the value as it is; what is missing is left out of objects and lists,
 * and is nothing between other words.
 */
export function filled(template: Template, values: Values): unknown {
  if (typeof template === 'string') return filledText(template, values)
  if (template === null || typeof template !== 'object') return template
  if (Array.isArray(template))
    return template.map((one: Template) => filled(one, values)).filter((one) => one !== undefined)
  return Object.fromEntries(
    Object.entries(template)
      .map(([name, one]) => [name, filled(one, values)] as const)
      .filter(([, value]) => value !== undefined),
  )
}

/** Path and query with every value escaped; a query part whose value is missing is left out. */
export function filledPath(template: string, values: Values): { path: string; query: Record<string, string> } {
  const [path = '', query = ''] = template.split(/\?(.*)/s)
  const parts = [...new URLSearchParams(query)].flatMap(([name, value]) => {
    const text = filled(value, values)
    return text === undefined ? [] : [[name, String(text)] as const]
  })
  const escaped = path.replace(hole, (_whole, name: string) => encodeURIComponent(textOf(valueAt(values, name))))
  return { path: escaped, query: Object.fromEntries(parts) }
}

/** The value at a dotted path; only what the object itself holds, so that `__proto__` and `constructor` are nothing. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

/** Every hole with the place where it stands. */
export function holesIn(template: Template, at: string): readonly { readonly at: string; readonly name: string }[] {
  if (typeof template === 'string')
    return [...template.matchAll(hole)].map((found) => ({ at, name: (found[1] ?? '').replace(/\|number$/, '') }))
  if (template === null || typeof template !== 'object') return []
  return Object.entries(template).flatMap(([name, one]) => holesIn(one as Template, `${at}.${name}`))
}

const hole = /\{([A-Za-z][\w.]*(?:\|number)?)\}/g
const only = /^\{([A-Za-z][\w.]*)(\|number)?\}$/

function filledText(text: string, values: Values): unknown {
  const alone = only.exec(text)
  if (!alone)
    return text.replace(hole, (_whole, name: string) => textOf(valueAt(values, name.replace(/\|number$/, ''))))
  const value = valueAt(values, alone[1] ?? '')
  if (value === undefined || value === null || value === '') return undefined
  if (!alone[2]) return value
  const figure = Number(value)
  return Number.isFinite(figure) ? figure : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
