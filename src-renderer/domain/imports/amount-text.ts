/** What separates whole from part in a column of numbers; `unclear` when the column itself does not tell. */
export type DecimalMark = '.' | ',' | 'unclear'

/** Looks at all cells of a column: two marks in one number, a mark that repeats, or other than three digits behind it tell. */
export function decimalMark(cells: Iterable<string>): DecimalMark {
  const votes = { '.': 0, ',': 0, unclear: 0 }
  for (const cell of cells) votes[markOf(bare(cell).digits)] += 1
  if (votes['.'] === votes[',']) return 'unclear'
  return votes['.'] > votes[','] ? '.' : ','
}

/** A number as people and systems write it to plain decimal text, `-1234.5`; null when it is not one number. */
export function plainNumber(text: string, mark: '.' | ','): string | null {
  const { digits, negative } = bare(text)
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(digits)) return null
  const group = mark === '.' ? ',' : '.'
  const [whole = '', fraction = '', ...more] = digits.split(mark)
  if (more.length > 0 || fraction.includes(group)) return null
  const groups = whole.split(group)
  if (groups.length > 1 && (groups[0] === '' || groups.slice(1).some((part) => part.length !== 3 && part.length !== 2)))
    return null
  return `${negative ? '-' : ''}${groups.join('') || '0'}${fraction ? `.${fraction}` : ''}`
}

/** The currency that an amount names itself: a code, or a symbol that stands for one currency only. */
export function currencyIn(text: string): string | null {
  const code = /(?:^|[^A-Za-z])([A-Z]{3})(?:[^A-Za-z]|$)/.exec(text)?.[1]
  if (code) return code
  if (text.includes('€')) return 'EUR'
  if (text.includes('£')) return 'GBP'
  return text.includes('₹') ? 'INR' : text.includes('US$') ? 'USD' : null
}

function bare(text: string): { digits: string; negative: boolean } {
  const close = text.replace(/[\s\u00a0\u202f'’]|\p{Sc}|US(?=\p{Sc})|[A-Z]{3}/gu, '')
  const inside = /^\((.+)\)$/.exec(close)?.[1]
  const body = inside ?? close
  const negative = inside !== undefined || /^[-−]|[-−]$/.test(body)
  return { digits: body.replace(/^[-+−]|[-−]$/g, ''), negative }
}

function markOf(digits: string): DecimalMark {
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  const [mark, other, last] = point >= 0 ? (['.', ',', point] as const) : ([',', '.', comma] as const)
  if (last < 0) return 'unclear'
  if (digits.indexOf(mark) !== last) return other
  return digits.length - last - 1 === 3 && last <= 3 ? 'unclear' : mark
}
