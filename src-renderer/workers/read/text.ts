import { UnreadableFile } from './bad-file'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text of a file and how it was written. Tells text from other things and refuses the others with what they are. */
export function readText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const what = otherThing(bytes)
  if (what) throw new UnreadableFile({ code: 'wrong-type', detail: what })
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new UnreadableFile({ code: 'nul', ...placeIn(text, nul) })
  if (text.trim() === '') throw new UnreadableFile({ code: 'empty' })
  if (unseen(text.slice(0, 4000)) > 0.1) throw new UnreadableFile({ code: 'binary' })
  return { text, encoding }
}

/** Line and column of a place in a text, both counted from 1. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1
    start = next + 1
  }
  return { line, column: at - start + 1 }
}

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

function otherThing(bytes: Uint8Array): string | null {
  const found = beginnings.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 200)).trimStart().toLowerCase()
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'HTML'
  return head.startsWith('<?xml') ? 'XML' : null
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.slice(0, 1000)
  const zeros = { even: 0, odd: 0 }
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  })
  if (zeros.odd > head.length / 4 && zeros.even === 0) return 'utf-16le'
  if (zeros.even > head.length / 4 && zeros.odd === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function unseen(text: string): number {
  let count = 0
  for (const char of text) if (/[^\P{Cc}\t\n\r]/u.test(char) || char === '\ufffd') count += 1
  return count / Math.max(1, text.length)
}
