import type { Agreement } from '../commissions/agreement'
import { type AgreementFacts, place, sameScope } from '../commissions/versions'
import type { Announcement } from '../deals/announcement'
import { type Day, type Instant, isDay } from '../values/dates'
import type { DistributorId } from '../values/ids'
import type { UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'
import { fold } from '../values/text'
import { blankOffering, blankSupplier } from './blank'
import type { Carry, Offering, Supplier } from './catalog'
import { categories } from './category'
import { type Told, type ToldNews, type ToldOffering, type ToldRate, toldPrice, toldRate } from './told'

/** What the book knows about the same. */
export type KnownToTake = {
  readonly distributorId: DistributorId
  readonly suppliers: readonly Supplier[]
  readonly offerings: readonly Offering[]
  readonly carries: readonly Carry[]
  readonly agreements: readonly Agreement[]
  readonly announcements: readonly string[]
}

/** One change for the eye, before it is made. */
export type IntakeLine =
  | { readonly kind: 'offering'; readonly name: string; readonly supplier: string }
  | {
      readonly kind: 'price' | 'nrc'
      readonly name: string
      readonly before: UnitPrice | null
      readonly after: UnitPrice
    }
  | { readonly kind: 'residual'; readonly name: string; readonly before: Rate | null; readonly after: Rate }
  | { readonly kind: 'rate'; readonly name: string; readonly from: Day; readonly residual: Rate; readonly share: Rate }
  | { readonly kind: 'news'; readonly name: string }

/** What is left alone, and why: a category or figure that nobody can read, or a rate of yours that begins on the same day with other terms. */
export type LeftAlone = { readonly name: string; readonly why: 'category' | 'figure' | 'same-day' | 'rate' }

/** Rows as they shall be; nothing is deleted, and what the distributor does not say stays as it is in the book. */
export type Intake = {
  readonly suppliers: readonly Supplier[]
  readonly offerings: readonly Offering[]
  readonly carries: readonly Carry[]
  readonly agreements: readonly Agreement[]
  readonly announcements: readonly Announcement[]
  readonly lines: readonly IntakeLine[]
  readonly leftAlone: readonly LeftAlone[]
}

type Draft = { [Name in keyof Intake]: Intake[Name][number][] }
type World = { readonly known: KnownToTake; readonly newId: () => string; readonly now: Instant; readonly draft: Draft }

/**
 * What taking in a distributor's word would change. An offering is the same when supplier and SKU are, or supplier and name where one side
 * has no SKU. Told twice, the second time changes nothing.
 */
export function intakeOf(told: Told, known: KnownToTake, newId: () => string, now: Instant): Intake {
  const draft: Draft = {
    suppliers: [],
    offerings: [],
    carries: [],
    agreements: [],
    announcements: [],
    lines: [],
    leftAlone: [],
  }
  const world: World = { known, newId, now, draft }
  const offerings = indexOf(known.offerings)
  for (const one of told.catalog) takeOffering(world, offerings, one)
  const line = new Map(known.agreements.map((one) => [one.id as string, one]))
  for (const one of [...told.rates].sort((a, b) => a.from.localeCompare(b.from))) takeRate(world, line, one)
  const heard = new Set(known.announcements)
  for (const one of told.announcements) takeNews(world, heard, one)
  return draft
}

export const isNothing = ({ lines }: Intake): boolean => lines.length === 0

function takeOffering(world: World, index: Map<string, Offering>, one: ToldOffering): void {
  const { draft, newId, now } = world
  const category = categories.find((known) => known === one.category)
  const [price, nrc] = [toldPrice(one.price), toldPrice(one.nrc)]
  const residual = one.residual === undefined ? null : toldRate(one.residual)
  if (!category) return void draft.leftAlone.push({ name: one.name, why: 'category' })
  if (price === undefined || nrc === undefined || (one.residual !== undefined && residual === null))
    return void draft.leftAlone.push({ name: one.name, why: 'figure' })
  const supplier = supplierNamed(world, one.supplier)
  const keys = keysOf(supplier.id, one.sku ?? '', one.name)
  const before = keys.map((key) => index.get(key)).find((found) => found !== undefined)
  const base = before ?? {
    ...blankOffering({ id: newId() as Offering['id'], supplierId: supplier.id, name: one.name, category }, now),
    priceModel: price ? ('seat' as const) : ('flat' as const),
  }
  const after: Offering = {
    ...base,
    sku: base.sku || (one.sku ?? ''),
    unit: base.unit || (one.unit ?? ''),
    description: base.description || (one.description ?? ''),
    terms: base.terms.length > 0 ? base.terms : (one.terms ?? []),
    price: price ?? base.price,
    nrc: nrc ?? base.nrc,
    updatedAt: now,
  }
  for (const key of keysOf(supplier.id, after.sku, after.name)) index.set(key, after)
  if (!before) draft.lines.push({ kind: 'offering', name: one.name, supplier: supplier.name })
  else if (price && !samePrice(before.price, price))
    draft.lines.push({ kind: 'price', name: one.name, before: before.price, after: price })
  if (before && nrc && !samePrice(before.nrc, nrc))
    draft.lines.push({ kind: 'nrc', name: one.name, before: before.nrc, after: nrc })
  if (!before || !sameFacts(before, after)) replace(draft.offerings, after)
  if (residual !== null) takeCarry(world, after, residual, before === undefined)
}

function takeCarry({ known, draft, newId }: World, offering: Offering, residual: Rate, isNew: boolean): void {
  const before = [...draft.carries, ...known.carries].find(({ offeringId }) => offeringId === offering.id)
  if (before?.residual === residual) return
  if (!isNew)
    draft.lines.push({ kind: 'residual', name: offering.name, before: before?.residual ?? null, after: residual })
  const { distributorId } = known
  const fresh = { id: newId(), distributorId, supplierId: offering.supplierId, offeringId: offering.id, note: '' }
  replace(draft.carries, { ...(before ?? fresh), residual })
}

/** A rate becomes the next version of its scope; splits, lag and rounding that the advisor agreed on stay. */
function takeRate(world: World, line: Map<string, Agreement>, one: ToldRate): void {
  const { known, draft, newId, now } = world
  const [residual, share] = [toldRate(one.residual), toldRate(one.partnerShare)]
  const category = one.category === undefined ? null : categories.find((found) => found === one.category)
  if (category === undefined) return void draft.leftAlone.push({ name: one.name, why: 'category' })
  if (residual === null || share === null || !isDay(one.from) || (one.to && !isDay(one.to)))
    return void draft.leftAlone.push({ name: one.name, why: 'figure' })
  const facts: AgreementFacts = {
    name: one.name,
    distributorId: known.distributorId,
    supplierId: one.supplier === undefined ? null : supplierNamed(world, one.supplier).id,
    category,
    offeringId: null,
    from: one.from,
    to: (one.to ?? null) as Day | null,
    residual,
    advisorShare: share,
    splits: [],
    duration: { kind: one.duration },
    lagMonths: one.lagMonths ?? 2,
    rounding: 'half-away',
    notes: '',
  }
  const versions = [...line.values()].filter((other) => other.deletedAt === 0 && sameScope(other, facts))
  const inForce = versions.filter(({ from }) => from <= facts.from).sort((a, b) => b.from.localeCompare(a.from))[0]
  if (inForce && sameTerms(inForce, facts)) return
  const kept = inForce
    ? { splits: inForce.splits, lagMonths: one.lagMonths ?? inForce.lagMonths, rounding: inForce.rounding }
    : {}
  const placed = place({ ...facts, ...kept }, [...line.values()], { id: newId() as Agreement['id'], now })
  if (!placed.ok)
    return void draft.leftAlone.push({ name: one.name, why: placed.refusal === 'same-day' ? 'same-day' : 'rate' })
  const { agreement, closes } = placed.value
  const rows = [agreement, ...(closes ? [{ ...closes, to: agreement.from, updatedAt: now }] : [])]
  for (const row of rows) {
    line.set(row.id, row)
    replace(draft.agreements, row)
  }
  draft.lines.push({ kind: 'rate', name: one.name, from: facts.from, residual, share })
}

function takeNews({ known, draft }: World, heard: Set<string>, { id, publishedAt, title, body }: ToldNews): void {
  const { distributorId } = known
  const [own, at] = [`${distributorId}:${id}`, Date.parse(publishedAt)]
  if (heard.has(own) || Number.isNaN(at)) return
  heard.add(own)
  draft.announcements.push({ id: own, distributorId, at, title, body, readAt: 0 })
  draft.lines.push({ kind: 'news', name: title })
}

function supplierNamed({ known, draft, newId, now }: World, name: string): Supplier {
  const key = fold(name)
  const found = [...draft.suppliers, ...known.suppliers].find(({ nameKey }) => nameKey === key)
  if (found) return found
  const made = blankSupplier(newId() as Supplier['id'], name.trim(), now)
  draft.suppliers.push(made)
  return made
}

function sameTerms(a: Agreement, b: AgreementFacts): boolean {
  const ends = a.to === b.to || (b.to === null && a.to !== null && a.to > b.from)
  return a.residual === b.residual && a.advisorShare === b.advisorShare && a.duration.kind === b.duration.kind && ends
}

const sameFacts = (a: Offering, b: Offering): boolean =>
  a.sku === b.sku &&
  a.unit === b.unit &&
  a.description === b.description &&
  a.terms === b.terms &&
  samePrice(a.price, b.price) &&
  samePrice(a.nrc, b.nrc)

const samePrice = (a: UnitPrice | null, b: UnitPrice | null): boolean =>
  a === b || (a !== null && b !== null && a.micros === b.micros && a.currency === b.currency)

function keysOf(supplierId: string, sku: string, name: string): readonly string[] {
  const byName = `${supplierId} name ${fold(name)}`
  return sku.trim() === '' ? [byName] : [`${supplierId} sku ${fold(sku)}`, byName]
}

function indexOf(offerings: readonly Offering[]): Map<string, Offering> {
  const index = new Map<string, Offering>()
  for (const one of offerings)
    if (one.deletedAt === 0) for (const key of keysOf(one.supplierId, one.sku, one.name)) index.set(key, one)
  return index
}

function replace<Row extends { readonly id: string }>(rows: Row[], row: Row): void {
  const at = rows.findIndex(({ id }) => id === row.id)
  if (at < 0) rows.push(row)
  else rows[at] = row
}
