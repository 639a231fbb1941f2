import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeDurably } from '#main/durable'
import { faultOf, Refused } from '#main/faults'
import { settingsFile } from '#main/settings'
import { ownFolder } from './folder'

describe('a durable write', () => {
  test('that breaks off leaves what was there before, and no part of itself', async () => {
    const folder = ownFolder()
    const path = join(folder, 'quote.pdf')
    writeFileSync(path, 'before')
    const broken = writeDurably(path, async (file) => {
      await file.writeFile('half')
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    })
    await expect(broken).rejects.toThrow('full')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['quote.pdf'])
  })

  test('replaces the whole file', async () => {
    const path = join(ownFolder(), 'quote.pdf')
    writeFileSync(path, 'a longer text that was there before')
    await writeDurably(path, (file) => file.writeFile('after'))
    expect(readFileSync(path, 'utf8')).toBe('after')
  })

  test('onto a folder fails and leaves no part', async () => {
    const folder = ownFolder()
    mkdirSync(join(folder, 'quote.pdf'))
    await expect(writeDurably(join(folder, 'quote.pdf'), (file) => file.writeFile('x'))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['quote.pdf'])
  })
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOENT', 'not-found'],
  ['EIO', 'failed'],
])('%s is told as %s, without a path', (code, fault) => {
  const error = Object.assign(new Error(`${code}: open '/home/ada/secret.pdf'`), { code, path: '/home/ada/secret.pdf' })
  expect(faultOf(error)).toEqual({ code: fault })
})

test('a refusal keeps its code and its detail, anything else is failed', () => {
  expect(faultOf(new Refused('too-large', 'a.pdf'))).toEqual({ code: 'too-large', detail: 'a.pdf' })
  expect([faultOf(null), faultOf('x'), faultOf(new TypeError('secret'))]).toEqual(Array(3).fill({ code: 'failed' }))
})

describe("main's own settings", () => {
  test.each(['', '{', 'null', '[]', '{"theme":7,"endpoints":[{"url":1}],"window":{"x":"a"}}'])(
    'start empty over %j',
    (text) => {
      const folder = ownFolder()
      writeFileSync(join(folder, 'settings.json'), text)
      expect(settingsFile(folder).read()).toEqual({
        theme: 'system',
        secondFolder: null,
        endpoints: [],
        secrets: {},
        window: null,
      })
    },
  )

  test('changed at the same time lose nothing', async () => {
    const folder = ownFolder()
    const settings = settingsFile(folder)
    await Promise.all([
      settings.change({ theme: 'dark' }),
      settings.change({ secondFolder: '/stick' }),
      settings.change({ secrets: { a: 'b' } }),
    ])
    expect(settingsFile(folder).read()).toMatchObject({ theme: 'dark', secondFolder: '/stick', secrets: { a: 'b' } })
  })
})
