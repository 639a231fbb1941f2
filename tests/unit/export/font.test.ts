import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const
const words = {
  latin: 'Comparison, ¿cuál? ñ ü ß é € – “quoted”',
  'latin-ext': 'Łódź, Český Krumlov, İstanbul, Győr',
  greek: 'Γραφείο Αθηνών ΐώύ',
  cyrillic: 'Київ, Москва, Ёлка, Скопје, ґ є і ї',
} as const

test.each(files)('the font that travels with each document has the letters of %s', (name) => {
  const shapes = charactersOf(
    readFileSync(
      createRequire(import.meta.url).resolve(`@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`),
    ),
  )
  const own = name === 'latin' ? /./u : name === 'latin-ext' ? /[\u0100-\u02ba]/u : /[^\s,]/u
  const lacking = [...words[name]].filter((char) => own.test(char) && !shapes.has(char.codePointAt(0) ?? 0))
  expect(lacking).toEqual([])
})

/** The characters that a WOFF2 font has a shape for, by its own `cmap`. */
function charactersOf(font: Buffer): ReadonlySet<number> {
  let at = 48
  const number = () => {
    for (let value = 0; ; ) {
      const byte = font[at++] ?? 0
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flags = font[at++] ?? 0
    const tag = flags & 63
    if (tag === 63) at += 4
    const plain = number()
    const isShape = tag === 10 || tag === 11
    const transformed = isShape ? flags >> 6 !== 3 : flags >> 6 !== 0
    return { tag, length: transformed ? number() : plain }
  })
  const whole = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  const cmap = tables.findIndex((table) => table.tag === 0)
  const start = tables.slice(0, cmap).reduce((sum, table) => sum + table.length, 0)
  return mapped(whole.subarray(start, start + (tables[cmap]?.length ?? 0)))
}

/** Segments of a `cmap` of format 4, the one for the basic plane. */
function mapped(cmap: Buffer): ReadonlySet<number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const table = offsets.map((offset) => cmap.subarray(offset)).find((one) => one.readUInt16BE(0) === 4)
  if (!table) throw new Error('no map of the basic plane')
  const count = table.readUInt16BE(6) / 2
  const found = new Set<number>()
  for (let segment = 0; segment < count; segment += 1) {
    const [end, from] = [table.readUInt16BE(14 + segment * 2), table.readUInt16BE(16 + (count + segment) * 2)]
    for (let char = from; char <= end && char < 0xffff; char += 1) found.add(char)
  }
  return found
}
