/** The world says no: a named refusal that the form turns into words. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const
