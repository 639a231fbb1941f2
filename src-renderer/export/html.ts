/** Markup that is ours. Only `html` makes it, and it escapes everything that is not markup already. */
export type Markup = { readonly markup: string }

type Part = Markup | string | number | null | false | readonly Part[]

/** A template whose holes are words: escaped, unless they are markup made by this function. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.reduce((all, text, index) => all + markupOf(parts[index - 1] ?? null) + text) }
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`)

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return typeof part === 'object' ? (part as Markup).markup : escaped(String(part))
}
