import type { Bridge } from '#contract/channels'
import type { Answer, Fault } from '#contract/fault'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The only way to the machine. */
export const bridge: Bridge = globalThis.window?.bridge

/** A machine's no as an error, for code that cannot go on without the answer. */
export class FaultError extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.detail ? `${fault.code}: ${fault.detail}` : fault.code)
    this.fault = fault
  }
}

/** The value of an answer; throws `FaultError` when the machine said no. */
export async function must<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const given = await answer
  if (!given.ok) throw new FaultError(given.fault)
  return given.value
}
