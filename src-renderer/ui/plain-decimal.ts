/**
 * What a person typed as a plain decimal with a point, or null when it is not clear. The last of `.` and `,` is the decimal
 * sign when both occur; alone and once with exactly three digits behind it, the reader's language decides.
 */
export function plainDecimal(typed: string, locale: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]|\p{Sc}|[A-Z]{3}/gu, '')
  const body = /^\((.+)\)$/.exec(text)?.[1] ?? text
  const negative = body !== text || body.startsWith('-')
  const digits = body.replace(/^[-+]/, '')
  if (!/^[\d.,]+$/.test(digits) || !/\d/.test(digits)) return null
  const mark = decimalMark(digits, locale)
  const [whole = '', fraction = '', ...more] = mark ? digits.split(mark) : [digits]
  if (more.length > 0 || /[.,]/.test(fraction)) return null
  const plain = whole.replace(/[.,]/g, '') || '0'
  return `${negative ? '-' : ''}${plain}${fraction ? `.${fraction}` : ''}`
}

function decimalMark(digits: string, locale: string): '.' | ',' | null {
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  const mark = point >= 0 ? '.' : comma >= 0 ? ',' : null
  if (!mark) return null
  if (digits.split(mark).length > 2) return null
  if (digits.length - digits.indexOf(mark) - 1 !== 3) return mark
  const own = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value
  return own === mark ? mark : null
}
