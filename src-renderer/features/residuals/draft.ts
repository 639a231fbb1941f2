import { create } from 'zustand'
import type { Agreement } from '#domain/commissions/agreement'
import type { AgreementFacts } from '#domain/commissions/versions'
import { addMonths, type Day, firstDayOf, monthOf } from '#domain/values/dates'
import { percent } from '#domain/values/rate'

/** Terms being written. They are kept while the window lives, so that looking something up elsewhere loses nothing. */
type Drafting = {
  /** The agreement that is open; null shows the list. */
  readonly opened: string | null
  readonly facts: AgreementFacts | null
  readonly open: (id: string | null) => void
  readonly begin: (facts: AgreementFacts) => void
  readonly change: (facts: Partial<AgreementFacts>) => void
  readonly drop: () => void
}

export const useDraft = create<Drafting>((set) => ({
  opened: null,
  facts: null,
  open: (opened) => set({ opened, facts: null }),
  begin: (facts) => set({ facts }),
  change: (facts) => set((now) => (now.facts ? { facts: { ...now.facts, ...facts } } : now)),
  drop: () => set({ facts: null }),
}))

export const blankFacts = (distributorId: string, today: Day): AgreementFacts => ({
  name: '',
  distributorId,
  supplierId: null,
  category: null,
  offeringId: null,
  from: firstDayOf(monthOf(today)),
  to: null,
  residual: percent(16),
  advisorShare: percent(80),
  splits: [],
  duration: { kind: 'evergreen' },
  lagMonths: 2,
  rounding: 'half-away',
  notes: '',
})

/** The same terms again, to be changed from the first of next month, or from a day after the version began. */
export function nextVersion({ id, version, updatedAt, deletedAt, ...terms }: Agreement, today: Day): AgreementFacts {
  const next = firstDayOf(addMonths(monthOf(today), 1))
  const from = next > terms.from ? next : firstDayOf(addMonths(monthOf(terms.from), 1))
  return { ...terms, from, to: null }
}
