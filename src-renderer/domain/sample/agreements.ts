import type { Agreement } from '../commissions/agreement'
import { percent } from '../values/rate'
import { distributorId, supplierId } from './catalog'
import { ago, daysFrom, type Moment, sampleId } from './moment'
import { offeringId } from './offerings'

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
      splits: [{ payee: 'Rosa Ibarra', share: percent(20) }],
    },
    {
      ...ofMeridian,
      key: 'meridian-mobility',
      name: 'Meridian, mobile lines, 24 months',
      category: 'mobility',
      residualPercent: 8,
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
    },
    {
      ...ofHarborview,
      key: 'harborview-soc',
      name: 'Harborview, Pallas operations centre',
      offeringId: offeringId('pallas', 'security', 3),
      residualPercent: 22,
    },
    { ...ofTamarack, key: 'tamarack', name: 'Tamarack, all suppliers', residualPercent: 14 },
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
