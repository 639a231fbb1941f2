import { resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayOpenOutside } from '#main/guards'
import { footerTemplate } from '#main/handlers/print-page'
import { contentSecurityPolicy, fileFor, isOurs } from '#main/page'

const folder = resolve('/app/out/renderer')

describe('the page is served', () => {
  test('from its own folder, with index.html at the root', () => {
    expect(fileFor('app://evergreen/', folder)).toBe(resolve(folder, 'index.html'))
    expect(fileFor('app://evergreen/assets/index-1.js?v=2#x', folder)).toBe(resolve(folder, 'assets/index-1.js'))
    expect(fileFor('app://evergreen/assets/a%20b.css', folder)).toBe(resolve(folder, 'assets/a b.css'))
  })

  test.each([
    'app://evergreen/..%2f..%2fmain%2findex.js',
    'app://evergreen/%2e%2e%2fmain/index.js',
    'app://evergreen/..%5cmain%5cindex.js',
    'app://evergreen/a%00.js',
    'app://evergreen/%ff.js',
    'app://evergreen/secret.txt',
    'app://evergreen/assets',
    'app://other/index.html',
    'app://evergreen.evil/index.html',
    'file:///app/out/renderer/index.html',
  ])('and %s is not', (url) => {
    expect(fileFor(url, folder)).toBeNull()
  })

  test('and no path at all leaves the folder', () => {
    const step = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', 'x.js', '%00', '%25', '..%2f')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const file = fileFor(`app://evergreen/${steps.join('/')}`, folder)
        expect(file === null || file.startsWith(folder + sep)).toBe(true)
      }),
      { seed: 20260331, numRuns: 2000 },
    )
  })

  test('under a policy without a single unsafe source', () => {
    const policy = contentSecurityPolicy('n0nce')
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})

test('only our own origin is ours', () => {
  expect(['app://evergreen', 'app://evergreen/', 'app://evergreen/index.html'].every(isOurs)).toBe(true)
  expect(['app://evergreenx/', 'app://evergreen@evil/', 'https://evergreen/', 'about:blank', ''].some(isOurs)).toBe(
    false,
  )
})

describe('outside', () => {
  test.each(['https://meridian.example/portal?a=b#c', 'mailto:ada@example.com', 'mailto:ada@example.com?subject=Hi'])(
    '%s may be opened',
    (url) => {
      expect(mayOpenOutside(url)).toBe(true)
    },
  )
  test.each([
    'http://meridian.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://x',
    'https://user:secret@meridian.example',
    'https://',
    'https:// meridian.example',
    'https://meridian.example/\n--flag',
    'mailto:',
    '-h',
    '',
    `https://meridian.example/${'x'.repeat(3000)}`,
  ])('%j may not', (url) => {
    expect(mayOpenOutside(url)).toBe(false)
  })
})

test('words in a printed footer stay words', () => {
  expect(footerTemplate('<img src=x onerror=alert(1)> & "Co"')).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;',
  )
})
