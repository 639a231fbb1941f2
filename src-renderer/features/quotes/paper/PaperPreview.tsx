import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaving } from '../copy'
import { wordingFor } from '../wording'
import styles from './Brand.module.css'

/** The document itself as it will be printed, in a tree of its own so that neither styles the other. */
export function PaperPreview({ leaving }: { readonly leaving: Leaving }) {
  const { t } = useTranslation('quotes')
  const host = useRef<HTMLElement>(null)
  useEffect(() => {
    let stale = false
    void paperOf(leaving).then((paper) => {
      if (!stale && host.current) show(host.current, paper)
    })
    return () => {
      stale = true
    }
  }, [leaving])
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet is scrolled by keys
  return <section ref={host} className={styles.preview} tabIndex={0} aria-label={t('brand.preview')} />
}

type Paper = { readonly markup: string; readonly style: string; readonly language: string; readonly direction: string }

async function paperOf({ copy, reader, currency }: Leaving): Promise<Paper> {
  const [{ quoteBody, quoteStyle }, wording] = await Promise.all([
    import('#export/print-html'),
    wordingFor(reader, currency),
  ])
  const { language, direction } = wording
  return { markup: quoteBody(copy, wording).markup, style: quoteStyle(copy, ''), language, direction }
}

/** Markup of ours, whose every word is escaped; a constructed sheet needs no exception from the page's policy. */
function show(host: HTMLElement, { markup, style, language, direction }: Paper): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style + onScreen)
  root.adoptedStyleSheets = [sheet]
  const paper = document.createElement('div')
  paper.className = 'sheet'
  paper.lang = language
  paper.dir = direction
  paper.innerHTML = markup
  root.replaceChildren(paper)
}

const onScreen = `
.sheet { zoom: 0.72; inline-size: 800px; margin: 0 auto; padding: 60px 56px; background: #fff; border-radius: 6px; box-shadow: 0 1px 4px rgb(22 33 28 / 16%); font-size: 14px; }
.cover { block-size: 860px; margin-block-end: 48px; border-block-end: 1px solid var(--line); padding-block-end: 48px; }
`
