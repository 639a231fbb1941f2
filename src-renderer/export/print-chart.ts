import type { ClientCopy, CopyOption } from '#domain/quotes/client-copy'
import { drawnOptions, isEmpty } from '#domain/quotes/comparison'
import { partsOf } from '#domain/quotes/slides'
import { type Money, money, sum } from '#domain/values/money'
import { brandColor } from './brand'
import { html, type Markup } from './html'
import type { Wording } from './wording'

type Line = { readonly name: string; readonly values: readonly Money[]; readonly stroke: string; readonly dash: string }

const size = { width: 680, height: 250, start: 64, end: 12, top: 10, bottom: 24 }
// Told apart on a black-and-white printer too: each has its own dash.
const looks = [
  { stroke: '#2b5c8a', dash: '9 3' },
  { stroke: '#8a5000', dash: '2 3' },
  { stroke: '#a5281b', dash: '12 3 2 3' },
  { stroke: '#4d5a54', dash: '5 2' },
  { stroke: '#16211c', dash: '1 2' },
]

/** Cost over time: the picture, and its figures by year that a hand can check. */
export function chart(copy: ClientCopy, wording: Wording): Markup {
  const { t } = wording
  return html`<section class="whole"><h2>${t('paper.chart')}</h2><p class="quiet">${t('paper.chart-words')}${some(copy, wording)}</p>
    ${costChart(copy, brandColor(copy.advisor.color), wording)}${years(copy, wording)}</section>`
}

/** Says that some lines are left out, where there are more than an eye tells apart. */
function some(copy: ClientCopy, { t }: Wording): string {
  const [drawn, all] = [drawnOptions(copy).length, copy.options.filter((option) => !isEmpty(option)).length]
  return drawn < all ? ` ${t('paper.chart-some', { drawn, all })}` : ''
}

/** Charges by contract year. */
function years(copy: ClientCopy, { t, money: words }: Wording): Markup {
  const count = Math.ceil(copy.horizonMonths / 12)
  const charge = (option: CopyOption, year: number) =>
    words(sum(option.months.slice(year * 12, year * 12 + 12), copy.currency))
  return html`${partsOf(copy.options).map(
    ({ part }) => html`<table class="lines part"><thead><tr><th scope="col">${t('paper.by-year')}</th>
    ${part.map((option) => html`<th scope="col" class="num">${option.name}</th>`)}</tr></thead><tbody>
    ${Array.from({ length: count }, (_, year) => html`<tr><th scope="row">${t('paper.year', { number: year + 1 })}</th>${part.map((option) => html`<td class="num">${charge(option, year)}</td>`)}</tr>`)}
    </tbody></table>`,
  )}`
}

/** Cumulative cost as one picture: the recommended option in the brand's colour and solid, today dashed grey. */
function costChart(copy: ClientCopy, brand: string, wording: Wording): Markup {
  const lines = linesOf(copy, brand, wording)
  const most = Math.max(1, ...lines.flatMap((line) => line.values.map((value) => value.minor)))
  const ticks = niceTicks(most)
  const top = ticks.at(-1) ?? most
  const width = size.width - size.start - size.end
  const height = size.height - size.top - size.bottom
  const x = (index: number) => size.start + (width * index) / Math.max(1, copy.horizonMonths - 1)
  const y = (minor: number) => size.top + height - (height * minor) / top
  const months = [...new Set([0, 1, 2, 3].map((part) => Math.round((part * (copy.horizonMonths - 1)) / 3)))]
  return html`<figure class="chart"><svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${wording.t('paper.chart')}">
    ${ticks.map(
      (
        tick,
      ) => html`<line x1="${size.start}" x2="${size.width - size.end}" y1="${fixed(y(tick))}" y2="${fixed(y(tick))}" class="grid"/>
      <text x="${size.start - 8}" y="${fixed(y(tick) + 3.5)}" class="tick end">${wording.roundMoney(money(tick, copy.currency))}</text>`,
    )}
    ${months.map((month) => html`<text x="${fixed(x(month))}" y="${size.height - 6}" class="tick ${place(month, copy.horizonMonths)}">${wording.t('compare.month', { number: month + 1 })}</text>`)}
    ${lines.map((line) => html`<polyline points="${line.values.map((value, index) => `${fixed(x(index))},${fixed(y(value.minor))}`).join(' ')}" fill="none" stroke="${line.stroke}" stroke-width="${line.dash === '' ? 2.4 : 1.7}" stroke-dasharray="${line.dash}"/>`)}
  </svg><figcaption>${lines.map(
    (line) =>
      html`<span class="key"><svg viewBox="0 0 28 6" class="sample" aria-hidden="true"><line x1="0" x2="28" y1="3" y2="3" stroke="${line.stroke}" stroke-width="2" stroke-dasharray="${line.dash}"/></svg>${line.name}, ${total(line, wording)}</span>`,
  )}</figcaption></figure>`
}

const total = (line: Line, wording: Wording): string => {
  const last = line.values.at(-1)
  return last ? wording.money(last) : '–'
}

function linesOf(copy: ClientCopy, brand: string, wording: Wording): readonly Line[] {
  const today = copy.today
    ? [{ name: copy.today.name || wording.t('today.title'), values: copy.today.paid, stroke: '#7f8b85', dash: '4 4' }]
    : []
  let next = 0
  const options = drawnOptions(copy).map((option) => {
    const look = option.recommended
      ? { stroke: brand, dash: '' }
      : (looks[next++ % looks.length] ?? { stroke: brand, dash: '' })
    return { name: option.name, values: option.paid, ...look }
  })
  return [...today, ...options]
}

/** Four to six round steps from zero to above the most. */
function niceTicks(most: number): readonly number[] {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((one) => one >= rough) ?? rough
  const whole = Math.max(1, Math.round(step))
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, index) => index * whole)
}

const fixed = (value: number): string => value.toFixed(1)
const place = (month: number, months: number): string => (month === 0 ? '' : month === months - 1 ? 'end' : 'middle')
