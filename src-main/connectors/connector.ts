import type { Ask, Reply } from '#contract/channels'
import type { Delivery, Downloaded, Found, Polled, Told } from '#contract/connectors'
import type { Declaration } from '#contract/endpoint'
import { Refused } from '../faults'
import type { Limits } from './http'
import type { Kept, KeptAs } from './kept'
import type { Allowed } from './target'
import type { Tokens } from './tokens'
import type { Witness } from './witness'

/** Everything that one system needs to be spoken to. */
export type Target = {
  /** `about:blank` where there is no address. */
  readonly base: URL
  readonly allowed: Allowed
  readonly apiKey: string
  /** Absent only for a bare Distributor Bridge. */
  readonly kept?: Kept
  /** For systems that the advisor signs in to. */
  readonly tokens?: Tokens
  readonly witness?: Witness
}

/** One system: what it declares of itself, and what it is asked. What it cannot be asked it lacks. */
export type Connector = {
  readonly declares: (kept: Kept) => Declaration
  readonly deliver: (
    target: Target,
    ask: Ask<'connectors.deliver'>,
    now: () => number,
    within?: Limits,
  ) => Promise<Delivery>
  /** Changes what is held, on the version that the advisor saw and no other. */
  readonly update?: (
    target: Target,
    ask: Ask<'connectors.update'>,
    now: () => number,
    within?: Limits,
  ) => Promise<Delivery>
  readonly extend?: (
    target: Target,
    ask: Ask<'connectors.extend'>,
    now: () => number,
    within?: Limits,
  ) => Promise<Delivery>
  readonly withdraw: (
    target: Target,
    ask: Ask<'connectors.withdraw'>,
    now: () => number,
    within?: Limits,
  ) => Promise<Delivery>
  readonly find: (target: Target, ask: Ask<'connectors.find'>, now: () => number, within?: Limits) => Promise<Found>
  readonly poll: (target: Target, ask: Ask<'connectors.poll'>, now: () => number, within?: Limits) => Promise<Polled>
  readonly told?: (target: Target, ask: Ask<'connectors.told'>, now: () => number, within?: Limits) => Promise<Told>
  readonly download?: (
    target: Target,
    ask: Ask<'connectors.download'>,
    now: () => number,
    within?: Limits,
  ) => Promise<Downloaded>
  readonly probe: (target: Target, now: () => number, within?: Limits) => Promise<Reply<'connectors.probe'>>
}

/** The names that a distributor asks for beside the form. */
export const besideIn = (kept: Kept | undefined): readonly string[] => kept?.extra?.map(({ name }) => name) ?? []
/** The same as fields of a declaration. */
export const besideFields = (kept: Kept | undefined): readonly string[] => besideIn(kept).map((name) => `extra.${name}`)

/** The target's own facts of this kind; throws `no-endpoint` when they are of another. */
export function keptAs<Kind extends Kept['kind']>(target: Target, kind: Kind): KeptAs<Kind> {
  if (target.kept?.kind !== kind) throw new Refused('no-endpoint', 'kind')
  return target.kept as KeptAs<Kind>
}
