import type { Fault, FaultCode } from '#contract/fault'

/** A refusal with its code; `serve` turns it into an answer, so the page learns the code and nothing else. */
export class Refused extends Error {
  readonly fault: Fault
  constructor(code: FaultCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.fault = detail === undefined ? { code } : { code, detail }
  }
}

const byErrno: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EFBIG: 'too-large',
}

/** Any thrown thing as a fault. Node's own words hold paths, so only the code leaves. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refused) return error.fault
  const errno = errnoOf(error)
  return { code: (errno && byErrno[errno]) || 'failed' }
}

/** The system's error name such as `ENOSPC`, when the error carries one. */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
