import type { Handlers } from '#contract/channels'
import type { SecretKept } from '#contract/connectors'

/** The part of Electron's safeStorage that is used; older runtimes cannot name the backend. */
export type SafeBox = {
  readonly isEncryptionAvailable: () => boolean
  readonly encryptString: (plain: string) => Buffer
  readonly decryptString: (cipher: Buffer) => string
  readonly getSelectedStorageBackend?: () => string
}

/** Sealed secrets on disk by name, as base64. */
export type SecretFile = {
  readonly read: () => Readonly<Record<string, string>>
  readonly write: (sealed: Readonly<Record<string, string>>) => Promise<void>
}

export type Secrets = {
  readonly set: (name: string, value: string) => Promise<SecretKept>
  readonly has: (name: string) => boolean
  readonly clear: (name: string) => Promise<void>
  /** For main's own connectors; no channel answers with it. */
  readonly get: (name: string) => string | null
}

/** On Linux without a keyring Chromium seals with a key that everyone knows: that counts as none. */
export function hasKeyring(box: SafeBox, platform: string = process.platform): boolean {
  if (!box.isEncryptionAvailable()) return false
  if (platform !== 'linux') return true
  const backend = box.getSelectedStorageBackend?.()
  return backend !== undefined && backend !== 'basic_text' && backend !== 'unknown'
}

/** Sealed by the system's keyring where there is one, otherwise in memory until the app quits; never in clear on disk. */
export function openSecrets(box: SafeBox, file: SecretFile, platform: string = process.platform): Secrets {
  const inMemory = new Map<string, string>()
  const without = (name: string) => Object.fromEntries(Object.entries(file.read()).filter(([key]) => key !== name))
  const sealed = (name: string) => (Object.hasOwn(file.read(), name) ? file.read()[name] : undefined)
  const get = (name: string) => {
    const known = inMemory.get(name)
    if (known !== undefined) return known
    const kept = sealed(name)
    return kept === undefined || !hasKeyring(box, platform) ? null : unseal(box, kept)
  }
  return {
    get,
    has: (name) => get(name) !== null,
    set: async (name, value) => {
      if (!hasKeyring(box, platform)) {
        inMemory.set(name, value)
        if (sealed(name) !== undefined) await file.write(without(name))
        return 'memory'
      }
      await file.write({ ...file.read(), [name]: box.encryptString(value).toString('base64') })
      inMemory.delete(name)
      return 'keyring'
    },
    clear: async (name) => {
      inMemory.delete(name)
      if (sealed(name) !== undefined) await file.write(without(name))
    },
  }
}

export function secretsHandlers(secrets: Secrets): Pick<Handlers, 'secrets.set' | 'secrets.has' | 'secrets.clear'> {
  return {
    'secrets.set': ({ name, value }) => secrets.set(name, value),
    'secrets.has': async ({ name }) => secrets.has(name),
    'secrets.clear': async ({ name }) => {
      await secrets.clear(name)
      return null
    },
  }
}

/** A keyring that was reset cannot open what it sealed before: the advisor is asked again. */
function unseal(box: SafeBox, sealed: string): string | null {
  try {
    return box.decryptString(Buffer.from(sealed, 'base64'))
  } catch {
    return null
  }
}
