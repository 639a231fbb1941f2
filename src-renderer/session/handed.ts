import { create } from 'zustand'
import type { DistributorId } from '#domain/values/ids'

type Handed = {
  readonly files: readonly File[]
  readonly hand: (file: File, payer: DistributorId) => void
  /** The files that wait, which are then no longer waiting. */
  readonly take: () => readonly File[]
}

/** Commission statements that came by another way than a drop, for the room that reads them. */
export const useHanded = create<Handed>((set, get) => ({
  files: [],
  hand: (file, payer) => {
    payers.set(file, payer)
    set({ files: [...get().files, file] })
  },
  take: () => {
    const { files } = get()
    if (files.length > 0) set({ files: [] })
    return files
  },
}))

/** Who a handed statement came from; null for a file that was dropped. */
export const payerOf = (file: File): DistributorId | null => payers.get(file) ?? null

const payers = new WeakMap<File, DistributorId>()
