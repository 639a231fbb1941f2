import { livingDistributors } from '#db/catalog'
import { knownPayees } from '#db/payees'
import { dayAt } from '#domain/values/dates'
import { fold } from '#domain/values/text'
import { now } from '#platform/clock'
import type { PaletteSource } from '#session/palette'
import { go } from '#session/place'
import { blankFacts, useDraft } from './draft'
import { placeOf } from './use-payees'

const commands: readonly { readonly id: string; readonly run: () => void }[] = [
  { id: 'paid-right', run: () => go({ at: 'residuals', view: 'month' }) },
  { id: 'forecast', run: () => go({ at: 'residuals', view: 'forecast' }) },
  { id: 'agreements', run: () => go({ at: 'residuals', view: 'agreements' }) },
  { id: 'spiffs', run: () => go({ at: 'residuals', view: 'spiffs' }) },
  { id: 'payees', run: () => go({ at: 'residuals', view: 'payees' }) },
  { id: 'new-agreement', run: () => void beginAgreement() },
]

export const palette: PaletteSource = {
  heading: 'palette.residuals',
  find: async (words, t) => {
    if (words.trim() === '') return []
    const statements = (await knownPayees()).map((payee) => ({
      id: `payee-${payee.key}`,
      label: t('residuals:palette.payee', { name: payee.name }),
      run: () => go(placeOf(payee)),
    }))
    return [
      ...commands.map(({ id, run }) => ({ id: `residuals-${id}`, label: t(`residuals:palette.${id}`), run })),
      ...statements,
    ].filter((hit) => fold(hit.label).includes(fold(words)))
  },
}

async function beginAgreement(): Promise<void> {
  const [first] = await livingDistributors()
  if (first) useDraft.getState().begin(blankFacts(first.id, dayAt(now())))
  go({ at: 'residuals', view: 'agreements' })
}
