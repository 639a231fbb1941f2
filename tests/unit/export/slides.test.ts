import { describe, expect, test } from 'vitest'
import { mostBeside, slidesOf } from '#domain/quotes/slides'
import { quoteLine, quoteOption } from '../../fakes/rows'
import { copyOf, five } from './comparison'

const kinds = (facts = five) => slidesOf(copyOf(facts)).map((slide) => slide.kind)

describe('the meeting', () => {
  test('goes from the need to the next step, one idea after the other', () => {
    expect(kinds()).toEqual([
      'opening',
      'need',
      'options',
      'cost',
      'ending',
      'criteria',
      'recommendation',
      'plan',
      'next',
    ])
  })

  test('has no slide that has nothing to say', () => {
    expect(kinds({ need: '', recommendedId: null, options: [quoteOption({ lines: [] })] })).toEqual([
      'opening',
      'options',
      'ending',
      'next',
    ])
  })

  test('shows every option once, however many there are, and no more than fit in large type', () => {
    const options = Array.from({ length: 11 }, (_, index) =>
      quoteOption({ id: `o${index}`, lines: [quoteLine({ id: `l${index}` })] }),
    )
    const tables = slidesOf(copyOf({ options })).flatMap((slide) => (slide.kind === 'options' ? [slide] : []))
    expect(tables.flatMap((slide) => slide.options.map((option) => option.id))).toEqual(options.map(({ id }) => id))
    for (const { options: shown, rows } of tables) {
      expect(shown.length).toBeLessThanOrEqual(mostBeside)
      expect(shown.length).toBeGreaterThan(mostBeside / 2)
      for (const row of rows) expect(row.options.length).toBe(shown.length)
    }
  })

  test('names missing prices as a step of its own, and says nothing of a day on which nobody knows it works', () => {
    const steps = (facts = five) =>
      slidesOf(copyOf(facts)).flatMap((slide) => (slide.kind === 'next' ? slide.steps.map((step) => step.words) : []))
    expect(steps()).toContain('present.step.missing')
    expect(steps()).toContain('present.step.live')
    const open = steps({ recommendedId: 'a', validUntil: null, options: [quoteOption({ id: 'a', installDays: null })] })
    expect(open).toEqual(['present.step.choose', 'present.step.sign', 'present.step.order'])
  })
})
