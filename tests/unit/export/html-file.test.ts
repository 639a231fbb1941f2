import { describe, expect, test } from 'vitest'
import { quoteFile } from '#export/html-file'
import { quoteHtml } from '#export/print-html'
import { quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from '../quotes/wording'
import { copyOf, five } from './comparison'

const english = wordingIn('en')
const fileOf = (facts = five) => new TextDecoder().decode(quoteFile(copyOf(facts), english, '', 'A4'))
const cellsOf = (page: string) =>
  [...page.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map((found) =>
    (found[1] ?? '')
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  )

describe('the page as one file', () => {
  test('runs nothing, fetches nothing, and says so to the browser', () => {
    const page = fileOf()
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`)
    expect(page).not.toMatch(
      /<script|<link|<iframe|<form|<object|\son\w+=|src="(?!data:)|href=|url\((?!data:)|@import/i,
    )
  })

  test('says the amounts of the printed document, to the cent', () => {
    const copy = copyOf()
    const figures = (page: string) => cellsOf(page).filter((cell) => /\d\.\d\d$/.test(cell))
    expect(figures(fileOf())).toEqual(figures(quoteHtml(copy, english, '')))
    for (const option of copy.options.slice(0, 4)) expect(cellsOf(fileOf())).toContain(english.money(option.tco))
  })

  test('leaves out the parts that the advisor leaves out, and nothing else', () => {
    const whole = fileOf()
    const page = new TextDecoder().decode(
      quoteFile(copyOf(five, { hidden: ['lines', 'acceptance'] }), english, '', 'Letter'),
    )
    const headings = (text: string) => [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map((found) => found[1])
    const out = [english.t('paper.lines'), english.t('paper.accept')]
    expect(headings(whole)).toEqual(expect.arrayContaining(out))
    expect(headings(page)).toEqual(headings(whole).filter((one) => !out.includes(one ?? '')))
    expect(page).toContain('@page { size: Letter;')
  })

  test.each([
    '=1+1',
    '+1+cmd|calc',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://evil.example","x")',
    ' =2',
  ])('a cell that says %j begins no formula in a spreadsheet that opens the page', (text) => {
    const option = quoteOption({
      name: text,
      sla: text,
      supplierQuote: text,
      lines: [quoteLine({ description: text, unit: text })],
    })
    const cells = cellsOf(fileOf({ today: null, options: [option] }))
    expect(cells.filter((cell) => cell.includes(text.trim())).length).toBeGreaterThan(3)
    // A page's blanks at the start of a cell are no content: what counts is what stands behind them.
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell.trimStart()))).toEqual([])
  })

  test('an amount below zero stays an amount', () => {
    const dear = copyOf({
      today: { name: 'Now', mrc: { minor: 1, currency: 'USD' } } as never,
      options: [quoteOption()],
    })
    const saved = dear.options[0]?.saved
    if (!saved) throw new Error('nothing is compared')
    const page = new TextDecoder().decode(quoteFile(dear, english, '', 'A4'))
    expect(saved.minor).toBeLessThan(0)
    expect(cellsOf(page)).toContain(english.money(saved))
  })

  test('words for the foot of the page cannot leave their place in the style', () => {
    const page = new TextDecoder().decode(
      quoteFile(copyOf({ number: '"; } body { display: none } </style><b>' }), english, '', 'A4'),
    )
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    expect(style).toContain('@media screen and (max-width: 760px)')
    expect(style).not.toContain('display: none')
  })
})
