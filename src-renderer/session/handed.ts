import { create } from 'zustand'

type Handed = {
  readonly files: readonly File[]
  readonly hand: (files: readonly File[]) => void
  /** The files that wait, which are then no longer waiting. */
  readonly take: () => readonly File[]
}

/** Commission statements that came by another way than a drop, for the room that reads them. */
export const useHanded = create<Handed>((set, get) => ({
  files: [],
  hand: (files) => set({ files: [...get().files, ...files] }),
  take: () => {
    const { files } = get()
    if (files.length > 0) set({ files: [] })
    return files
  },
}))
