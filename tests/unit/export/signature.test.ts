import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPath, pathOf, signatureBox, signedBy } from '#domain/quotes/signature'
import { quoteHtml } from '#export/print-html'
import { wordingIn } from '../quotes/wording'
import { copyOf, five } from './comparison'

const english = wordingIn('en')
const drawn = { kind: 'drawn', path: 'M10 20L30 40' } as const
const said = { name: ' Dana Whitfield ', role: 'IT director', on: '2026-11-24', signature: drawn } as const

describe('a signature', () => {
  test('is whole with a name, a day that has come and a hand; anything less is refused by its name', () => {
    const today = '2026-11-24'
    expect(signedBy(said, today)).toEqual({ ok: true, value: { ...said, name: 'Dana Whitfield' } })
    const refusals = [
      signedBy({ ...said, name: ' ' }, today),
      signedBy({ ...said, on: null }, today),
      signedBy({ ...said, on: '2026-11-25' }, today),
      signedBy({ ...said, signature: { kind: 'drawn', path: '' } }, today),
      signedBy({ ...said, signature: { kind: 'typed', text: ' ' } }, today),
    ]
    expect(refusals.map((one) => (one.ok ? 'taken' : one.refusal))).toEqual([
      'no-name',
      'no-day',
      'future-day',
      'no-signature',
      'no-signature',
    ])
    expect(signedBy({ ...said, signature: { kind: 'elsewhere' } }, today).ok).toBe(true)
  })

  test('stays in its box whatever the hand does, and is a path that can be drawn again', () => {
    const point = fc.tuple(
      fc.double({ min: -900, max: 900, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true }),
    )
    const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(strokes, (hand) => {
        const path = pathOf(hand)
        expect(isPath(path)).toBe(true)
        for (const [, x, y] of path.matchAll(/(\d+) (\d+)/g)) {
          expect(Number(x)).toBeLessThanOrEqual(signatureBox.width)
          expect(Number(y)).toBeLessThanOrEqual(signatureBox.height)
        }
      }),
    )
  })

  test('stands on the paper with name, role, day and the mark at the chosen option only', () => {
    const acceptance = { ...said, name: 'Dana Whitfield', documentId: 'd', fileId: 'f'.repeat(64), at: 5 }
    const page = quoteHtml(copyOf({ ...five, acceptedId: 'o3', acceptance }), english, '')
    const block = page.slice(page.indexOf(english.t('paper.accept')))
    expect(block).toContain('Dana Whitfield, IT director')
    expect(block).toContain('Nov 24, 2026')
    expect(block).toContain('d="M10 20L30 40"')
    expect(block.split('✓').length).toBe(2)
    expect(block.slice(block.indexOf('✓'))).toMatch(/^✓<\/span><span><b>Tern Connect/)
    expect(page).not.toContain('f'.repeat(64))
  })

  test('that holds anything but lines is not drawn', () => {
    const path = 'M0 0L1 1"/><script>alert(1)</script>'
    const acceptance = { ...said, signature: { kind: 'drawn', path } as const, documentId: '', fileId: '', at: 0 }
    const page = quoteHtml(copyOf({ ...five, acceptedId: 'o1', acceptance }), english, '')
    expect(page).not.toContain('<script')
    expect(page).toContain('<path d=""')
  })
})
