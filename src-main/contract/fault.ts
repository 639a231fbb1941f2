/** Why the machine said no. The page turns a code into words that say what is safe and what to do. */
export const faultCodes = [
  'bad-ask',
  'disk-full',
  'no-permission',
  'not-found',
  'too-large',
  'damaged',
  'foreign',
  'newer',
  'refused-url',
  'no-endpoint',
  'no-keyring',
  'failed',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** `detail` names the thing concerned (a file name, a field), never a path and never a secret. */
export type Fault = { readonly code: FaultCode; readonly detail?: string }

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }
