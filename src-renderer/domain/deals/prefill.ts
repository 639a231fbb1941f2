import type { Offering, Supplier } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import type { Client, Contact } from '../clients/client'
import { monthlyOf as monthOfLine } from '../quotes/line-cost'
import { currencyOf } from '../quotes/line-price'
import type { Opportunity, QuoteLine, QuoteOption } from '../quotes/quote'
import type { OfferingId, SupplierId } from '../values/ids'
import { type Money, sum } from '../values/money'
import { type Quantity, quantity } from '../values/quantity'
import { fold } from '../values/text'
import type { Provenance, Registration, RegistrationForm } from './registration'

/** What the advisor has already told Evergreen about this deal. `option` is the accepted one, null before acceptance. */
export type PrefillSource = {
  readonly client: Client
  readonly contacts: readonly Contact[]
  readonly siteCount: number
  readonly opportunity: Opportunity
  readonly option: QuoteOption | null
  readonly supplier: Supplier | null
  readonly offerings: ReadonlyMap<OfferingId, Offering>
}

export type Field = keyof RegistrationForm
export type Prefilled = Pick<Registration, 'form' | 'provenance'>
/** Fills the form from what is known and says for every filled field where it came from; unknown stays empty. */
export function prefill(source: PrefillSource): Prefilled {
  const { client, opportunity, option, supplier } = source
  const contact = bestContact(source.contacts)
  const lines = option && supplier ? linesOf(option, supplier.id) : []
  const offered = lines.flatMap((line) => offeringOf(line, source.offerings) ?? [])
  const priced = monthlyOf(lines)
  const known: { [Name in Field]: readonly [RegistrationForm[Name], Provenance] | null } = {
    legalName: text(client.legalName || client.name, 'client'),
    website: text(client.website, 'client'),
    address: text(client.address, 'client'),
    city: text(client.city, 'client'),
    region: text(client.region, 'client'),
    postcode: text(client.postcode, 'client'),
    country: text(client.country, 'client'),
    contactName: text(contact?.name, 'contact'),
    contactRole: text(contact?.role, 'contact'),
    contactEmail: text(contact?.email, 'contact'),
    contactPhone: contact?.phone ? [contact.phone, 'contact'] : text(client.phone, 'client'),
    category: categoryOf(offered, supplier),
    offering: text(offered[0]?.name, 'option') ?? text(lines[0]?.description, 'option'),
    seats: some(seatsOf(lines), 'option'),
    sites: some(source.siteCount || null, 'client'),
    estimatedMrc: some(priced, 'option') ?? some(opportunity.mrc, 'opportunity'),
    termMonths: some((lines.length > 0 && option?.termMonths) || null, 'option'),
    expectedClose: some(opportunity.expectedCloseOn, 'opportunity'),
    currentProvider: text(opportunity.currentProvider, 'opportunity'),
    contractEnds: some(opportunity.contractEndsOn, 'opportunity'),
    need: text(opportunity.need, 'opportunity'),
    notes: null,
  }
  const filled = (Object.keys(known) as Field[]).filter((field) => known[field] !== null)
  return {
    form: { ...emptyForm, ...Object.fromEntries(filled.map((field) => [field, known[field]?.[0]])) },
    provenance: Object.fromEntries(filled.map((field) => [field, known[field]?.[1]])),
  }
}

/** Fills again after another choice above the form; what the advisor typed stays. */
export function refill(before: Prefilled, source: PrefillSource): Prefilled {
  const fresh = prefill(source)
  const typed = (Object.keys(before.provenance) as Field[]).filter((field) => before.provenance[field] === 'typed')
  const pick = <Of extends object>(from: Of) => Object.fromEntries(typed.map((field) => [field, from[field as never]]))
  return {
    form: { ...fresh.form, ...pick(before.form) },
    provenance: { ...fresh.provenance, ...pick(before.provenance) },
  }
}

/** The supplier that carries most of the option's monthly charge; null when it has no lines. */
export function leadingSupplier(option: QuoteOption): SupplierId | null {
  return byWeight(option.lines.filter((line) => !line.optional))[0]?.supplierId ?? null
}

/** The lines of one supplier that count, the heaviest first. */
export const linesOf = (option: QuoteOption, supplierId: SupplierId) =>
  byWeight(option.lines.filter((line) => line.supplierId === supplierId && !line.optional))

const emptyForm: RegistrationForm = {
  legalName: '',
  website: '',
  address: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  contactName: '',
  contactRole: '',
  contactEmail: '',
  contactPhone: '',
  category: 'ucaas',
  offering: '',
  seats: null,
  sites: null,
  estimatedMrc: null,
  termMonths: null,
  expectedClose: null,
  currentProvider: '',
  contractEnds: null,
  need: '',
  notes: '',
}

const some = <Value>(value: Value | null | undefined, from: Provenance): readonly [Value, Provenance] | null =>
  value === null || value === undefined ? null : [value, from]
const text = (value: string | undefined, from: Provenance) => some(value === '' ? null : value, from)

/** Decision makers first, then who can be written to. */
function bestContact(contacts: readonly Contact[]): Contact | undefined {
  const weight = (one: Contact) => (one.decisionMaker ? 2 : 0) + (one.email ? 1 : 0)
  return [...contacts].sort((a, b) => weight(b) - weight(a))[0]
}

function monthly(line: QuoteLine): Money | null {
  const currency = currencyOf(line)
  return currency && monthOfLine(line, { currency })
}

const byWeight = (lines: readonly QuoteLine[]) =>
  [...lines].sort((a, b) => (monthly(b)?.minor ?? 0) - (monthly(a)?.minor ?? 0))

const offeringOf = (line: QuoteLine, offerings: PrefillSource['offerings']) =>
  line.offeringId === null ? undefined : offerings.get(line.offeringId)

function categoryOf(offered: readonly Offering[], supplier: Supplier | null): readonly [Category, Provenance] | null {
  if (offered[0]) return [offered[0].category, 'option']
  const [only, more] = supplier?.categories ?? []
  return only && !more ? [only, 'catalog'] : null
}

/** Null when one line has no price: a part would pass for the whole. */
function monthlyOf(lines: readonly QuoteLine[]): Money | null {
  const recurring = lines.filter((line) => line.unitMrc !== null || line.form || line.unitNrc === null)
  const amounts = recurring.map(monthly)
  const [first] = amounts
  if (!first || amounts.some((amount) => amount?.currency !== first.currency)) return null
  return sum(amounts as readonly Money[], first.currency)
}

const seatWords = new Set([
  'seat',
  'seats',
  'user',
  'users',
  'line',
  'lines',
  'license',
  'licenses',
  'device',
  'devices',
])
const seatWordsInSpanish = new Set([
  'puesto',
  'puestos',
  'usuario',
  'usuarios',
  'linea',
  'lineas',
  'licencia',
  'licencias',
])

function seatsOf(lines: readonly QuoteLine[]): Quantity | null {
  const counted = lines.filter(({ unit }) => seatWords.has(fold(unit)) || seatWordsInSpanish.has(fold(unit)))
  return counted.length === 0 ? null : quantity(Math.max(...counted.map((line) => line.quantity)))
}
