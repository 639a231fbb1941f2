import { book } from '#db/book'
import { myProfile, saveProfile } from '#db/profile'
import { loadSample } from '#db/sample'
import type { Language, Profile } from '#domain/settings/profile'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { type Woken, wakeBook } from '#safety/wake-book'
import { speak } from './i18n'
import { firstRoom } from './rooms'
import { told } from './told'

let starting: Promise<{ readonly woken: Woken; readonly profile: Profile | null }> | null = null

/** Wakes the book once, speaks the advisor's language, and with `--demo` fills an empty book with the sample. */
export function start(): Promise<{ readonly woken: Woken; readonly profile: Profile | null }> {
  starting ??= begin().finally(() => {
    starting = null
  })
  return starting
}

async function begin() {
  void firstRoom()
  const waking = wakeBook(told)
  const about = await must(bridge.system.about())
  await speak(systemLanguage(about.locale))
  const woken = await waking
  if (woken.kind === 'too-new' || woken.kind === 'failed') return { woken, profile: null }
  let profile = await myProfile()
  if (!profile && about.demo) {
    profile = demoProfile(about.locale)
    await saveProfile(profile)
    await loadSample()
    profile = await myProfile()
  }
  if (profile) await speak(profile.language)
  return { woken, profile: profile ?? null }
}

/** Told to main once the first screen can be used; the smoke run ends with it. */
export async function sayReady(): Promise<void> {
  document.documentElement.dataset.ready = 'true'
  const bookVersion = book().dexie.verno
  await bridge.system.ready({ ms: performance.now(), bookVersion })
}

/** The languages that we speak; the rest of the world reads English. */
export const systemLanguage = (locale: string): Language => (locale.toLowerCase().startsWith('es') ? 'es' : 'en')

/** A profile with what the machine already knows. */
export function blankProfile(locale: string): Profile {
  const country = /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? 'US'
  return {
    id: 'me',
    name: '',
    company: '',
    email: '',
    phone: '',
    logo: '',
    brandColor: '#1f6f4a',
    currency: 'USD',
    country,
    language: systemLanguage(locale),
    theme: 'system',
    density: 'comfortable',
    negative: 'minus',
    paper: country === 'US' || country === 'CA' || country === 'MX' ? 'Letter' : 'A4',
    sample: false,
    updatedAt: now(),
  }
}

const demoProfile = (locale: string): Profile => ({
  ...blankProfile(locale),
  name: 'Alex Moreno',
  company: 'Moreno Advisory',
  email: 'alex@moreno-advisory.example',
})
