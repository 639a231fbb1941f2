import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { addRate, convertOn, rateFacts, rateFor, saveRateDays } from '#db/rates'
import { undoLast } from '#db/undo'
import { rateMicros, ratesOf } from '#domain/imports/rate-file'
import type { RateDay } from '#domain/values/exchange'
import { money } from '#domain/values/money'
import { readRateRows } from '#workers/read/rates'
import { closeBook, openTestBook } from '../fakes/book'

afterEach(closeBook)

const table =
  'Date,USD,JPY,RUB,\n2026-04-13,1.1684,186.75,N/A,\n2026-04-10,1.1711,186.43,N/A,\n2022-03-01,1.1162,128.25,117.201,\n'
const zip = zipSync({ 'eurofxref-hist.csv': strToU8(table) })

async function days(file: Uint8Array): Promise<readonly RateDay[]> {
  const read = ratesOf(await readRateRows(file), 'ECB')
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('dated rates', () => {
  test('come from the file as the central bank publishes it, exact to the millionth, with gaps left out', async () => {
    const [newest] = await days(zip)
    expect(newest).toEqual({ id: '2026-04-13', source: 'ECB', perEuro: { USD: 1_168_400, JPY: 186_750_000 } })
    expect(await days(strToU8('Date, USD, JPY\n13 April 2026, 1.1684, 186.75\n'))).toEqual([newest])
  })

  test('answer with the last day not after the one asked for, and say which', async () => {
    await openTestBook()
    await saveRateDays(await days(zip))
    expect((await rateFor('2026-04-12'))?.id).toBe('2026-04-10')
    expect(await rateFor('1998-01-01')).toBeUndefined()
    expect(await convertOn(money(100_000, 'EUR'), 'USD', '2026-04-12')).toMatchObject({
      amount: money(117_110, 'USD'),
      rateDay: '2026-04-10',
    })
    expect((await convertOn(money(1000, 'JPY'), 'USD', '2026-05-01'))?.amount).toEqual(money(626, 'USD'))
  })

  test('of a currency that is no longer quoted are missing, never old or zero', async () => {
    await openTestBook()
    await saveRateDays(await days(zip))
    expect(await convertOn(money(100_000, 'RUB'), 'EUR', '2026-04-13')).toBeNull()
    expect((await convertOn(money(100_000, 'RUB'), 'EUR', '2022-03-02'))?.amount).toEqual(money(853, 'EUR'))
  })

  test('are brought in once, keep what was added by hand, and go back in one step', async () => {
    await openTestBook()
    await addRate('2026-04-13', 'CLP', rateMicros('1085.5') ?? 0, 'By hand')
    expect(await saveRateDays(await days(zip))).toBe(3)
    expect(await saveRateDays(await days(zip))).toBe(0)
    expect((await rateFor('2026-04-13'))?.perEuro).toEqual({ CLP: 1_085_500_000, USD: 1_168_400, JPY: 186_750_000 })
    await undoLast()
    expect((await rateFacts()).days).toBe(1)
  })

  test.each([
    ['no table of rates', 'Name,City\nOsprey,Lyon\n', { code: 'not-rates', line: 1, text: 'Name, City' }],
    ['a row without a day', 'Date,USD\n2026-04-13,1.1\nsoon,1.2\n', { code: 'bad-day', line: 3, text: 'soon' }],
    ['a cell without a rate', 'Date,USD\n2026-04-13,-1\n', { code: 'bad-rate', line: 2, text: 'USD -1' }],
  ])('refuse %s as a whole, with the line', async (_, text, refusal) => {
    expect(ratesOf(await readRateRows(strToU8(text)), 'x')).toEqual({ ok: false, refusal })
  })
})

const bank = join(import.meta.dirname, '../../../shared/data/ecb-reference-rates.zip')
describe.skipIf(!existsSync(bank))('the whole history', () => {
  test('has 6,983 days from 1999 on, with the currencies that have died', async () => {
    const all = await days(readFileSync(bank))
    expect([all.length, all[0]?.id, all.at(-1)?.id]).toEqual([6983, '2026-04-13', '1999-01-04'])
    expect(all.at(-1)?.perEuro.SIT).toBe(189_045_000)
    expect(all[0]?.perEuro.SIT).toBeUndefined()
  })
})
