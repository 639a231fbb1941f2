import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#domain/settings/profile'
import { pseudo } from './pseudo'

type Words = Record<string, unknown>

const english = byNamespace(import.meta.glob<Words>('../locales/en/*.json', { eager: true, import: 'default' }))

/** English is there at once; another language is read when it is first spoken, or when a paper is written in it. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Record<string, Words>>>> = {
  es: async () => gather(import.meta.glob<Words>('../locales/es/*.json', { import: 'default' })),
  pseudo: async () => pseudo(english),
}

const shelf: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = others[language as keyof typeof others]
    if (!load) return done(null, {})
    load().then(
      (words) => done(null, words[namespace] ?? {}),
      (failure: Error) => done(failure, false),
    )
  },
}

/** Speaks a language on the screen, English first of all. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next
      .use(shelf)
      .use(initReactI18next)
      .init({
        lng: 'en',
        fallbackLng: 'en',
        ns: Object.keys(english),
        defaultNS: 'app',
        resources: { en: english },
        partialBundledLanguages: true,
        interpolation: { escapeValue: false },
        returnNull: false,
      })
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'pseudo' ? 'en' : language
  document.documentElement.dir = language === 'pseudo' ? 'rtl' : 'ltr'
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
