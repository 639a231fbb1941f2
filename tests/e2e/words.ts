import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

type Words = { readonly [key: string]: string | Words }

const locales = fileURLToPath(new URL('../../src-renderer/locales/', import.meta.url))

/** Every text of a language by its namespace and key, as its files have it. */
export function textsOf(language: 'en' | 'es'): ReadonlyMap<string, string> {
  const files = readdirSync(`${locales}${language}`).filter((name) => name.endsWith('.json'))
  return new Map(
    files.flatMap((name) => {
      const words = JSON.parse(readFileSync(`${locales}${language}/${name}`, 'utf8')) as Words
      return flat(words, name.replace('.json', ''))
    }),
  )
}

/**
 * The English texts that the window shows or says: text, labels, hints and placeholders that equal one of `texts`. Texts
 * with places to fill count when enough of their own words stand in them; what the book itself holds is not asked.
 */
export async function englishOn(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const plain = texts.filter((text) => !text.includes('{{') && letters(text) >= 4)
  const filled = texts.filter((text) => text.includes('{{') && letters(text.replace(/\{\{.*?\}\}/g, '')) >= 8)
  const patterns = filled.map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\{\{.*?\}\}/)
          .map(escaped)
          .join('.+')}$`,
      ),
  )
  const known = new Set(plain)
  return (await said(page)).filter((text) => known.has(text) || patterns.some((pattern) => pattern.test(text)))
}

/** Words that do not fit where they stand: cut buttons and heads, and a window that scrolls sideways. */
export async function cutOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const parts = 'button, label, th, h1, h2, h3, [role="tab"], [role="columnheader"], .mantine-Button-label, nav *'
    const cut = [...document.querySelectorAll<HTMLElement>(parts)].filter((one) => {
      const style = getComputedStyle(one)
      const onPurpose = style.textOverflow === 'ellipsis' || style.display.startsWith('inline') || one.clientWidth <= 1
      return one.checkVisibility() && !onPurpose && one.scrollWidth > one.clientWidth + 1
    })
    return [
      ...(wide > 0 ? [`the window is ${String(wide)} pixels too wide`] : []),
      ...cut.map((one) => `${one.tagName.toLowerCase()}: ${one.textContent?.trim().slice(0, 80) ?? ''}`),
    ]
  })
}

const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, kbd, pre')) found.add(node.textContent?.trim() ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
      for (const one of document.querySelectorAll(`[${name}]`)) found.add(one.getAttribute(name)?.trim() ?? '')
    return [...found].filter(Boolean)
  })

function flat(words: Words, path: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as const] : flat(value, `${path}.${key}`),
  )
}

const letters = (text: string): number => text.replace(/[^A-Za-z]/g, '').length
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
