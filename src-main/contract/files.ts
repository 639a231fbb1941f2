import { z } from 'zod'

export const fileKinds = ['pdf', 'xlsx', 'csv', 'json', 'html', 'eml', 'ics'] as const
export type FileKind = (typeof fileKinds)[number]

/** A stored document is addressed by the SHA-256 of its content; the page never learns where it lies. */
const fileId = z.string().regex(/^[0-9a-f]{64}$/)
const fileName = z.string().min(1).max(200)

export const saveAsk = z.strictObject({
  suggestedName: fileName,
  kind: z.enum(fileKinds),
  bytes: z.instanceof(Uint8Array),
})
export const keepDocumentAsk = z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) })
export const openDocumentAsk = z.strictObject({ fileId, name: fileName })
export const checkDocumentAsk = z.strictObject({ fileId })
/** For what the page shows itself, such as a supplier's offer beside the fields. */
export const readDocumentAsk = z.strictObject({ fileId, name: fileName })
export const pickAsk = z.strictObject({ kind: z.enum(['table', 'rates', 'image']) })

export type PickedFile = { readonly name: string; readonly bytes: Uint8Array }
/** `whole` is what it was, byte for byte: its content still has the SHA-256 that it is addressed by. */
export type DocumentState = 'whole' | 'damaged' | 'absent'
export type KeptDocument = { readonly fileId: string; readonly name: string; readonly size: number }

export const printAsk = z.strictObject({
  html: z.string().min(1),
  paper: z.enum(['A4', 'Letter']),
  /** Footer template words; Chromium fills page numbers in. */
  footer: z.string().max(500),
})
