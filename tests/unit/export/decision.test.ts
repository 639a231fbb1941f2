import { describe, expect, test } from 'vitest'
import { candidatesOf, weigh } from '#domain/quotes/criteria'
import { installPlan } from '#domain/quotes/install-plan'
import { quoteHtml } from '#export/print-html'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from '../quotes/wording'
import { copyOf, five } from './comparison'

const english = wordingIn('en')

describe('what decides, on paper', () => {
  test('stands with its weights, points and evidence as the editor has them', () => {
    const copy = copyOf()
    const found = weigh(five.needs ?? [], candidatesOf(quote(five)))
    expect(copy.criteria?.options.map((option) => option.total)).toEqual(
      found.options.map((option) => (option.total === null ? null : option.total * 10)),
    )
    expect(copy.criteria?.options.map((option) => option.standing)).toEqual([
      'passes',
      'passes',
      'best',
      'fails',
      'open',
    ])
    const page = quoteHtml(copy, english, '')
    for (const said of ['What decides', 'Call recording', 'Data sheet 3', 'Best by these needs', '60%'])
      expect(page).toContain(said)
  })

  test('is left out where no need is stated, and a plan where no time is known', () => {
    const page = quoteHtml(
      copyOf({ recommendedId: 'a', options: [quoteOption({ id: 'a', installDays: null })] }),
      english,
      '',
    )
    expect(page).not.toContain(english.t('decide:criteria.title'))
    expect(page).not.toContain(english.t('decide:plan.title'))
  })
})

describe('the installation plan, on paper', () => {
  const option = quoteOption({
    id: 'a',
    portDays: 20,
    lines: [
      quoteLine({ id: 'circuit', description: 'Circuit', leadDays: 45 }),
      quoteLine({ id: 'phones', description: 'Phones', leadDays: 10, afterLine: 'circuit' }),
    ],
  })
  const facts = { recommendedId: 'a', signOn: '2026-12-01' as const, options: [option] }

  test('names each step with the day on which it is done', () => {
    const plan = installPlan(option)
    const copy = copyOf(facts)
    expect(copy.plan?.steps.map((step) => [step.kind, step.from, step.to])).toEqual(
      plan.steps.map((step) => [step.kind, step.from, step.to]),
    )
    const page = quoteHtml(copy, english, '')
    for (const said of ['Circuit', 'Phones', 'Jan 15, 2027', 'Jan 25, 2027']) expect(page).toContain(said)
  })

  test('is drawn from the other side where one reads from the right', () => {
    const bars = (direction: 'ltr' | 'rtl') =>
      [
        ...quoteHtml(copyOf(facts), { ...english, direction }, '').matchAll(
          /<rect x="([\d.]+)" y="0" width="([\d.]+)"/g,
        ),
      ].map(([, x, width]) => [Number(x), Number(width)] as const)
    const [there, back] = [bars('ltr'), bars('rtl')]
    expect(there.length).toBe(4)
    expect(back.map(([x, width]) => [Math.abs(Math.round(100 - x - width)), Math.round(width)])).toEqual(
      there.map(([x, width]) => [Math.round(x), Math.round(width)]),
    )
  })
})
