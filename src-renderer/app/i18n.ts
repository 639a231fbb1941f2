import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#domain/settings/profile'
import { pseudo } from './pseudo'

type Words = Record<string, unknown>

const english = import.meta.glob<Words>('../locales/en/*.json', { eager: true, import: 'default' })
const others: Readonly<Record<string, () => Promise<Record<string, Words>>>> = {
  es: async () => gather(import.meta.glob<Words>('../locales/es/*.json', { import: 'default' })),
}

/** Speaks English at once; other languages are read when they are chosen. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: byNamespace(english) },
      interpolation: { escapeValue: false },
      returnNull: false,
    })
  }
  if (language === 'pseudo') addAll('pseudo', pseudo(byNamespace(english)))
  const load = others[language]
  if (load && !i18next.hasResourceBundle(language, 'app')) addAll(language, await load())
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'pseudo' ? 'en' : language
  document.documentElement.dir = language === 'pseudo' ? 'rtl' : 'ltr'
}

function addAll(language: string, words: Record<string, Words>): void {
  for (const [namespace, texts] of Object.entries(words))
    i18next.addResourceBundle(language, namespace, texts, true, true)
}

async function gather(loaders: Record<string, () => Promise<Words>>): Promise<Record<string, Words>> {
  const read = await Promise.all(Object.entries(loaders).map(async ([path, load]) => [path, await load()] as const))
  return byNamespace(Object.fromEntries(read))
}

function byNamespace(files: Record<string, Words>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), texts]),
  )
}
