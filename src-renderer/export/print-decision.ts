import type { ClientCopy } from '#domain/quotes/client-copy'
import type { CopyAnswer, CopyJudged } from '#domain/quotes/copy-criteria'
import type { CopyPlan, CopyStep } from '#domain/quotes/copy-plan'
import { dayOf } from '#domain/quotes/install-plan'
import { partsOf } from '#domain/quotes/slides'
import { html, type Markup } from './html'
import type { Wording } from './wording'

/** The client's needs with their weights, how each option answers them and on what evidence. */
export function criteria(copy: ClientCopy, wording: Wording): Markup {
  const { t, percent } = wording
  const found = copy.criteria
  if (!found) return html``
  const best = (option: CopyJudged) => (option.standing === 'best' ? 'best' : '')
  const parts = partsOf(found.options).map(
    ({ from, part }) => html`<table class="lines part"><thead><tr>
    <th scope="col">${t('decide:criteria.need')}</th><th scope="col" class="num">${t('decide:criteria.weight')}</th>
    ${part.map((option, index) => html`<th scope="col" class="num ${best(option)}">${copy.options[from + index]?.name ?? ''}</th>`)}</tr></thead><tbody>
    ${found.needs.map(
      (need, at) => html`<tr><th scope="row">${need.name || t('decide:criteria.unnamed')}</th>
      <td class="num">${need.share === null ? t('decide:criteria.gate') : percent(need.share)}</td>
      ${part.map((option) => html`<td class="num ${best(option)}">${answer(option.cells[at], need.kind === 'must', wording)}</td>`)}</tr>`,
    )}
    <tr><th scope="row" class="strong">${t('decide:criteria.total')}</th><td></td>
    ${part.map((option) => html`<td class="num strong ${best(option)}">${option.total === null ? '–' : wording.quantity(option.total)}<br><span class="quiet">${t(`decide:standing.${option.standing}`)}</span></td>`)}</tr>
    </tbody></table>`,
  )
  return html`<section class="whole"><h2>${t('decide:criteria.title')}</h2>${parts}</section>`
}

function answer(cell: CopyAnswer | undefined, gate: boolean, { t, quantity }: Wording): Markup {
  const said = gate ? t(`decide:meets.${meets(cell)}`) : cell?.points == null ? '–' : quantity(cell.points)
  return html`${said}${cell?.evidence ? html`<br><span class="quiet evidence">${cell.evidence}</span>` : null}`
}

const meets = (cell: CopyAnswer | undefined): string => (cell?.meets == null ? 'open' : cell.meets ? 'yes' : 'no')

/** When it works: each step in words, and as a bar over the days from signing. */
export function plan(copy: ClientCopy, wording: Wording): Markup {
  const { t } = wording
  const found = copy.plan
  if (!found) return html``
  const length = Math.max(1, ...found.steps.map((step) => step.to ?? 0))
  return html`<section class="whole"><h2>${t('decide:plan.title')}</h2><p class="quiet">${planLead(found, wording)}</p>
    <table class="lines"><thead><tr><th scope="col">${t('decide:plan.what')}</th><th scope="col">${t('decide:plan.from')}</th>
    <th scope="col">${t('decide:plan.to')}</th><td class="bars"></td></tr></thead><tbody>
    ${found.steps.map(
      (
        step,
      ) => html`<tr><th scope="row">${stepName(step, t)}${step.supplier !== '' && html`<br><span class="quiet">${step.supplier}</span>`}</th>
      <td class="day">${planDay(found, step.from, wording)}</td><td class="day">${planDay(found, step.to, wording)}</td>
      <td class="bars">${bar(step, length, wording)}</td></tr>`,
    )}</tbody></table></section>`
}

/** On which day, or after how many days, all is moved over; missing lead times are named as missing. */
export function planLead(plan: CopyPlan, wording: Pick<Wording, 't' | 'day'>): string {
  const { liveAfter, signOn, steps, name } = plan
  const missing = steps.filter((step) => step.to === null).length
  if (liveAfter === null) return wording.t('paper.plan-missing', { name, count: missing })
  const day = planDay(plan, liveAfter, wording)
  return wording.t(signOn ? 'paper.plan-on' : 'paper.plan-after', { name, count: liveAfter, day })
}

export function planDay({ signOn }: CopyPlan, days: number | null, { t, day }: Pick<Wording, 't' | 'day'>): string {
  if (days === null) return t('decide:plan.unknown')
  const on = signOn && dayOf(signOn, days)
  return on ? day(on) : t('decide:plan.day', { count: days })
}

export const stepName = (step: CopyStep, t: Wording['t']): string =>
  step.kind === 'install'
    ? step.names.map((one) => one || t('decide:plan.unnamed')).join(', ')
    : t(`decide:plan.${step.kind}`)

function bar({ from, to, critical }: CopyStep, length: number, { direction }: Wording): Markup {
  if (from === null || to === null) return html``
  const width = Math.max(1.5, ((to - from) / length) * 100)
  const start = Math.min(100 - width, (from / length) * 100)
  const x = direction === 'rtl' ? 100 - start - width : start
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8" class="${critical ? 'critical' : 'slack'}"/></svg>`
}
