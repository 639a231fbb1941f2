import { z } from 'zod'
import { endpointAsk, extraField } from '#contract/endpoint'

const folder = z.strictObject({
  kind: z.literal('folder'),
  distributorId: z.string().min(1).max(80),
  /** Chosen in a dialog of main; it never crosses the bridge. */
  folder: z.string().min(1).max(4000),
  extra: z.array(extraField).max(30).optional(),
})

/** A connection as main remembers it. */
export const keptEndpoint = z.union([endpointAsk, folder])
export type Kept = z.infer<typeof keptEndpoint>
export type KeptAs<Kind extends Kept['kind']> = Extract<Kept, { readonly kind: Kind }>
