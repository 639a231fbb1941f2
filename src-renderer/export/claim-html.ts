import type { Letterhead } from '#domain/settings/profile'
import type { Claim } from '#domain/statements/claim'
import type { Day } from '#domain/values/dates'
import { brandColor, readableColor } from './brand'
import { about } from './claim-text'
import { type ClaimWording, placeWords } from './claim-wording'
import { html, type Markup } from './html'
import { printStyle } from './print-style'

/** The claim as paper: one page for most, with every month, its rule and the payer's own rows. */
export function claimHtml(claim: Claim, advisor: Letterhead, today: Day, wording: ClaimWording, fonts: string): string {
  const { t, money, day } = wording
  const style = { markup: printStyle(fonts, brandColor(advisor.brandColor), readableColor(advisor.brandColor)) }
  const contact = [advisor.company, advisor.email, advisor.phone].filter((one) => one !== '').join(' · ')
  const page = html`<!doctype html><html lang="${wording.language}" dir="${wording.direction}"><head><meta charset="utf-8">
    <title>${t('claim.title', { payer: claim.payer })}</title><style>${style}</style></head><body>
    <section class="whole"><p class="quiet">${advisor.name} · ${contact} · ${day(today)}</p>
    <h2>${t('claim.title', { payer: claim.payer })}</h2>
    <p class="which">${t('claim.ask', { amount: money(claim.difference) })}</p>
    <p>${t(`claim.reason.${claim.check}`)}</p>
    <ul class="notes">${about(claim, wording).map((fact) => html`<li>${fact}</li>`)}</ul></section>
    ${months(claim, wording)}${sources(claim, wording)}
    <section class="whole"><p>${t('claim.please')}</p></section>
    </body></html>`
  return page.markup
}

function months(claim: Claim, { t, money, month }: ClaimWording): Markup {
  const figures = ['expected', 'paid', 'difference'] as const
  return html`<section><table class="lines"><thead><tr><th scope="col">${t('claim.column.month')}</th>
    <th scope="col">${t('claim.column.rule')}</th>
    ${figures.map((name) => html`<th scope="col" class="num">${t(`claim.column.${name}`)}</th>`)}</tr></thead><tbody>
    ${claim.months.map(
      (one) => html`<tr><th scope="row">${month(one.month)}</th>
      <td>${t('claim.rule', { rule: one.rule, version: one.version })}</td>
      <td class="num">${money(one.expected)}</td><td class="num">${one.paid ? money(one.paid) : t('claim.nothing')}</td>
      <td class="num">${money(one.difference)}</td></tr>`,
    )}
    <tr><th scope="row" class="strong">${t('claim.total')}</th><td></td><td class="num strong">${money(claim.expected)}</td>
    <td class="num strong">${money(claim.paid)}</td><td class="num strong">${money(claim.difference)}</td></tr>
    </tbody></table></section>`
}

function sources(claim: Claim, wording: ClaimWording): Markup {
  const { t, money } = wording
  if (claim.sources.length === 0) return html``
  return html`<section><h3>${t('claim.sources')}</h3><table class="lines"><tbody>
    ${claim.sources.map(
      (one) => html`<tr><th scope="row">${placeWords(one, wording)}</th>
      <td>${one.cells.filter((cell) => cell.trim() !== '').join(' | ')}</td><td class="num">${money(one.amount)}</td></tr>`,
    )}</tbody></table></section>`
}
