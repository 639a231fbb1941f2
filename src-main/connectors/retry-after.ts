const longest = 24 * 60 * 60_000

/** `Retry-After` in milliseconds from now: seconds or an HTTP date, 0 when past, at most a day, null when it says nothing. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longest)
  if (!httpDate.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now, 0), longest)
}

/** RFC 9110, IMF-fixdate and the obsolete RFC 850 form; anything else is garbage, whatever Date.parse would make of it. */
const httpDate = /^[A-Z][a-z]{2,8}, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/
