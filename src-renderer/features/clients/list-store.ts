import { create } from 'zustand'
import { type ClientQuery, everything } from '#domain/clients/list-query'

type ClientListState = {
  readonly query: ClientQuery
  /** The saved view that was picked last; the query may have moved on from it. */
  readonly viewId: string | null
  /** The row that the keyboard stood on, so that coming back from a client lands there. */
  readonly stoodAt: number
  readonly ask: (facts: Partial<ClientQuery>) => void
  readonly pick: (query: ClientQuery, viewId: string | null) => void
  readonly stand: (at: number) => void
}

/** What the list was asked last in this window; a view that is to survive a restart is a row. */
export const useClientList = create<ClientListState>((set) => ({
  query: everything,
  viewId: null,
  stoodAt: 0,
  ask: (facts) => set((now) => ({ query: { ...now.query, ...facts }, stoodAt: 0 })),
  pick: (query, viewId) => set({ query, viewId, stoodAt: 0 }),
  stand: (stoodAt) => set({ stoodAt }),
}))
