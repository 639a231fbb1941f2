import type { TFunction } from 'i18next'
import { saveRateDays } from '#db/rates'
import { bridge, must } from '#platform/bridge'
import { readRateFile } from '#workers/rates-client'

/** Brings a file of rates in; the words for what came of it, null when the dialog was cancelled or the act says it itself. */
export async function importRates(t: TFunction<'settings'>): Promise<string | null> {
  const picked = await must(bridge.files.pick({ kind: 'rates' }))
  if (!picked) return null
  const isBank = /eurofxref|ecb/i.test(picked.name)
  const read = await readRateFile(picked.bytes, isBank ? t('rates.bank') : picked.name)
  if (!read.ok) {
    const { refusal } = read
    return refusal.code === 'unreadable'
      ? t('rates.refused.unreadable', { name: picked.name })
      : t(`rates.refused.${refusal.code}`, { name: picked.name, line: refusal.line, text: refusal.text })
  }
  const saved = await saveRateDays(read.value)
  return saved === 0 ? t('rates.nothing-new', { name: picked.name }) : null
}
