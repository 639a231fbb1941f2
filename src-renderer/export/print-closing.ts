import type { ClientCopy } from '#domain/quotes/client-copy'
import { isPath, type Signature, signatureBox } from '#domain/quotes/signature'
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

/** To be signed, or as it was signed: the chosen option is marked, and name, day and signature stand on their lines. */
export function acceptance(copy: ClientCopy, { t, money, day }: Wording): Markup {
  const { signed } = copy
  const chosen = (accepted: boolean) =>
    signed && accepted ? html`<span class="box">✓</span>` : html`<span class="box"></span>`
  return html`<section class="whole"><h2>${t('paper.accept')}</h2>
    <p>${t('paper.accept-words', { name: copy.advisor.company || copy.advisor.name })}</p>
    <div class="choices">${copy.options.map(
      (option) =>
        html`<div class="choice">${chosen(option.accepted)}<span><b>${option.name}</b>, ${money(option.monthly)} ${t('a-month')}, ${money(option.nrc)} ${t('row.nrc').toLowerCase()}${option.missing.length > 0 && html` <span class="bad">(${t('total.incomplete', { count: option.missing.length })})</span>`}</span></div>`,
    )}</div>
    <div class="sign"><div>${signed && [signed.name, signed.role].filter((one) => one !== '').join(', ')}</div>
    <div>${signed && drawn(signed.signature, t)}</div><div>${signed && day(signed.on)}</div>
    <span>${t('paper.name')}</span><span>${t('paper.signature')}</span><span>${t('paper.date')}</span></div></section>`
}

function drawn(signature: Signature, t: Wording['t']): Markup {
  const { width, height } = signatureBox
  if (signature.kind === 'elsewhere') return html`${t('paper.signed-elsewhere')}`
  if (signature.kind === 'typed') return html`<i class="hand">${signature.text}</i>`
  const path = isPath(signature.path) ? signature.path : ''
  return html`<svg class="hand" viewBox="0 0 ${width} ${height}" role="img" aria-label="${t('paper.signature')}"><path d="${path}" fill="none" stroke="#16211c" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
