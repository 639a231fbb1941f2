import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emlOf } from '#main/connectors/eml'
import { openEndpoints } from '#main/connectors/endpoints'
import { folder } from '#main/connectors/folder'
import { settingsFile } from '#main/settings'
import { ownFolder } from '../folder'
import { targetAt } from './answering'
import { deliverAsk, document, findAsk, now, reference, withdrawAsk } from './deal'

const targetIn = (path: string) => ({
  ...targetAt('about:blank'),
  kept: { kind: 'folder' as const, distributorId: 'd', folder: path },
})

describe('a file drop', () => {
  test('writes the document once under its deal and key, however often it is tried', async () => {
    const path = ownFolder()
    const first = await folder.deliver(targetIn(path), deliverAsk, now)
    const second = await folder.deliver(targetIn(path), deliverAsk, now)
    expect(first).toMatchObject({ kind: 'delivered', replayed: false, registration: { partnerReference: reference } })
    expect(second).toMatchObject({ kind: 'delivered', replayed: true })
    expect(readdirSync(path)).toEqual([`${reference}.${deliverAsk.envelopeId}.json`])
    expect(readFileSync(join(path, readdirSync(path)[0] ?? ''), 'utf8')).toBe(document)
  })

  test('says what it holds, and files a withdrawal beside it', async () => {
    const path = ownFolder()
    expect(await folder.find(targetIn(path), findAsk, now)).toEqual({ kind: 'absent' })
    await folder.deliver(targetIn(path), deliverAsk, now)
    expect(await folder.find(targetIn(path), findAsk, now)).toMatchObject({ kind: 'found' })
    const ask = withdrawAsk('x')
    expect(await folder.withdraw(targetIn(path), ask, now)).toMatchObject({ registration: { status: 'withdrawn' } })
    expect(readdirSync(path)).toHaveLength(2)
  })

  test('that is not there waits, and nothing has left', async () => {
    const path = join(ownFolder(), 'stick')
    expect(await folder.deliver(targetIn(path), deliverAsk, now)).toMatchObject({ kind: 'unreachable', left: false })
    expect(await folder.probe(targetIn(path), now)).toEqual({ reachable: false, keyRefused: false })
    mkdirSync(path)
    expect(await folder.probe(targetIn(path), now)).toEqual({ reachable: true, keyRefused: false })
    rmSync(path, { recursive: true })
  })

  test('never leaves its folder, whatever an id says', async () => {
    const path = ownFolder()
    await folder.deliver(targetIn(path), { ...deliverAsk, envelopeId: '../../etc/passwd' }, now)
    expect(readdirSync(path)).toEqual([`${reference}.______etc_passwd.json`])
  })

  test('shows the page the name of its folder, never the way to it', async () => {
    const settings = settingsFile(ownFolder())
    const store = {
      read: () => settings.read().endpoints,
      write: (kept: readonly never[]) => settings.change({ endpoints: [...kept] }),
    }
    const endpoints = openEndpoints(store as never, () => null)
    const shown = await endpoints.set({ kind: 'folder', distributorId: 'd', folder: '/home/robin/Sync/Meridian' })
    expect(shown).toMatchObject({ kind: 'folder', host: 'Meridian', hasSecret: true })
    expect(JSON.stringify(endpoints.list())).not.toContain('robin')
  })
})

describe('a packet', () => {
  const letter = {
    to: 'deals@meridian.example',
    subject: 'Registro de Águilas Logística: señal y teléfono, una línea muy larga que no cabe',
    text: 'Buenos días\n. a line of its own\nFrom me',
    attachments: [
      { name: 'registro águilas.csv', bytes: new TextEncoder().encode('a,b\r\n') },
      { name: 'proof.pdf', bytes: new Uint8Array(3000).fill(37) },
    ],
    boundary: 'evergreen-0001',
  }
  const text = emlOf(letter).toString('latin1')

  test('is a draft for one reader with every attachment whole', () => {
    expect(text).toContain('To: deals@meridian.example\r\n')
    expect(text).toContain('X-Unsent: 1\r\n')
    const parts = text.split('--evergreen-0001')
    expect(parts).toHaveLength(5)
    const bodyOf = (part = '') => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64')
    expect(bodyOf(parts[1]).toString('utf8')).toBe(letter.text.replaceAll('\n', '\r\n'))
    expect(bodyOf(parts[2]).toString('utf8')).toBe('a,b\r\n')
    expect(bodyOf(parts[3]).equals(Buffer.alloc(3000, 37))).toBe(true)
    expect(parts[2]).toContain("filename*=UTF-8''registro%20%C3%A1guilas.csv")
  })

  test('keeps its lines short and its words whole', () => {
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    const words = [...text.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map((found) => found[1] ?? '')
    expect(words.map((word) => Buffer.from(word, 'base64').toString('utf8')).join('')).toBe(letter.subject)
    expect(Math.max(...words.map((word) => `=?UTF-8?B?${word}?=`.length))).toBeLessThanOrEqual(75)
  })

  test('lets nothing in it become a header', () => {
    const sly = emlOf({ ...letter, subject: 'a\r\nBcc: all@evil.example', to: 'a@b.example\r\nBcc: x@evil.example' })
    expect(sly.toString('latin1')).not.toMatch(/^Bcc:/m)
  })
})
