import { dayAt } from '#domain/values/dates'
import { bigBook, tenTimes } from '../../fakes/big-book'
import { profile } from '../profile'
import { drainWaiting } from './drain'
import { fill } from './fill'
import { dropProducts, rawProducts } from './import'
import { typeInBare, typeInCatalog } from './keystroke'
import { paperHtml, paperToDisk } from './paper'
import { oneSave } from './save'
import { scrollCatalog, scrollTall } from './scroll'
import { dropStatement, fillServices, longestPause, rawStatement, writeStatement } from './statement'
import { packedByHand, packedByUs } from './workbook'

/** What the benches call inside the real window. Built into one script, because the page's policy lets nothing else in. */
const bench = {
  fillFull: () => {
    const now = Date.now()
    return fill({ ...bigBook({ today: dayAt(now), now }, tenTimes), profile: [profile(now)] })
  },
  fillEmpty: () => fill({ profile: [profile(Date.now())] }),
  oneSave,
  paperHtml,
  paperToDisk,
  packedByUs,
  packedByHand,
  typeInBare,
  typeInCatalog,
  scrollCatalog,
  scrollTall,
  dropProducts,
  rawProducts,
  fillServices,
  writeStatement,
  dropStatement,
  rawStatement,
  longestPause,
  drainWaiting,
} as const

export type PageBench = typeof bench

Object.assign(globalThis, { evergreenBench: bench })
