/** Case, accents and punctuation folded away: the form in which two spellings are compared and found. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Trimmed, with inner white space single; null when nothing is left. */
export function tidy(text: string): string | null {
  const clean = text.replace(/\s+/gu, ' ').trim()
  return clean === '' ? null : clean
}
