import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type BadFile, UnreadableFile } from '#workers/read/bad-file'
import { readCsv } from '#workers/read/csv'
import { readFile } from '#workers/read/file'

const bytes = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (file: Uint8Array) => (await readFile(file)).sheet
const spectrum = join(import.meta.dirname, '../../../node_modules/csv-spectrum')

async function bad(file: Uint8Array): Promise<BadFile> {
  try {
    await readFile(file)
  } catch (error) {
    if (error instanceof UnreadableFile) return error.bad
    throw error
  }
  throw new Error('the file was read')
}

describe('csv-spectrum', () => {
  // Its answer for one file is another phone number than the file's own, in another shape.
  const wrongAnswer = 'location_coordinates.csv'

  test('a quote inside a cell is a letter', () => {
    const { rows } = readCsv(readFileSync(join(spectrum, 'csvs', wrongAnswer), 'utf8'))
    expect(rows[1]).toHaveLength(4)
  })

  test.each(readdirSync(join(spectrum, 'csvs')).filter((name) => name !== wrongAnswer))('%s', (name) => {
    const { rows } = readCsv(readFileSync(join(spectrum, 'csvs', name), 'utf8'))
    const [head = [], ...body] = rows
    const records = body.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at]])))
    expect(records).toEqual(JSON.parse(readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8')))
  })
})

describe('a text file', () => {
  const table = 'Nombre;País\nAño Nuevo;España\n'
  const utf16 = (big: boolean) =>
    Uint8Array.from(
      [...`\ufeff${table}`].flatMap((char) => {
        const code = char.charCodeAt(0)
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )

  test.each([
    ['utf-8', bytes(table)],
    ['utf-8', bytes(`\ufeff${table}`)],
    ['utf-16le', utf16(false)],
    ['utf-16be', utf16(true)],
    ['windows-1252', Uint8Array.from(table, (char) => char.charCodeAt(0))],
  ])('is read in %s', async (encoding, file) => {
    const { facts, sheet } = await readFile(file)
    expect([facts.encoding, facts.separator]).toEqual([encoding, ';'])
    expect([sheet.headers, sheet.rows]).toEqual([['Nombre', 'País'], [['Año Nuevo', 'España']]])
  })

  test.each([
    ['tabs', 'a\tb\n1,5\t2', ['1,5', '2']],
    ['bars', 'a|b\nx|y', ['x', 'y']],
    ['a comma in quotes beside semicolons', 'a;b\n"x,y,z";2\n', ['x,y,z', '2']],
    ['quoted newlines', 'a,b\n"x\ny","say ""hi"""', ['x\ny', 'say "hi"']],
    ['a sep line', 'sep=;\na;b\n1;2', ['1', '2']],
  ])('with %s', async (_, text, first) => {
    expect((await rowsOf(bytes(text))).rows[0]).toEqual(first)
  })

  test('a title and blank lines above the header are passed over, and the first row keeps its number', async () => {
    const sheet = await rowsOf(bytes('Customers of spring\n\nName,City,Country\nOsprey,Lyon,France\n'))
    expect([sheet.headers, sheet.firstRow]).toEqual([['Name', 'City', 'Country'], 4])
  })
})

describe('a workbook', () => {
  test('brings exact decimals, days, long text numbers and the sheet that was asked for', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['Name'], ['nothing']] },
        {
          name: 'Services',
          rows: [
            ['Client', 'MRC', 'Start', 'Account'],
            ['Osprey', 4.98, new Date(Date.UTC(2026, 2, 31)), '00034417'],
            ['Osprey', 0.1 + 0.2, null, '8812345678901234567'],
          ],
        },
      ],
    })
    const { facts, sheet } = await readFile(file, { sheet: 1 })
    expect(facts.sheets).toEqual(['Cover', 'Services'])
    expect(sheet.rows[0]).toEqual(['Osprey', '4.98', '2026-03-31', '00034417'])
    expect(sheet.rows[1]?.slice(0, 2)).toEqual(['Osprey', '0.3'])
    expect(sheet.rows[1]?.[3]).toBe('8812345678901234567')
  })
})

describe('a bad file is refused with its place', () => {
  const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
  const part = (sheet: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `${rels}<Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${rels}<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    })

  test.each<[string, () => Uint8Array, BadFile]>([
    ['an open quote', () => bytes('a,b\n1,2\n3,"open\n4,5\n'), { code: 'open-quote', line: 3, column: 3 }],
    ['text after a closing quote', () => bytes('a,b\n1,"x"y\n2,3\n'), { code: 'stray-quote', line: 2, column: 3 }],
    ['a NUL', () => bytes('a,b\n1,\u00002\n'), { code: 'nul', line: 2, column: 3 }],
    ['nothing', () => bytes(''), { code: 'empty' }],
    ['only blanks', () => bytes(' \n \n'), { code: 'empty' }],
    ['only a header', () => bytes('Name,City\n'), { code: 'only-header' }],
    ['a PDF', () => bytes('%PDF-1.7 a,b'), { code: 'wrong-type', detail: 'PDF' }],
    ['a page', () => bytes('<!DOCTYPE html><p>a,b'), { code: 'wrong-type', detail: 'HTML' }],
    ['noise', () => Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31 || 1), { code: 'binary' }],
    ['an encrypted workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), { code: 'encrypted' }],
    ['a ZIP of something else', () => zipSync({ 'a.txt': strToU8('a') }), { code: 'wrong-type', detail: 'ZIP' }],
    ['a truncated workbook', () => part('<worksheet/>').slice(0, 400), { code: 'damaged' }],
    [
      'a million columns',
      () => bytes(`${'a,'.repeat(1_000_000)}\n1`),
      { code: 'too-many-columns', line: 1, column: 501, detail: '1000001' },
    ],
  ])('%s', async (_, file, expected) => {
    expect(await bad(file())).toEqual(expected)
  })

  test('a zip bomb is known by its size before it is unpacked', { timeout: 60_000 }, async () => {
    const bomb = part('0'.repeat(24_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await bad(bomb)).toEqual({ code: 'too-large', detail: 'xl/worksheets/sheet1.xml' })
  })

  test('a workbook that lies about its size is stopped where it said it would end', { timeout: 60_000 }, async () => {
    const file = part(
      `<worksheet><sheetData>${'<row r="1"><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(20_000)}</sheetData></worksheet>`,
    )
    const view = new DataView(file.buffer)
    for (let at = file.length - 46; at > 0; at -= 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === 24)
        view.setUint32(at + 24, 1000, true)
    expect((await bad(file)).code).toBe('damaged')
  })

  test('a sheet of broken XML names sheet and cell', async () => {
    const file = part('<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c')
    expect(await bad(file)).toMatchObject({ sheet: 'One' })
  })

  test('a thousand columns in a sheet name the cell', async () => {
    const cells = '<c t="inlineStr"><is><t>x</t></is></c>'.repeat(1000)
    expect(await bad(part(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`))).toEqual({
      code: 'too-many-columns',
      sheet: 'One',
      cell: 'SG1',
    })
  })

  test('headers named like the machinery are only headers', async () => {
    const sheet = await rowsOf(bytes('__proto__,constructor,Name\n{"x":1},y,Osprey\n'))
    expect(sheet.headers).toEqual(['__proto__', 'constructor', 'Name'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
