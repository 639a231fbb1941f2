import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasKeyring, openSecrets, type SafeBox } from '#main/handlers/secrets'
import { settingsFile } from '#main/settings'
import { ownFolder } from '../folder'

const name = 'distributor:dist-meridian'
const canary = 'canary-7f3a'

function box(available: boolean, backend?: string): SafeBox {
  const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
  return {
    isEncryptionAvailable: () => available,
    encryptString: (plain) => flip(Buffer.from(plain)),
    decryptString: (cipher) => flip(cipher).toString('utf8'),
    ...(backend ? { getSelectedStorageBackend: () => backend } : {}),
  }
}

function secretsIn(folder: string, safe: SafeBox, platform = 'linux') {
  const settings = settingsFile(folder)
  const file = {
    read: () => settings.read().secrets,
    write: (secrets: object) => settings.change({ secrets: { ...secrets } }),
  }
  return openSecrets(safe, file, platform)
}

describe('a keyring', () => {
  test.each([
    ['linux', box(true, 'gnome_libsecret'), true],
    ['linux', box(true, 'kwallet6'), true],
    ['linux', box(true, 'basic_text'), false],
    ['linux', box(true, 'unknown'), false],
    ['linux', box(true), false],
    ['darwin', box(true), true],
    ['win32', box(true), true],
    ['win32', box(false), false],
  ])('on %s counts only when it is a real one (%#)', (platform, safe, wanted) => {
    expect(hasKeyring(safe, platform)).toBe(wanted)
  })
})

describe('a secret', () => {
  test('with a keyring survives a restart and is nowhere in clear', async () => {
    const folder = ownFolder()
    expect(await secretsIn(folder, box(true, 'gnome_libsecret')).set(name, canary)).toBe('keyring')
    const again = secretsIn(folder, box(true, 'gnome_libsecret'))
    expect(again.get(name)).toBe(canary)
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain(canary)
    await again.clear(name)
    expect(secretsIn(folder, box(true, 'gnome_libsecret')).has(name)).toBe(false)
  })

  test('without one lasts until the app quits and never touches the disk', async () => {
    const folder = ownFolder()
    const secrets = secretsIn(folder, box(true, 'basic_text'))
    expect(await secrets.set(name, canary)).toBe('memory')
    expect(secrets.get(name)).toBe(canary)
    expect(secretsIn(folder, box(true, 'basic_text')).has(name)).toBe(false)
    await secrets.clear(name)
    expect(secrets.has(name)).toBe(false)
  })

  test('sealed by a keyring that is gone is asked for again, and an old seal does not come back over a new secret', async () => {
    const folder = ownFolder()
    await secretsIn(folder, box(true, 'gnome_libsecret')).set(name, 'old')
    const without = secretsIn(folder, box(true, 'basic_text'))
    expect(without.has(name)).toBe(false)
    await without.set(name, canary)
    expect(secretsIn(folder, box(true, 'gnome_libsecret')).has(name)).toBe(false)
  })

  test('that cannot be unsealed any more counts as none', async () => {
    const folder = ownFolder()
    await secretsIn(folder, box(true), 'darwin').set(name, canary)
    const reset = {
      ...box(true),
      decryptString: () => {
        throw new Error('no key')
      },
    }
    expect(secretsIn(folder, reset, 'darwin').has(name)).toBe(false)
  })

  test('cannot be confused with what every object has', () => {
    expect(secretsIn(ownFolder(), box(true), 'darwin').has('constructor')).toBe(false)
  })
})
