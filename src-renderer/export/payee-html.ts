import type { ShareState } from '#domain/commissions/payee-shares'
import { type PayeeStatement, type PayeeSum, type StatementRow, shareStates } from '#domain/commissions/payee-statement'
import { sumByCurrency } from '#domain/commissions/sums'
import type { Letterhead } from '#domain/settings/profile'
import type { Day } from '#domain/values/dates'
import { brandColor, readableColor } from './brand'
import { html, type Markup } from './html'
import { type PayeeWording, whereItStands } from './payee-wording'
import { printStyle } from './print-style'

const figures = ['before', 'payable', 'paid', 'due', 'held', 'direct'] as const

/** The statement as paper: what is to be paid on top, then every part of it, then what is held and what was paid out. */
export function payeeHtml(
  statement: PayeeStatement,
  advisor: Letterhead,
  today: Day,
  wording: PayeeWording,
  fonts: string,
): string {
  const { t, day, month } = wording
  const { period, payee } = statement
  const style = { markup: printStyle(fonts, brandColor(advisor.brandColor), readableColor(advisor.brandColor)) }
  const contact = [advisor.company, advisor.email, advisor.phone].filter((one) => one !== '').join(' · ')
  const span =
    period.from === period.to
      ? month(period.from)
      : t('paper.period', { from: month(period.from), to: month(period.to) })
  const page = html`<!doctype html><html lang="${wording.language}" dir="${wording.direction}"><head><meta charset="utf-8">
    <title>${t('paper.title', { name: payee })}</title><style>${style}</style></head><body>
    <section class="whole"><p class="quiet">${advisor.name} · ${contact} · ${day(today)}</p>
    <h2>${t('paper.title', { name: payee })}</h2><p class="which">${span}</p>
    ${statement.sums.map((sum) => keys(sum, wording))}
    <p class="quiet">${t('paper.rule')}</p></section>
    ${byMonth(statement, wording)}
    ${shareStates.map((state) => parts(state, statement.rows, wording))}
    ${statement.rows.length === 0 && html`<p>${t('paper.nothing')}</p>`}
    ${payouts(statement, wording)}</body></html>`
  return page.markup
}

function keys(sum: PayeeSum, { t, money }: PayeeWording): Markup {
  return html`<dl class="keys">${(['due', 'payable', 'held'] as const).map(
    (name) => html`<div><dt>${t(`column.${name}`)}</dt><dd>${money(sum[name])}</dd></div>`,
  )}</dl><table class="lines"><tbody><tr><th scope="row">${t('column.before')}</th><td class="num">${money(sum.before)}</td>
    <th scope="row">${t('column.paid')}</th><td class="num">${money(sum.paid)}</td>
    <th scope="row">${t('column.direct')}</th><td class="num">${money(sum.direct)}</td></tr></tbody></table>`
}

function byMonth({ months }: PayeeStatement, { t, money, month }: PayeeWording): Markup {
  if (months.length === 0) return html``
  return html`<section><h3>${t('paper.months')}</h3><table class="lines"><thead><tr><th scope="col">${t('column.month')}</th>
    ${figures.map((name) => html`<th scope="col" class="num">${t(`column.${name}`)}</th>`)}</tr></thead><tbody>
    ${months.flatMap(({ month: of, sums }) =>
      sums.map(
        (sum) => html`<tr><th scope="row">${month(of)}</th>
        ${figures.map((name) => html`<td class="num">${money(sum[name])}</td>`)}</tr>`,
      ),
    )}</tbody></table></section>`
}

function parts(state: ShareState, all: readonly StatementRow[], wording: PayeeWording): Markup {
  const { t, money, month, percent } = wording
  const rows = all.filter((one) => one.state === state)
  if (rows.length === 0) return html``
  const columns = ['basis', 'share', 'amount'] as const
  return html`<section><h3>${t(`paper.${state}`)}</h3><table class="lines"><thead><tr>
    <th scope="col">${t('column.client')}</th><th scope="col">${t('column.service')}</th><th scope="col">${t('column.usage')}</th>
    ${columns.map((name) => html`<th scope="col" class="num">${t(`column.${name}`)}</th>`)}</tr></thead><tbody>
    ${rows.map(
      (one) => html`<tr><th scope="row">${one.client}</th>
      <td>${one.service}${one.kind === 'once' && html` (${t('kind.once')})`}<br><span class="quiet">${whereItStands(one, wording)}</span></td>
      <td>${month(one.usageMonth)}</td><td class="num">${money(one.basis)}</td><td class="num">${percent(one.share)}</td>
      <td class="num">${money(one.amount)}</td></tr>`,
    )}
    ${sumByCurrency(rows.map((one) => one.amount)).map(
      (total) => html`<tr><th scope="row" class="strong">${t('paper.total')}</th><td></td><td></td><td></td><td></td>
      <td class="num strong">${money(total)}</td></tr>`,
    )}</tbody></table></section>`
}

function payouts(statement: PayeeStatement, { t, money, day }: PayeeWording): Markup {
  if (statement.payouts.length === 0) return html``
  return html`<section class="whole"><h3>${t('paper.payouts')}</h3><table class="lines"><tbody>
    ${statement.payouts.map(
      (one) =>
        html`<tr><th scope="row">${day(one.paidOn)}</th><td>${one.note}</td><td class="num">${money(one.amount)}</td></tr>`,
    )}</tbody></table></section>`
}
