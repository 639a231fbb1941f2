import { describe, expect, test } from 'vitest'
import { points } from '#domain/quotes/need'
import { newQuote } from '#domain/quotes/new-quote'
import { filledFrom, optionsFrom, templateOf } from '#domain/quotes/template'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { opportunity, quote, quoteLine, quoteOption } from '../../fakes/rows.ts'

let made = 0
const newId = () => `made-${String(++made)}`
const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const offered = quote({
  assumptions: 'Two sites.',
  needs: [{ id: 'n1', name: 'Support', kind: 'weighed', weight: 10 }],
  options: [
    quoteOption({
      supplierQuote: 'Q-7',
      startsOn: '2027-01-01',
      answers: [{ needId: 'n1', points: points(700), meets: null, evidence: 'call' }],
      costs: [{ kind: 'porting', name: '', amount: money(5000, 'USD') }],
      lines: [
        quoteLine({ id: 'seat', quantity: units(10), unitMrc: usd(25), pricedUntil: '2026-12-31' }),
        quoteLine({ id: 'phone', includedIn: 'seat', afterLine: 'seat' }),
        quoteLine({
          id: 'tiered',
          form: { kind: 'volume', tiers: [{ from: units(1), price: usd(3) }] },
          discounts: [{ kind: 'credit', amount: money(100, 'USD'), fromMonth: 1, months: 1 }],
        }),
      ],
    }),
  ],
})
const template = templateOf(offered, offered.options, { name: 'Phones', now: 1, newId })

describe('a template', () => {
  test('keeps lines, prices and needs, and nothing of what one client was offered', () => {
    const [option] = template.options
    expect(option).toMatchObject({ supplierQuote: '', lines: [{ unitMrc: usd(25), pricedUntil: null }, {}, {}] })
    expect(option).not.toHaveProperty('answers')
    expect(option).not.toHaveProperty('startsOn')
    expect(template).toMatchObject({ name: 'Phones', assumptions: 'Two sites.', currency: 'USD' })
    expect(JSON.stringify(template)).not.toContain(offered.clientId)
  })

  test('starts a quote with ids of its own, in which bundles and order of installation still hold', () => {
    const draft = newQuote({
      opportunity: opportunity(),
      currency: 'USD',
      taken: [],
      optionName: 'x',
      now: 1,
      today: '2026-11-24',
      newId,
    })
    const filled = filledFrom(draft, template, newId)
    const [seat, phone] = filled.options[0]?.lines ?? []
    expect(phone).toMatchObject({ includedIn: seat?.id, afterLine: seat?.id })
    expect(seat?.id).not.toBe(template.options[0]?.lines[0]?.id)
    expect(filled).toMatchObject({ number: draft.number, clientId: draft.clientId, needs: [{ name: 'Support' }] })
  })

  test('leaves every amount of another currency behind: prices are missing, never taken at a rate that nobody stated', () => {
    const [option] = optionsFrom(template, 'EUR', newId)
    if (!option) throw new Error('no option')
    const euros = { ...offered, currency: 'EUR', today: null, options: [option] }
    const totals = optionTotals(option, askOf(euros))
    expect(totals.tco).toEqual(money(0, 'EUR'))
    expect(totals.missing).toHaveLength(2)
    expect(JSON.stringify(option)).not.toContain('USD')
  })
})
