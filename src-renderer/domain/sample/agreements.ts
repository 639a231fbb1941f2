import type { Agreement } from '../commissions/agreement'
import { type Terms as Clauses, plainTerms } from '../commissions/rule'
import { money } from '../values/money'
import { percent } from '../values/rate'
import { distributorId, supplierId } from './catalog'
import { ago, daysFrom, type Moment, sampleId } from './moment'
import { offeringId } from './offerings'
import { rosa, tomas } from './payees'

type Terms = Pick<Agreement, 'name' | 'distributorId' | 'from' | 'duration' | 'lagMonths'> &
  Partial<Agreement> & { readonly key: string; readonly residualPercent: number; readonly sharePercent: number }

/** Agreements of every kind: two ages of one, by category, supplier and offering, evergreen, for the term, for months, with a split. */
export function sampleAgreements(moment: Moment): readonly Agreement[] {
  const long = daysFrom(moment, -1500)
  const changed = daysFrom(moment, -400)
  const [meridian, harborview, tamarack] = ['meridian', 'harborview', 'tamarack'].map(distributorId) as [
    string,
    string,
    string,
  ]
  const evergreen = { kind: 'evergreen' } as const
  const ofMeridian = { distributorId: meridian, from: long, duration: evergreen, lagMonths: 2, sharePercent: 80 }
  const ofHarborview = { distributorId: harborview, from: long, duration: evergreen, lagMonths: 3, sharePercent: 85 }
  const ofTamarack = { distributorId: tamarack, from: long, duration: evergreen, lagMonths: 1, sharePercent: 90 }
  const terms: readonly Terms[] = [
    {
      ...ofMeridian,
      key: 'meridian-1',
      name: 'Meridian, all suppliers (first)',
      residualPercent: 15,
      sharePercent: 75,
      to: changed,
    },
    {
      ...ofMeridian,
      key: 'meridian-2',
      name: 'Meridian, all suppliers',
      version: 2,
      residualPercent: 16,
      from: changed,
    },
    { ...ofMeridian, key: 'meridian-ucaas', name: 'Meridian, cloud phones', category: 'ucaas', residualPercent: 20 },
    {
      ...ofMeridian,
      key: 'meridian-security',
      name: 'Meridian, security, with referral',
      category: 'security',
      residualPercent: 18,
      splits: [{ payee: rosa, share: percent(20), role: 'referrer', paidBy: 'advisor' }],
    },
    {
      ...ofMeridian,
      key: 'meridian-mobility',
      name: 'Meridian, mobile lines, 24 months',
      category: 'mobility',
      residualPercent: 8,
      splits: [{ payee: rosa, share: percent(10), role: 'referrer', paidBy: 'payer' }],
      duration: { kind: 'months', months: 24 },
    },
    {
      ...ofMeridian,
      key: 'meridian-northline',
      name: 'Meridian, Northline',
      supplierId: supplierId('northline'),
      residualPercent: 18,
    },
    {
      ...ofHarborview,
      key: 'harborview',
      name: 'Harborview, while in term',
      residualPercent: 15,
      duration: { kind: 'term' },
    },
    {
      ...ofHarborview,
      key: 'harborview-connectivity',
      name: 'Harborview, connectivity',
      category: 'connectivity',
      residualPercent: 15,
      splits: [{ payee: tomas, share: percent(30), role: 'sub-agent', paidBy: 'advisor' }],
    },
    {
      ...ofHarborview,
      key: 'harborview-soc',
      name: 'Harborview, Pallas operations centre',
      offeringId: offeringId('pallas', 'security', 3),
      residualPercent: 22,
    },
    { ...ofTamarack, key: 'tamarack', name: 'Tamarack, all suppliers', residualPercent: 14 },
    ...spiffTerms(moment, { ofMeridian, ofHarborview, ofTamarack }),
  ]
  return terms.map(({ key, residualPercent, sharePercent, ...facts }) => ({
    id: sampleId('agreement', key),
    version: 1,
    supplierId: null,
    category: null,
    offeringId: null,
    to: null,
    residual: percent(residualPercent),
    advisorShare: percent(sharePercent),
    splits: [],
    rounding: 'half-away',
    notes: '',
    updatedAt: ago(moment, 390),
    deletedAt: 0,
    ...facts,
  }))
}

type Payers = {
  readonly ofMeridian: Base
  readonly ofHarborview: Base
  readonly ofTamarack: Base
}
type Base = Pick<Terms, 'distributorId' | 'from' | 'duration' | 'lagMonths' | 'sharePercent'>

/** One-time bonuses of the last year: by seats, with a clawback and a claim; for new customers; an upfront for devices. */
function spiffTerms(moment: Moment, { ofMeridian, ofHarborview, ofTamarack }: Payers): readonly Terms[] {
  const spiff = (change: Partial<Clauses>): Clauses => ({ ...plainTerms, pays: 'spiff', ...change })
  const since = daysFrom(moment, -330)
  return [
    {
      ...ofMeridian,
      key: 'meridian-seats',
      name: 'Meridian, seats bonus',
      category: 'ucaas',
      from: daysFrom(moment, -420),
      residualPercent: 0,
      splits: [{ payee: tomas, share: percent(25), role: 'closer', paidBy: 'advisor' }],
      rule: {
        kind: 'tiers',
        by: 'seats',
        how: 'whole',
        tiers: [
          { from: 10, rate: percent(200) },
          { from: 25, rate: percent(300) },
          { from: 50, rate: percent(400) },
        ],
      },
      terms: spiff({
        conditions: [{ kind: 'term', months: 24 }],
        claim: { days: 400 },
        clawback: {
          steps: [
            { from: 1, to: 6, rate: percent(100) },
            { from: 7, to: 12, rate: percent(50) },
          ],
          residualToo: false,
        },
      }),
    },
    {
      ...ofHarborview,
      key: 'harborview-new',
      name: 'Harborview, new customers',
      from: since,
      residualPercent: 0,
      rule: { kind: 'multiple', times: percent(100) },
      terms: spiff({
        conditions: [{ kind: 'new-customer' }],
        cap: { amount: money(150_000, 'USD'), per: 'month' },
        clawback: { steps: [{ from: 1, to: 12, rate: percent(100) }], residualToo: true },
      }),
    },
    {
      ...ofTamarack,
      key: 'tamarack-install',
      name: 'Tamarack, installed in time',
      from: since,
      residualPercent: 0,
      rule: { kind: 'multiple', times: percent(50) },
      terms: spiff({ conditions: [{ kind: 'first-bill', days: 120 }], stacks: false }),
    },
  ]
}
