import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { largestDocument, openDocuments } from '#main/handlers/documents'
import { isSafeToOpen, nameFor, plainName } from '#main/handlers/file-names'
import { ownFolder } from '../folder'

const text = (words: string) => new TextEncoder().encode(words)

const documentsAt = (folder: string, second: string | null = null) =>
  openDocuments({ folder: join(folder, 'documents'), copies: join(folder, 'copies'), elsewhere: () => second })

describe('a document', () => {
  test('lies there once by its content, whatever it is called', async () => {
    const folder = ownFolder()
    const documents = documentsAt(folder)
    const one = await documents.keep('contract.pdf', text('same'))
    const two = await documents.keep('Vertrag.pdf', text('same'))
    expect(two).toEqual({ fileId: one.fileId, name: 'Vertrag.pdf', size: 4 })
    expect(readdirSync(join(folder, 'documents'))).toEqual([one.fileId])
  })

  test('is opened as a copy under its own name, and the copy can be tidied away', async () => {
    const folder = ownFolder()
    const documents = documentsAt(folder)
    const { fileId } = await documents.keep('contract.pdf', text('words'))
    const path = await documents.copyToOpen(fileId, 'contract.pdf')
    expect([basename(path), readFileSync(path, 'utf8')]).toEqual(['contract.pdf', 'words'])
    await documents.tidy()
    expect(readdirSync(folder)).toEqual(['documents'])
  })

  test('that changed on the disk is not shown, and keeping it again repairs it', async () => {
    const folder = ownFolder()
    const documents = documentsAt(folder)
    const { fileId } = await documents.keep('a.pdf', text('words'))
    writeFileSync(join(folder, 'documents', fileId), 'w0rds')
    await expect(documents.copyToOpen(fileId, 'a.pdf')).rejects.toThrow('damaged')
    await documents.keep('a.pdf', text('words'))
    expect(readFileSync(join(folder, 'documents', fileId), 'utf8')).toBe('words')
  })

  test('that is lost or damaged here comes back from the second folder, and only as what it was', async () => {
    const [folder, second] = [ownFolder(), ownFolder()]
    const there = openDocuments({
      folder: join(second, 'documents'),
      copies: join(folder, 'copies'),
      elsewhere: () => null,
    })
    const { fileId } = await there.keep('a.pdf', text('words'))
    const documents = documentsAt(folder, second)
    expect(readFileSync(await documents.copyToOpen(fileId, 'a.pdf'), 'utf8')).toBe('words')
    expect(readFileSync(join(folder, 'documents', fileId), 'utf8')).toBe('words')
    writeFileSync(join(folder, 'documents', fileId), 'w0rds')
    writeFileSync(join(second, 'documents', fileId), 'wordz')
    await expect(documents.copyToOpen(fileId, 'a.pdf')).rejects.toThrow('damaged')
    await expect(documents.copyToOpen('0'.repeat(64), 'a.pdf')).rejects.toThrow('not-found')
  })

  test('is read again to say whether it is what was kept', async () => {
    const folder = ownFolder()
    const documents = documentsAt(folder)
    const { fileId } = await documents.keep('signed.pdf', text('words'))
    expect(await documents.check(fileId)).toBe('whole')
    writeFileSync(join(folder, 'documents', fileId), 'words ')
    expect(await documents.check(fileId)).toBe('damaged')
    expect(await documents.check('0'.repeat(64))).toBe('absent')
  })

  test('over the limit is refused', async () => {
    const documents = documentsAt(ownFolder())
    await expect(documents.keep('a.pdf', new Uint8Array(largestDocument + 1))).rejects.toThrow('too-large')
  })

  test.each([
    'run.exe',
    'a.pdf.exe',
    'invoice\u202efdp.exe',
    'x.sh',
    'x.desktop',
    'x.lnk',
    'x.html',
    'x.svg',
    'x.xlsm',
    'x.js',
    'pdf',
    '.pdf',
    '',
  ])('called %j is never handed to the system', async (name) => {
    const documents = documentsAt(ownFolder())
    const { fileId } = await documents.keep('a', text('x'))
    expect(isSafeToOpen(name)).toBe(false)
    await expect(documents.copyToOpen(fileId, name)).rejects.toThrow('foreign')
  })
})

describe('a file name', () => {
  test.each([
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\x\\y.pdf', 'C--x-y.pdf'],
    ['a\0b\nc.pdf', 'abc.pdf'],
    ['CON', 'Evergreen'],
    ['nul.txt', 'Evergreen'],
    ['   ', 'Evergreen'],
    ['...', 'Evergreen'],
    ['Angebot für Müller & Söhne.pdf', 'Angebot für Müller & Söhne.pdf'],
  ])('%j becomes %j', (wanted, plain) => {
    expect(plainName(wanted)).toBe(plain)
  })

  test('that is too long for a disk keeps its ending', () => {
    const name = plainName(`${'漢'.repeat(200)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(name.endsWith('漢.pdf')).toBe(true)
  })

  test('gets the ending of its kind once', () => {
    expect([nameFor('Quote 7', 'pdf'), nameFor('Quote 7.PDF', 'pdf'), nameFor('v1.2', 'csv')]).toEqual([
      'Quote 7.pdf',
      'Quote 7.PDF',
      'v1.2.csv',
    ])
  })
})
