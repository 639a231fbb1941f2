/**
 * One piece of work for many who ask: what is asked while a batch is under way goes into the next, in the order of asking. When a
 * batch fails, each of it is tried alone, so that nobody suffers for another's row; so `work` leaves nothing behind when it fails.
 */
export function gathered<Ask, Answer>(
  work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (ask: Ask) => Promise<Answer> {
  type Batch = { readonly asks: Ask[]; readonly answers: Promise<readonly Answer[]> }
  let next: Batch | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const open = (): Batch => {
    const asks: Ask[] = []
    const answers = turn.then(() => {
      next = null
      return work(asks)
    })
    turn = answers.catch(() => undefined)
    return { asks, answers }
  }
  return async (ask) => {
    next ??= open()
    const { asks, answers } = next
    const place = asks.push(ask) - 1
    const answered = await answers.catch((error: unknown) => {
      if (asks.length === 1) throw error
      return null
    })
    return (answered ? answered[place] : (await work([ask]))[0]) as Answer
  }
}
