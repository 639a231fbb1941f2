import { isLoopbackName, readUrl } from './connectors/address'

export type DemoDistributor = { readonly distributorId: string; readonly url: string; readonly key: string }

export type StartArguments = {
  readonly smoke: boolean
  readonly demo: boolean
  /** The sandbox distributor of a demo; never stored. */
  readonly distributor: DemoDistributor | null
}

/** What the command line may ask for. A distributor is taken only for a demo and only on this machine. */
export function readArguments(args: readonly string[]): StartArguments {
  const demo = args.includes('--demo')
  return { smoke: args.includes('--smoke'), demo, distributor: demo ? demoDistributor(args) : null }
}

function demoDistributor(args: readonly string[]): DemoDistributor | null {
  const url = given(args, 'distributor-url')
  const key = given(args, 'distributor-key')
  if (!url || !key || !isLoopbackUrl(url)) return null
  return { distributorId: given(args, 'distributor-id') ?? 'sample-dist-meridian', url, key }
}

function isLoopbackUrl(text: string): boolean {
  const url = readUrl(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && isLoopbackName(url.hostname)
}

function given(args: readonly string[], name: string): string | undefined {
  const start = `--${name}=`
  return args.find((argument) => argument.startsWith(start))?.slice(start.length) || undefined
}
