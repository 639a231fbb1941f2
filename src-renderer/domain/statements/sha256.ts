/** The first 64 primes make the constants of SHA-256 (FIPS 180-4): fractions of their square and cube roots. */
const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) => number > 1 && Array.from({ length: number - 2 }, (_, at) => at + 2).every((by) => number % by !== 0),
)
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0
const rounds = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const encoder = new TextEncoder()
const words = new Uint32Array(64)

/** SHA-256 of a text in UTF-8, in hex; at once, because the domain waits for nothing. */
export function sha256(text: string): string {
  const bytes = encoder.encode(text)
  const blocks = (bytes.length + 72) >> 6
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = Uint32Array.from(start)
  for (let at = 0; at < padded.length; at += 64) mix(state, view, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function mix(state: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [word(words, i - 15), word(words, i - 2)]
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = word(words, i - 16) + s0 + word(words, i - 7) + s1
  }
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let i = 0; i < 64; i += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + word(rounds, i) + word(words, i)
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, add] of [a, b, c, d, e, f, g, h].entries()) state[i] = word(state, i) + add
}

const word = (list: Uint32Array, at: number): number => list[at] as number
const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by))
