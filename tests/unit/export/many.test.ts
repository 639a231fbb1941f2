import { describe, expect, test } from 'vitest'
import { comparison, drawnOptions } from '#domain/quotes/comparison'
import { mostBeside } from '#domain/quotes/slides'
import { unitPrice } from '#domain/values/quantity'
import { quoteHtml } from '#export/print-html'
import { quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from '../quotes/wording'
import { copyOf, five } from './comparison'

const english = wordingIn('en')
/** The further to the right, the cheaper; the first is recommended and the second has no price. */
const options = Array.from({ length: 12 }, (_, index) =>
  quoteOption({
    id: `o${String(index)}`,
    name: `Offer ${String(index + 1)}.`,
    answers: [{ needId: 'n2', points: null, meets: true, evidence: '' }],
    lines:
      index === 1
        ? []
        : [quoteLine({ id: `l${String(index)}`, unitMrc: unitPrice(50_000_000 - index * 1_000_000, 'USD') })],
  }),
)
const copy = copyOf({ ...five, recommendedId: 'o0', acceptance: undefined as never, options })

describe('more options than a sheet has room for', () => {
  test('stand in tables of a few beside each other, each of them once in each table', () => {
    const tables = [...quoteHtml(copy, english, '').matchAll(/<table class="[^"]*part">.*?<\/table>/gs)].map(
      ([all]) => all,
    )
    const headed = tables.map((table) => [
      ...table.matchAll(/<th scope="col"[^>]*>\s*(?:<span.*?<\/span>)?(Offer \d+\.)/g),
    ])
    for (const names of headed) expect(names.length).toBeLessThanOrEqual(mostBeside)
    const names = headed.flat().map(([, name]) => name)
    const kinds = names.length / options.length
    expect(kinds).toBe(3)
    for (const { name } of options) expect(names.filter((one) => one === name).length).toBe(kinds)
  })

  test('keep their own figures beneath their names', () => {
    const page = quoteHtml(copy, english, '')
    const total = comparison(copy)[0]?.rows.find((row) => row.id === 'tco')?.options ?? []
    const rows = [...page.matchAll(/<th scope="row">Total over 36 months<\/th>(.*?)<\/tr>/gs)].map(
      ([, cells]) => cells ?? '',
    )
    const printed = rows.flatMap((cells) =>
      [...cells.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text).slice(1),
    )
    expect(printed).toEqual(total.map((cell) => english.cell(cell)))
  })

  test('are drawn as far as an eye tells them apart: the recommended one and the cheapest, in their order', () => {
    expect(drawnOptions(copy).map(({ id }) => id)).toEqual(['o0', 'o7', 'o8', 'o9', 'o10', 'o11'])
    expect(quoteHtml(copy, english, '')).toContain('6 of 11 options are drawn')
    expect(quoteHtml(copyOf(five), english, '')).not.toContain('options are drawn')
  })
})
