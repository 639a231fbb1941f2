/** Runs pieces of work one after the other, in the order they were asked for; a failed one does not stop the next. */
export function turns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
}
