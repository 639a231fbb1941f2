import { create } from 'zustand'

export const useKeyHelp = create<{ readonly open: boolean; readonly toggle: () => void }>((set) => ({
  open: false,
  toggle: () => set((now) => ({ open: !now.open })),
}))
