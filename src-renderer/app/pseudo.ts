type Words = Record<string, unknown>

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  U: 'Û',
  n: 'ñ',
  c: 'ç',
  y: 'ý',
}

/** English made strange: accented, a third longer and in brackets, so that hard-coded or clipped strings show. */
export function pseudo(words: Record<string, Words>): Record<string, Words> {
  return Object.fromEntries(Object.entries(words).map(([name, texts]) => [name, strange(texts) as Words]))
}

function strange(value: unknown): unknown {
  if (typeof value === 'string') return `[${lengthen(value)}]`
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strange(inner)]))
  return value
}

function lengthen(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/)
  const accented = parts.map((part) =>
    part.startsWith('{{') ? part : part.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter),
  )
  return accented.join('') + '·'.repeat(Math.ceil(text.length / 3))
}
