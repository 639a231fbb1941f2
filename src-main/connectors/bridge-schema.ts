import { z } from 'zod'
import type { Claim, FieldProblem, RemoteRegistration } from '#contract/connectors'
import { heldIn, heldSchema, partIn, partSchema } from './held'

const text = z.string().max(2000)
const id = z.string().min(1).max(200)

/** A registration as the Distributor Bridge sends it; fields we do not know are left out. */
export const registrationSchema = z.object({
  id,
  partnerReference: id,
  status: z.string().min(1).max(100),
  statusReason: text.nullish(),
  protectedUntil: z.string().max(40).nullish(),
  etag: z.string().max(200).nullish(),
  updatedAt: z.string().min(1).max(40),
  document: heldSchema.nullish(),
})

export const pageSchema = z.object({
  items: z.array(registrationSchema).max(1000),
  nextCursor: z.string().max(2000).nullish(),
})

/** RFC 9457 problem details with the contract's list of fields. */
export const problemSchema = z.object({
  type: text.optional(),
  title: text.optional(),
  detail: text.optional(),
  errors: z
    .array(z.object({ pointer: text, detail: text }))
    .max(200)
    .optional(),
  claim: z
    .object({ since: z.string().max(40).nullish(), protectedUntil: z.string().max(40).nullish(), document: partSchema })
    .optional()
    // A claim that cannot be read leaves the refusal what it is.
    .catch(undefined),
})

/** `beside`: the names that the distributor asks for beside the form. */
export function registrationOf(
  found: z.infer<typeof registrationSchema>,
  etag: string | null,
  beside: readonly string[],
): RemoteRegistration {
  return {
    remoteId: found.id,
    partnerReference: found.partnerReference,
    rawStatus: found.status,
    statusReason: found.statusReason ?? null,
    protectedUntil: found.protectedUntil ?? null,
    etag: found.etag ?? etag,
    updatedAt: found.updatedAt,
    ...(found.document ? { held: heldIn(found.document, beside) } : {}),
  }
}

export function problemsOf(problem: z.infer<typeof problemSchema>): readonly FieldProblem[] {
  return problem.errors ?? []
}

export function claimOf({ claim }: z.infer<typeof problemSchema>): Claim | null {
  return claim
    ? { held: partIn(claim.document), since: claim.since ?? null, until: claim.protectedUntil ?? null }
    : null
}
