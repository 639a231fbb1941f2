/**
 * The words of a text as the search compares them: case and accents folded, split at everything else. What hangs together by
 * punctuation alone is also one word: `SD-WAN` gives `sd`, `wan` and `sdwan`, so that each way of writing finds the others.
 */
export function wordsOf(text: string): string[] {
  return plain.test(text) ? plainWords(text.toLowerCase()) : anyWords(folded(text))
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
const mostJoined = 4

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

function anyWords(text: string): string[] {
  const found: string[] = []
  for (const chunk of text.split(/\s+/u)) {
    const parts = chunk.split(notWord).filter((part) => part !== '')
    found.push(...parts)
    if (parts.length > 1 && parts.length <= mostJoined) found.push(parts.join(''))
  }
  return found
}

/** The same for text of plain letters, in one pass: a catalog of 100,000 rows has millions of words. */
function plainWords(text: string): string[] {
  const found: string[] = []
  let chunkStart = 0
  let wordStart = -1
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (inWord && wordStart < 0) wordStart = at
    if (!inWord && wordStart >= 0) {
      found.push(text.slice(wordStart, at))
      wordStart = -1
    }
    if (code !== 32) continue
    const parts = found.length - chunkStart
    if (parts > 1 && parts <= mostJoined) found.push(found.slice(chunkStart).join(''))
    chunkStart = found.length
  }
  return found
}
