import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', 'src-renderer')
type Words = { readonly [key: string]: string | Words }

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(root, 'locales', language, file), 'utf8')) as Words
const files = readdirSync(join(root, 'locales/en'))

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

/** Plural forms differ between languages: `_one`, `_many` and `_other` are one key. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((found) => found[1]).sort()

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name))
}

const components = ['app', 'ui', 'features'].flatMap(sourceFiles)

describe('languages', () => {
  test.each(files)('%s says the same things in Spanish', (file) => {
    const [english, spanish] = [flat(read('en', file)), flat(read('es', file))]
    expect([...new Set(spanish.map(([key]) => base(key)))].sort()).toEqual(
      [...new Set(english.map(([key]) => base(key)))].sort(),
    )
  })

  test.each(files)('%s fills the same holes in Spanish', (file) => {
    const english = new Map(flat(read('en', file)).map(([key, text]) => [base(key), holes(text)]))
    for (const [key, text] of flat(read('es', file)))
      expect({ key, holes: holes(text) }).toEqual({ key, holes: english.get(base(key)) })
  })

  test('no text is empty', () => {
    const empty = ['en', 'es'].flatMap((language) =>
      files.flatMap((file) => flat(read(language, file)).filter(([, text]) => text.trim() === '')),
    )
    expect(empty).toEqual([])
  })

  test('no component holds a string of its own', () => {
    const found = components.flatMap((file) =>
      ownStrings(readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
    )
    expect(found).toEqual([])
  })

  test('the finder of strings finds one', () => {
    expect(ownStrings('<p>\n  Hello there\n</p>')).toEqual(['Hello there'])
    expect(ownStrings('<Input label="Your name" />')).toEqual(['label="Your name"'])
    expect(ownStrings("<b>{t('a')}</b>")).toEqual([])
  })
})

/** Words between tags, and words in attributes that people read. The product's name, languages' own names and key caps are no words. */
function ownStrings(code: string): string[] {
  const known = new Set(['Evergreen', 'English', 'Español'])
  const between = [...code.matchAll(/>\s*([^<>{}=;()&|?:]*[A-Za-z]{2,}[^<>{}=;()&|?:]*)\s*<\//g)].map((found) =>
    (found[1] ?? '').trim(),
  )
  const attributes = [
    ...code.matchAll(/\b(?:label|placeholder|title|aria-label|alt|description|error)="([^"]*[A-Za-z]{2,}[^"]*)"/g),
  ].map((found) => found[0])
  const allowed = (text: string) => known.has(text) || /placeholder="(https:\/\/|YYYY-MM-DD)"/.test(text)
  return [...between, ...attributes].filter((text) => text !== '' && !allowed(text))
}
