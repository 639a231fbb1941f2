import type { Day, Instant } from '../values/dates'
import { accepted, type Result, refused } from '../values/result'

/** How the client said yes: drawn in the app, typed in the app, or said elsewhere (on paper, by mail). */
export type Signature =
  /** One SVG path of lines in a box of `signatureBox`. */
  | { readonly kind: 'drawn'; readonly path: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'elsewhere' }

export type SignedBy = {
  readonly name: string
  readonly role: string
  readonly on: Day
  readonly signature: Signature
}

/** What the quote keeps of it: the document that was accepted is the file of this SHA-256, signature and all. */
export type QuoteAcceptance = SignedBy & {
  readonly documentId: string
  readonly fileId: string
  readonly at: Instant
}

export type SignRefusal = 'no-name' | 'no-day' | 'future-day' | 'no-signature'

export const signatureBox = { width: 480, height: 140 } as const

/** Whole as it is kept, or refused with what is lacking. */
export function signedBy(
  asked: Omit<SignedBy, 'on'> & { readonly on: Day | null },
  today: Day,
): Result<SignedBy, SignRefusal> {
  const { on, signature } = asked
  const name = asked.name.trim()
  if (name === '') return refused('no-name')
  if (on === null) return refused('no-day')
  if (on > today) return refused('future-day')
  if (signature.kind === 'drawn' && !isPath(signature.path)) return refused('no-signature')
  if (signature.kind === 'typed' && signature.text.trim() === '') return refused('no-signature')
  return accepted({ name, role: asked.role.trim(), on, signature })
}

export type Point = readonly [x: number, y: number]

/** Strokes as one path of whole numbers; a stroke that never moved is a dot. */
export function pathOf(strokes: readonly (readonly Point[])[]): string {
  const at = ([x, y]: Point) => `${within(x, signatureBox.width)} ${within(y, signatureBox.height)}`
  return strokes
    .flatMap(([first, ...rest]) =>
      first ? [`M${at(first)}L${(rest.length > 0 ? rest : [first]).map(at).join('L')}`] : [],
    )
    .join('')
}

/** The signature and nothing that may hang on it. */
export function bareSignature(signature: Signature): Signature {
  if (signature.kind === 'drawn') return { kind: 'drawn', path: signature.path }
  return signature.kind === 'typed' ? { kind: 'typed', text: signature.text } : { kind: 'elsewhere' }
}

/** Only what `pathOf` writes: whatever else a field holds is never drawn. */
export const isPath = (text: string): boolean => /^(M\d+ \d+(L\d+ \d+)+)+$/.test(text)

const within = (value: number, most: number): number => Math.round(Math.max(0, Math.min(most, value)))
