import type { ClientCopy, CopyOption } from '#domain/quotes/client-copy'
import { type ComparisonCell, type ComparisonGroup, type ComparisonRow, comparison } from '#domain/quotes/comparison'
import { reasonsFor } from '#domain/quotes/reasons'
import { partsOf } from '#domain/quotes/slides'
import { html, type Markup } from './html'
import { costName, noteWords } from './line-notes'
import type { Wording } from './wording'

export function cover(copy: ClientCopy, { t, day }: Wording): Markup {
  const { advisor } = copy
  const logo = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(advisor.logo)
  const brand = advisor.company || advisor.name
  return html`<section class="cover">
    ${logo ? html`<img class="logo" src="${advisor.logo}" alt="${brand}">` : html`<div class="wordmark">${brand}</div>`}
    <div class="middle"><div class="kind">${t('paper.kind')}</div><h1>${copy.title}</h1>
      <div class="quiet">${t('paper.prepared-for')}</div><div class="for">${copy.clientName}</div>
      <div class="quiet scope">${t('paper.scope', { count: copy.options.length, months: copy.horizonMonths, currency: copy.currency })}</div>
      ${copy.advisor.cover ? html`<p class="own">${copy.advisor.cover}</p>` : null}</div>
    <div class="foot"><div><b>${advisor.name}</b><br>${[advisor.company, advisor.email, advisor.phone].filter((one) => one !== '').join(' · ')}</div>
      <div>${copy.number} · ${day(copy.preparedOn)}<br>${copy.validUntil && t('file.valid', { day: day(copy.validUntil) })}</div></div>
  </section>`
}

export function need(copy: ClientCopy, { t }: Wording): Markup {
  if (copy.need === '') return html``
  return html`<section class="whole"><h2>${t('paper.need')}</h2><blockquote>${copy.need}</blockquote></section>`
}

/** Which option and why: only facts that the table below shows. */
export function which(copy: ClientCopy, wording: Wording): Markup {
  const { t, money } = wording
  const option = copy.options.find((one) => one.recommended)
  const reasons = reasonsFor(copy).map(({ words, money: amount, count, name }) =>
    t(words, { count, name, ...(amount && { money: money(amount) }) }),
  )
  return html`<section class="whole"><h2>${t('paper.which')}</h2>
    <p class="which">${option ? t('paper.recommend', { name: option.name }) : t('paper.no-recommendation')}</p>
    ${option ? keyFigures(option, copy, wording) : null}
    <ul class="why">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></section>`
}

/** The three amounts that a decision turns on. */
function keyFigures(option: CopyOption, { horizonMonths }: ClientCopy, { t, money }: Wording): Markup {
  const figure = (name: string, amount: string) => html`<div><dt>${name}</dt><dd>${amount}</dd></div>`
  return html`<dl class="keys">${figure(t('row.monthly'), money(option.monthly))}
    ${figure(t('row.tco', { count: horizonMonths }), money(option.tco))}
    ${option.saved && figure(t('row.saved'), money(option.saved))}</dl>`
}

/** Flows on from what stands before it: Chromium 114 leaves a table that it moves to a new page split where it would have been. */
export function table(copy: ClientCopy, wording: Wording): Markup {
  const groups = comparison(copy)
  return html`<section><h2>${wording.t('paper.table')}</h2>${partsOf(copy.options).map(({ from, part }) => tablePart(copy, groups, from, part, wording))}</section>`
}

/** As many options as a sheet has room for, each part with the rows' names and today. */
function tablePart(
  copy: ClientCopy,
  groups: readonly ComparisonGroup[],
  from: number,
  options: readonly CopyOption[],
  wording: Wording,
): Markup {
  const { t } = wording
  const columns = options.length + (copy.today ? 2 : 1)
  const best = (index: number) => (options[index]?.recommended ? 'best' : '')
  const cell = (one: ComparisonCell, row: ComparisonRow, className: string) =>
    html`<td class="${[className, isFigures(row) && 'num', row.id === 'tco' && 'strong'].filter(Boolean).join(' ')}">${wording.cell(one)}</td>`
  return html`<table class="part"><thead><tr><td></td>
    ${copy.today && html`<th scope="col"><span class="tag quiet">${t('paper.today')}</span>${copy.today.name}</th>`}
    ${options.map(
      (option, index) => html`<th scope="col" class="${best(index)} ${option.recommended && 'top'}">
      ${option.recommended && html`<span class="tag">${t('compare.recommended')}</span>`}${option.name}</th>`,
    )}</tr></thead>
    ${groups.map(
      (
        group,
      ) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns}">${t(`group.${group.id}`)}</th></tr>
      ${group.rows.map(
        (row) => html`<tr><th scope="row">${t(`row.${row.id}`, row.params ?? {})}</th>
        ${copy.today && cell(row.today, row, '')}${row.options.slice(from, from + options.length).map((one, index) => cell(one, row, best(index)))}</tr>`,
      )}</tbody>`,
    )}</table>`
}

/** A row of amounts: what is not stated stands at the end like the amounts beside it. */
const isFigures = (row: ComparisonRow): boolean => row.options.some((one) => one !== null && 'money' in one)

export function contents(copy: ClientCopy, wording: Wording): Markup {
  const { t, quantity, unitPrice, money } = wording
  const headings = ['supplier', 'description', 'quantity', 'mrc', 'nrc', 'monthly'] as const
  const figures = new Set<string>(['quantity', 'mrc', 'nrc', 'monthly'])
  return html`<section><h2>${t('paper.lines')}</h2>${copy.options.map(
    (option) => html`<div class="whole"><h3>${option.name}</h3><table class="lines"><thead><tr>
    ${headings.map((name) => html`<th scope="col" class="${figures.has(name) && 'num'}">${t(`file.line.${name}`)}</th>`)}</tr></thead><tbody>
    ${option.lines.map(
      (
        line,
      ) => html`<tr><td>${line.supplier}</td><td>${line.description}${noteWords(line.notes, wording).map((note) => html`<br><span class="quiet">${note}</span>`)}${line.optional && html`<br><span class="quiet">${t('file.optional')}</span>`}</td>
      <td class="num">${quantity(line.quantity)} <span class="quiet">${line.unit}</span></td>
      <td class="num ${!line.monthly && 'bad'}">${line.monthly ? (line.unitMrc ? unitPrice(line.unitMrc) : '–') : t('line.missing')}</td>
      <td class="num">${line.unitNrc ? unitPrice(line.unitNrc) : '–'}</td>
      <td class="num">${line.monthly ? money(line.monthly) : '–'}</td></tr>`,
    )}${option.costs.map(
      (cost) =>
        html`<tr><td></td><td>${costName(cost, t)}</td><td></td><td></td><td class="num">${money(cost.once)}</td><td></td></tr>`,
    )}</tbody></table></div>`,
  )}</section>`
}
