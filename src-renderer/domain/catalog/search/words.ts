/**
 * The words of a text as the search compares them: case and accents folded, split at everything else. What hangs together by
 * punctuation alone is also one word: `SD-WAN` gives `sd`, `wan` and `sdwan`, so that each way of writing finds the others.
 */
export function wordsOf(text: string): string[] {
  const found: string[] = []
  for (const chunk of folded(text).split(/\s+/u)) {
    if (chunk === '') continue
    const parts = chunk.split(notWord).filter((part) => part !== '')
    for (const part of parts) found.push(part)
    if (parts.length > 1 && parts.length <= 4) found.push(parts.join(''))
  }
  return found
}

/** What a person typed: like `wordsOf` without the joined forms, at most twelve words, each once. */
export function wordsAsked(text: string): string[] {
  const parts = folded(text)
    .split(notWord)
    .filter((part) => part !== '')
  return [...new Set(parts)].slice(0, 12)
}

const notWord = /[^\p{L}\p{N}]+/u
const plain = /^[\x20-\x7e]*$/

const folded = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
