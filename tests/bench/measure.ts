/** One comparison as the report keeps it. `ours` and `control` are medians; `aa` compares the control with itself. */
export type Result = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly control: number
  /** ours / control, or ours - control where the goal is a difference. */
  readonly measured: number
  readonly goal: Goal
  readonly pairs: number
  readonly aa: number
  readonly valid: boolean
  readonly met: boolean
  readonly note: string
}

/** At most `value`: of the ratio to the control, of the difference from it in the result's unit, or of the power with which cost grows. */
export type Goal = { readonly of: 'ratio' | 'difference' | 'exponent'; readonly value: number }

export type Sides = {
  readonly ours: () => Promise<number>
  readonly control: () => Promise<number>
}

export type Round = { readonly ours: number; readonly control: number; readonly again: number }

export type Bench = {
  readonly id: string
  readonly run: () => Promise<readonly Result[]>
}

const leastPairs = 7

/** As many pairs as somebody in a hurry asks for. */
export const pairsAsked = (): number => Number(process.env.EVERGREEN_BENCH_PAIRS ?? leastPairs)

/** A run whose control differs from itself by more than this measured the machine and not the work. */
const calm = { low: 0.9, high: 1.1 } as const

/** Ours between two runs of the control, turned round every other time so that drift hits both sides alike. */
export async function rounds({ ours, control }: Sides, pairs = leastPairs): Promise<readonly Round[]> {
  const done: Round[] = []
  await ours()
  await control()
  for (let index = 0; index < pairs; index += 1) {
    const first = await control()
    const mine = await ours()
    const last = await control()
    done.push(
      index % 2 === 0 ? { ours: mine, control: first, again: last } : { ours: mine, control: last, again: first },
    )
  }
  return done
}

type Words = Pick<Result, 'id' | 'name' | 'unit' | 'goal'> & { readonly note?: string }

/** The median of each pair's own ratio (or difference), so that a slow minute of the machine cancels out. */
export function judged(words: Words, done: readonly Round[]): Result {
  const beside = done.map(({ ours, control, again }) => {
    const both = (control + again) / 2
    return words.goal.of === 'ratio' ? ours / both : ours - both
  })
  const measured = median(beside)
  const aa = median(done.map(({ control, again }) => control / again))
  return {
    ...words,
    note: words.note ?? '',
    ours: median(done.map((round) => round.ours)),
    control: median(done.map((round) => (round.control + round.again) / 2)),
    measured,
    pairs: done.length,
    aa,
    valid: aa >= calm.low && aa <= calm.high,
    met: measured <= words.goal.value,
  }
}

/** How cost grows with work: the steepest of its steps, 1 is in proportion. Each round runs every size, small to large. */
export async function exponent(
  words: Pick<Result, 'id' | 'name'>,
  sizes: readonly number[],
  costs: readonly (() => Promise<number>)[],
  pairs = pairsAsked(),
): Promise<Result> {
  const done: (readonly number[])[] = []
  for (const cost of costs) await cost()
  for (let round = 0; round < pairs; round += 1) {
    const times: number[] = []
    for (const cost of costs) times.push(await cost())
    done.push(times)
  }
  const at = (place: number, of = done) => median(of.map((times) => times[place] ?? Number.NaN))
  const steps = sizes
    .slice(1)
    .map((size, step) => Math.log(at(step + 1) / at(step)) / Math.log(size / (sizes[step] ?? 1)))
  const measured = Math.max(...steps)
  const [even, odd] = [done.filter((_, round) => round % 2 === 0), done.filter((_, round) => round % 2 === 1)]
  const last = sizes.length - 1
  const aa = odd.length > 0 ? at(last, even) / at(last, odd) : 1
  return {
    ...words,
    unit: 'ms',
    ours: at(last),
    control: at(0),
    measured,
    goal: { of: 'exponent', value: 1.1 },
    pairs,
    aa,
    valid: aa >= calm.low && aa <= calm.high,
    met: measured <= 1.1,
    note: `${sizes.map((size, place) => `${String(size)}: ${at(place).toFixed(1)} ms`).join(', ')}`,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
