import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'
import { answerOpen, answerSave } from './dialogs.ts'

test.describe.configure({ timeout: 150_000 })

const book = 'Company,Sector,Country,Employees,Phone\nOsprey Logistics,Logistics,United States,120,555 0100\n'
const clients = [
  'Company,Sector,Country,Employees,Phone,Founded',
  '"OSPREY LOGISTICS, INC.",logistics,United States,120,,1999',
  'Kestrel Foods,technolgy,Philipines,many,555 0101,2004',
  ',retail,France,12,,',
  'Tern Dental,medical,Spain,1 200,,2011',
].join('\n')

test('clients come in by the file dialog, with every problem shown, and go back as a whole', async ({
  evergreen,
}, testInfo) => {
  const { page, electron } = evergreen
  const file = (name: string, text: string) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, text)
    return path
  }
  const choose = async (path: string) => {
    await answerOpen(electron, [path])
    await page.getByRole('button', { name: 'Choose a file' }).click()
  }
  await begin(page, 'empty')
  await page.getByRole('navigation', { name: 'Places' }).getByText('Import', { exact: true }).click()
  await expect(page.getByText('No imports yet.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('import-start')

  await choose(file('book.csv', book))
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByText('1 created, 0 merged, 0 skipped, 0 refused.')).toBeVisible()
  await page.getByRole('button', { name: 'Another file' }).click()

  await choose(file('clients.csv', clients))
  await expect(page.getByRole('combobox', { name: 'What Sector becomes' })).toHaveValue('Industry')
  await expectAccessible(page)
  await evergreen.screenshot('import-columns')
  await page.getByRole('button', { name: 'Check rows' }).click()
  const figures = page.getByRole('region', { name: 'Dry run' })
  await expect(figures.getByRole('button', { name: '2 will be created' })).toBeVisible()
  await expect(figures.getByRole('button', { name: '1 will be merged' })).toBeVisible()
  await expect(figures.getByRole('button', { name: '1 cannot be imported' })).toBeVisible()
  await expect(page.getByText('May be Osprey Logistics in your book')).toBeVisible()
  await page.getByRole('gridcell', { name: 'Kestrel Foods' }).click()
  await expect(page.getByText('“many” is not one number; left empty.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('import-rows')

  await page.getByRole('tab', { name: 'Misspellings (2)' }).click()
  await evergreen.screenshot('import-misspellings')
  await page.getByRole('button', { name: 'Accept Philippines for Philipines' }).click()
  await expect(page.getByRole('button', { name: 'Keep Philipines instead of Philippines' })).toBeVisible()
  await page.getByRole('tab', { name: /Problems/ }).click()
  await expect(page.getByRole('cell', { name: 'Country: “Philipines” becomes “Philippines”.' })).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('import-problems')

  const left = testInfo.outputPath('left.csv')
  await answerSave(electron, left)
  await page.getByRole('button', { name: 'Save 1 row left out' }).click()
  await expect
    .poll(() => (existsSync(left) ? readFileSync(left, 'utf8') : ''))
    .toContain('retail,France,12,,,4,This is needed and missing.')

  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await expect(page.getByText('2 created, 1 merged, 0 skipped, 1 refused.')).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('import-done')
  await page.getByRole('button', { name: 'Another file' }).click()

  await choose(file('again.csv', clients))
  await expect(page.getByText('You imported this very file', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Check rows' }).click()
  await expect(figures.getByRole('button', { name: '0 will be created' })).toBeVisible()
  await evergreen.screenshot('import-again')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Undo the import of clients.csv' }).click()
  await expect(page.getByRole('row', { name: /clients\.csv/ })).toContainText('Undone')
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Clients/ })
    .click()
  await expect(page.getByText('Osprey Logistics').first()).toBeVisible()
  await expect(page.getByText('Kestrel Foods')).toHaveCount(0)
})

test('a file is dropped anywhere on the room; a bad one is refused with its line and column and changes nothing', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await page.getByRole('navigation', { name: 'Places' }).getByText('Import', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], name))
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [name, text] as const,
    )
  await drop('bad.csv', 'Name,City\nOsprey,Lyon\nKestrel,"Oslo\n')
  await expect(page.getByRole('alert')).toContainText(
    'A quotation mark is opened and never closed. Line 3, column 9. Nothing was changed.',
  )
  await expectAccessible(page)
  await evergreen.screenshot('import-bad')
  await drop('contacts.csv', 'Company;First name;Last name;E-mail\nOsprey;Dana;Whitfield;dana@osprey.example\n')
  await expect(page.getByRole('combobox', { name: 'These rows are' })).toHaveValue('Contacts')
  await page.getByRole('button', { name: 'Check rows' }).click()
  await page.getByRole('tab', { name: 'Companies (1)' }).click()
  await expectAccessible(page)
  await evergreen.screenshot('import-companies')
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByText('1 created, 0 merged, 0 skipped, 0 refused.')).toBeVisible()
})

const products = new URL('../../../shared/data/it-products.json.gz', import.meta.url)

test.describe('a large file', () => {
  test.setTimeout(240_000)

  test('19,406 products become offerings in the real window, are found again, and go back in one step', async ({
    evergreen,
  }, testInfo) => {
    test.skip(!existsSync(products), '../shared/data/it-products.json.gz is missing')
    const { page, electron } = evergreen
    await begin(page, 'empty')
    await page.getByRole('navigation', { name: 'Places' }).getByText('Import', { exact: true }).click()
    const rows = JSON.parse(gunzipSync(readFileSync(products)).toString('utf8')) as Record<string, string>[]
    const path = testInfo.outputPath('products.csv')
    writeFileSync(path, Papa.unparse(rows))
    await answerOpen(electron, [path])
    const choose = page.getByRole('button', { name: 'Choose a file' })
    const begun = Date.now()
    await choose.click()
    await page
      .getByRole('button', { name: 'Import 19,406 rows' })
      .or(page.getByRole('button', { name: 'Import 19406 rows' }))
      .click({ timeout: 60_000 })
    await expect(page.getByText('19406 created, 0 merged, 0 skipped, 0 refused.')).toBeVisible({ timeout: 60_000 })
    testInfo.annotations.push({ type: 'ms', description: String(Date.now() - begun) })
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await expect(page.getByRole('row', { name: /products\.csv/ })).toContainText('Undone', { timeout: 60_000 })
    await choose.click()
    await expect(
      page.getByRole('region', { name: 'Dry run' }).getByRole('button', { name: '19,406 will be created' }),
    ).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Import 19406 rows' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('The import was stopped. Nothing of it is in your book.')).toBeVisible({
      timeout: 60_000,
    })
  })
})
