import { abbreviations, commonWords, edgeForms, joiners, legalForms } from './company-words'

/** One word of a name with what comparing needs: how much it says about who it is, and how it sounds. */
export type NameWord = { readonly text: string; readonly weight: number; readonly sound: string }

/** A company's name taken apart: what tells it from others, and what only dresses it. */
export type CompanyName = {
  /** Words that are the name, in the order written, shortened forms written out, plural folded. */
  readonly words: readonly NameWord[]
  /** Legal form as written, `gmbh`; empty when there is none. */
  readonly form: string
  /** What stands behind the legal form: a town, a country, an address. */
  readonly tail: readonly string[]
  /** All name words as one run of letters, so that `Gist-Brocades` meets `GISTBROCADES`. */
  readonly run: string
  /** First letters of the words before the plural was folded, joiners left out. */
  readonly initials: string
}

/** Takes a name apart. Case, accents, punctuation and spaces between single letters make no difference. */
export function companyName(text: string): CompanyName {
  const tokens = joinLetters(splitWords(text))
  const cut = tokens.findIndex((token, at) => at > 0 && legalForms.has(token) && hasName(tokens.slice(0, at)))
  const head = cut < 0 ? tokens : tokens.slice(0, cut)
  const tail = cut < 0 ? [] : tokens.slice(cut + 1).filter((token) => !legalForms.has(token) && !edgeForms.has(token))
  const { named, forms } = withoutForms(head)
  const form = cut < 0 ? (forms.at(-1) ?? '') : (tokens[cut] ?? '')
  const words = named.map(fullWord)
  return {
    words: words.map((word) => ({ text: word, weight: weightOf(word), sound: soundOf(word) })),
    form,
    tail,
    run: words.join(''),
    initials: named
      .filter((word) => !joiners.has(word))
      .map((word) => word[0] ?? '')
      .join(''),
  }
}

/** How much a word says about who it is, from 0.15 for `and` to 1 for a name of its own. */
function weightOf(word: string): number {
  if (joiners.has(word)) return 0.15
  if (commonWords.has(word) || commonWords.has(`${word}s`)) return 0.4
  return /^\d+$/.test(word) ? 0.6 : 1
}

/** Letters that many spellings share: `ph` and `f`, `c` and `k`, doubled letters. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/eh/g, 'e')
    .replace(/ck|c(?![eiy])|q/g, 'k')
    .replace(/[cz]/g, 's')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
}

/** The host of a website or mail address without `www`, empty when there is none or it is a host shared by strangers. */
export function domainOf(website: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(website.trim())?.[1]?.toLowerCase() ?? ''
  const bare = host.replace(/^www\d?\./, '').replace(/\.$/, '')
  return bare.includes('.') && !sharedHosts.has(bare) ? bare : ''
}

const sharedHosts = new Set(
  'gmail.com outlook.com hotmail.com yahoo.com icloud.com aol.com live.com msn.com facebook.com linkedin.com'.split(
    ' ',
  ),
)

function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&|\+/g, ' and ')
    .replace(/(\p{L}{4})['’`´](?=\p{L}{4})/gu, '$1 ')
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** `n v` is `nv` and `d s m` is `dsm`: letters that stand alone belong together. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = []
  let letters = ''
  for (const word of [...words, '']) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      letters += word
      continue
    }
    if (letters) joined.push(letters)
    letters = ''
    if (word) joined.push(word)
  }
  return joined
}

const hasName = (words: readonly string[]) => words.some((word) => !legalForms.has(word) && !joiners.has(word))

/** Legal forms off both edges and the sure ones from anywhere, unless nothing would be left. */
function withoutForms(words: readonly string[]): { named: string[]; forms: string[] } {
  const forms = words.filter((word) => legalForms.has(word))
  let named = words.filter((word) => !legalForms.has(word))
  for (let last = named.at(-1); named.length > 1 && last && edgeForms.has(last); last = named.at(-1)) {
    forms.push(last)
    named = named.slice(0, -1)
  }
  while (named.length > 1 && joiners.has(named.at(-1) ?? '')) named = named.slice(0, -1)
  while (named.length > 1 && named[0] === 'the') named = named.slice(1)
  return named.length > 0 ? { named, forms } : { named: [...words], forms: [] }
}

function fullWord(word: string): string {
  const long = abbreviations[word] ?? word
  if (long.length < 5) return long
  return long.replace(/ies$/, 'y').replace(/([^su])s$/, '$1')
}
