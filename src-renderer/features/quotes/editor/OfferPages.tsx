import { type CSSProperties, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientDocument } from '#domain/clients/client'
import { bridge } from '#platform/bridge'
import { readPages } from '#workers/page-client'
import styles from './OfferPane.module.css'

type Pages = Extract<Awaited<ReturnType<typeof readPages>>, { ok: true }>['value']
type Shown = { readonly pages: Pages } | { readonly refused: string }

/** A page as the paper shows it: each word where it stands, so that columns stay columns, and all of it can be copied. */
export function OfferPages({ document }: { readonly document: ClientDocument }) {
  const { t } = useTranslation(['decide', 'import'])
  const shown = usePages(document)
  if (!shown) return <p className={styles.quiet}>{t('decide:offer.reading')}</p>
  if ('refused' in shown) return <p className={styles.quiet}>{t(shown.refused)}</p>
  const { pieces } = shown.pages
  const numbers = [...new Set(pieces.map((piece) => piece.page))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className={styles.pages} aria-label={document.name} tabIndex={0}>
      {numbers.map((number) => {
        const mine = pieces.filter((piece) => piece.page === number)
        const right = Math.max(...mine.map((piece) => piece.right)) + margin
        const bottom = Math.max(...mine.map((piece) => piece.base)) + margin
        return (
          <div key={number} className={styles.page} style={{ aspectRatio: `${right} / ${bottom}` }}>
            <span className={styles.number}>{t('decide:offer.page', { number })}</span>
            {mine.map((piece, at) => (
              <span key={`${String(at)}-${piece.text}`} className={styles.piece} style={placeOf(piece, right, bottom)}>
                {piece.text}
              </span>
            ))}
          </div>
        )
      })}
    </section>
  )
}

const margin = 24

/** By shares of the page, so that it fits whatever width the pane has; letters scale with it. */
const placeOf = (piece: Pages['pieces'][number], right: number, bottom: number): CSSProperties => ({
  insetInlineStart: `${(piece.left / right) * 100}%`,
  insetBlockStart: `${((piece.base - piece.size) / bottom) * 100}%`,
  fontSize: `${(piece.size / right) * 100}cqi`,
})

function usePages({ fileId, name }: ClientDocument): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let stale = false
    const read = async (): Promise<Shown> => {
      if (!/\.pdf$/i.test(name)) return { refused: 'decide:offer.no-pdf' }
      const answer = await bridge.files.readDocument({ fileId, name })
      if (!answer.ok) return { refused: 'decide:offer.lost' }
      const pages = await readPages(answer.value)
      return pages.ok ? { pages: pages.value } : { refused: `import:bad.${pages.refusal.code}` }
    }
    void read().then((found) => {
      if (!stale) setShown(found)
    })
    return () => {
      stale = true
    }
  }, [fileId, name])
  return shown
}
