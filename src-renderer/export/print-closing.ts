import type { ClientCopy } from '#domain/quotes/client-copy'
import { html, type Markup } from './html'
import type { Wording } from './wording'

/** What the comparison takes for granted: the advisor's words, then the rules by which it was worked out. */
export function assumptions(copy: ClientCopy, { t, percent, day }: Wording): Markup {
  const lines = copy.options.flatMap((option) => option.lines)
  const missing = copy.options.flatMap((option) => option.missing.map((name) => `${option.name}: ${name}`))
  const rules = [
    t(copy.afterTerm === 'list' ? 'paper.assume.horizon-list' : 'paper.assume.horizon', { count: copy.horizonMonths }),
    ...(lines.some((line) => line.promo) ? [t('paper.assume.promo')] : []),
    t('paper.assume.rounding', { currency: copy.currency }),
    t(copy.options.some((option) => option.surcharges !== null) ? 'paper.assume.estimates' : 'paper.assume.taxes'),
    ...(copy.discountRate !== null ? [t('paper.assume.npv', { rate: percent(copy.discountRate) })] : []),
    ...(copy.seats ? [t('paper.assume.seats', { count: copy.seats })] : []),
    ...(copy.ratesOn ? [t('paper.assume.rates', { currency: copy.currency, day: day(copy.ratesOn) })] : []),
    ...(copy.options.some((option) => option.leaving.exits !== null) ? [t('paper.assume.exit')] : []),
    ...(lines.some((line) => line.optional) ? [t('paper.assume.optional')] : []),
    ...(missing.length > 0 ? [t('paper.assume.missing', { names: missing.join('; ') })] : []),
  ]
  return html`<section class="whole"><h2>${t('paper.assumptions')}</h2>
    ${copy.assumptions !== '' && html`<p class="said">${copy.assumptions}</p>`}
    <ul class="notes">${rules.map((rule) => html`<li>${rule}</li>`)}</ul></section>`
}

export function sources(copy: ClientCopy, { t, day }: Wording): Markup {
  const rows = copy.options.map((option) => {
    const supplier = option.suppliers.join(', ') || option.name
    const said = option.supplierQuote === '' ? 'paper.source-none' : 'paper.source'
    return html`<li><b>${option.name}</b>: ${t(said, { supplier, number: option.supplierQuote })}</li>`
  })
  const valid = copy.validUntil ? t('paper.valid', { day: day(copy.validUntil) }) : t('paper.no-valid')
  return html`<section class="whole"><h2>${t('paper.sources')}</h2><ul class="notes">${rows}</ul><p>${valid}</p></section>`
}

export function acceptance(copy: ClientCopy, { t, money }: Wording): Markup {
  return html`<section class="whole"><h2>${t('paper.accept')}</h2>
    <p>${t('paper.accept-words', { name: copy.advisor.company || copy.advisor.name })}</p>
    <div class="choices">${copy.options.map(
      (option) =>
        html`<div class="choice"><span class="box"></span><span><b>${option.name}</b>, ${money(option.monthly)} ${t('a-month')}, ${money(option.nrc)} ${t('row.nrc').toLowerCase()}${option.missing.length > 0 && html` <span class="bad">(${t('total.incomplete', { count: option.missing.length })})</span>`}</span></div>`,
    )}</div>
    <div class="sign"><div>${t('paper.name')}</div><div>${t('paper.signature')}</div><div>${t('paper.date')}</div></div></section>`
}
