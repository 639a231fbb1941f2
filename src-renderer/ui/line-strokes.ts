import type { Series } from './LinesChart'

const strokes = [
  { stroke: 'var(--accent)', dash: '' },
  { stroke: 'var(--info)', dash: '9 3' },
  { stroke: 'var(--warn)', dash: '2 3' },
  { stroke: 'var(--bad)', dash: '12 3 2 3' },
  { stroke: 'var(--ink)', dash: '5 2' },
] as const
const quietStroke = { stroke: 'var(--ink-3)', dash: '4 4' } as const

/** Colour and dash of a line among its neighbours; quiet ones do not use up a colour. */
export const strokeOf = (series: readonly Series[], index: number) => {
  const own = series[index]
  if (own?.quiet) return quietStroke
  const place = series.slice(0, index).filter((one) => !one.quiet).length
  return strokes[place % strokes.length] ?? strokes[0]
}
