import { accepted, type Result, refused } from '#domain/values/result'
import type { OpenTable } from './rows'
import { type Act, type Pens, write } from './write'

/** Thrown inside a write when the world says no: the transaction leaves nothing, and the caller gets it as a result. */
export class Refusal<Why> extends Error {
  readonly why: Why
  constructor(why: Why) {
    super('refused')
    this.why = why
  }
}

/** A write that may end in a named refusal instead of a commit. */
export async function writeOrRefuse<Why, Name extends OpenTable, Value>(
  act: Act,
  names: readonly Name[],
  work: (pens: Pens<Name>) => Promise<Value>,
): Promise<Result<Value, Why>> {
  try {
    return accepted((await write(act, names, work)).value)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.why as Why)
    throw error
  }
}
