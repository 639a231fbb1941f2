import { openCatalogReader } from '#db/catalog-reader'
import { openSearchStore } from '#db/search-store'
import type { Ask } from '#domain/catalog/search/ask'
import { type Answer, type CatalogIndex, catalogIndex } from './catalog-index'

export type Asked = { readonly turn: number; readonly ask: Ask }
export type Answered =
  | { readonly turn: number; readonly answer: Answer }
  | { readonly turn: number; readonly failed: string }

let opening: Promise<CatalogIndex> | null = null

const opened = (): Promise<CatalogIndex> => {
  opening ??= Promise.all([openCatalogReader(), openSearchStore()]).then(([reader, store]) =>
    catalogIndex(reader, store),
  )
  return opening
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    const index = await opened()
    tell({ turn: data.turn, answer: await index.search(data.ask) })
  } catch (error) {
    opening = null
    tell({ turn: data.turn, failed: error instanceof Error ? error.message : String(error) })
  }
})

const tell = (answered: Answered) => (globalThis as unknown as Worker).postMessage(answered)
