import type { Offering } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import type { Client, Contact } from '../clients/client'
import type { Service } from '../clients/service'
import type { Opportunity, Stage } from '../quotes/quote'
import { type Currency, minorDigits } from '../values/currency'
import { type Day, type Instant, monthOf, monthsBetween } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money, parseDecimal, zero } from '../values/money'
import { parseUnitPrice, type Quantity, quantity, type UnitPrice } from '../values/quantity'
import { fold } from '../values/text'
import type { AmountText } from './cell'
import type { Assumed } from './known'
import { type Problem, problem } from './problem'
import type { ImportKind } from './session'
import { guessCategory } from './words'

/** What a row says, by field id; a field that the file does not have is absent. */
export type Values = Readonly<Record<string, unknown>>
/** Ids of the records that a row names; empty text while the record is still to be made. */
export type Ids = { readonly client: string; readonly supplier: string; readonly distributor: string | null }

export type ImportedRecord = Client | Contact | Service | Offering | Opportunity

/** A row as a record without id and times, and what was assumed on the way. Null when something it must have is missing. */
export function recordOf(
  kind: ImportKind,
  values: Values,
  ids: Ids,
  assumed: Assumed,
): { readonly record: ImportedRecord | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const read = reader(values, assumed, problems)
  const record = makers[kind](read, ids, assumed, problems)
  return { record: problems.some((one) => one.severity === 'refused') ? null : record, problems }
}

type Read = ReturnType<typeof reader>
type Maker = (read: Read, ids: Ids, assumed: Assumed, problems: Problem[]) => ImportedRecord

const unborn = { createdAt: 0, updatedAt: 0, deletedAt: 0 } as const

const makers: Readonly<Record<ImportKind, Maker>> = {
  clients: (read, _ids, assumed) => ({
    id: '',
    name: read.text('name'),
    nameKey: fold(read.text('name')),
    legalName: read.text('legalName'),
    status: read.one('status', 'active'),
    industry: read.text('industry'),
    website: read.text('website'),
    phone: read.text('phone'),
    address: read.text('address'),
    city: read.text('city'),
    region: read.text('region'),
    postcode: read.text('postcode'),
    country: read.text('country'),
    currency: read.one('currency', assumed.currency),
    employees: read.one<number | null>('employees', null),
    tags: read.one<readonly string[]>('tags', []),
    notes: read.text('notes'),
    lastContactOn: read.one<Day | null>('lastContactOn', null),
    mergedInto: null,
    ...unborn,
  }),
  contacts: (read, ids) => {
    const name = read.text('name') || [read.text('firstName'), read.text('lastName')].filter(Boolean).join(' ')
    return {
      id: '',
      clientId: ids.client,
      name,
      nameKey: fold(name),
      role: read.text('role'),
      email: read.text('email'),
      phone: read.text('phone'),
      decisionMaker: read.one('decisionMaker', false),
    }
  },
  services: (read, ids, assumed) => {
    const startsOn = read.one<Day | null>('startsOn', null)
    const endsOn = read.one<Day | null>('endsOn', null)
    const fromDates = startsOn && endsOn ? Math.max(0, monthsBetween(monthOf(startsOn), monthOf(endsOn))) : 0
    const mrc = read.money('mrc') ?? read.refuse('mrc')
    const cancelledOn = read.one<Day | null>('cancelledOn', null)
    return {
      id: '',
      clientId: ids.client,
      siteId: null,
      supplierId: ids.supplier,
      offeringId: null,
      distributorId: ids.distributor,
      orderId: null,
      category: read.category(`${read.text('description')} ${read.text('unit')}`, 'saas'),
      description: read.text('description'),
      account: read.text('account'),
      circuit: read.text('circuit'),
      quantity: read.one<Quantity>('quantity', quantity(1000)),
      unit: read.text('unit'),
      mrc,
      nrc: read.money('nrc') ?? zero(mrc.currency),
      status: read.one('status', cancelledOn && cancelledOn <= assumed.today ? 'cancelled' : 'active'),
      signedOn: read.one<Day | null>('signedOn', null),
      startsOn,
      termMonths: read.one('termMonths', fromDates),
      autoRenew: read.one('autoRenew', false),
      renewMonths: read.one('renewMonths', 0),
      noticeDays: read.one('noticeDays', 0),
      cancelledOn,
      notes: read.text('notes'),
      ...unborn,
    }
  },
  offerings: (read, ids) => {
    const priceModel = read.one<Offering['priceModel']>('priceModel', 'flat')
    return {
      id: '',
      supplierId: ids.supplier,
      name: read.text('name'),
      sku: read.text('sku'),
      category: read.category(`${read.text('name')} ${read.text('description')}`, 'hardware'),
      description: read.text('description'),
      unit: read.text('unit'),
      priceModel,
      price: priceModel === 'once' ? null : read.price('price'),
      tiers: [],
      nrc: read.price('nrc') ?? (priceModel === 'once' ? read.price('price') : null),
      terms: read.one<readonly number[]>('terms', []),
      regions: read.one<readonly string[]>('regions', []),
      certifications: read.one<readonly string[]>('certifications', []),
      esg: read.text('esg'),
      updatedAt: 0,
      deletedAt: 0,
    }
  },
  opportunities: (read, ids, assumed) => {
    const stage = read.one<Stage>('stage', 'lead')
    const isClosed = stage === 'won' || stage === 'lost'
    const closeOn = read.one<Day | null>('closeOn', null)
    const createdOn = read.one<Day | null>('createdOn', null)
    return {
      id: '',
      clientId: ids.client,
      name: read.text('name'),
      stage,
      mrc: read.money('mrc'),
      expectedCloseOn: isClosed ? null : closeOn,
      nextStep: read.text('nextStep'),
      source: read.text('source'),
      need: read.text('need'),
      currentProvider: read.text('currentProvider'),
      currentMrc: read.money('currentMrc'),
      contractEndsOn: read.one<Day | null>('contractEndsOn', null),
      closedOn: isClosed ? closeOn : null,
      closeReason: read.text('closeReason'),
      stageAt: isClosed && closeOn ? noonOf(closeOn) : createdOn ? noonOf(createdOn) : assumed.now,
      createdAt: createdOn ? noonOf(createdOn) : 0,
      updatedAt: 0,
      deletedAt: 0,
    }
  },
}

function reader(values: Values, assumed: Assumed, problems: Problem[]) {
  const one = <Value>(id: string, fallback: Value): Value => {
    const value = values[id]
    return value === undefined || value === null ? fallback : (value as Value)
  }
  const amount = <Value>(id: string, parse: (decimal: string, currency: Currency) => Value | null): Value | null => {
    const text = one<AmountText | null>(id, null)
    if (!text) return null
    const currency = text.currency ?? one<string>('currency', assumed.currency)
    const value = parse(text.decimal, currency)
    if (value === null)
      problems.push(
        problem('warning', 'too-fine', { field: id }, { text: text.decimal, currency, digits: minorDigits(currency) }),
      )
    return value
  }
  const monthly = (value: Money | null) =>
    value && assumed.per === 'year' ? money(mulDiv(value.minor, 1, 12), value.currency) : value
  return {
    one,
    text: (id: string) => one(id, ''),
    money: (id: string) => (id === 'nrc' ? amount(id, parseDecimal) : monthly(amount(id, parseDecimal))),
    price: (id: string): UnitPrice | null => amount(id, parseUnitPrice),
    refuse: (id: string): Money => {
      problems.push(problem('refused', 'missing', { field: id }))
      return zero(assumed.currency)
    },
    category: (words: string, fallback: Category): Category => {
      const given = one<Category | null>('category', null)
      if (given) return given
      const category = guessCategory(words)
      problems.push(
        problem(
          'note',
          category ? 'category-guessed' : 'category-assumed',
          { field: 'category' },
          { category: category ?? fallback },
        ),
      )
      return category ?? fallback
    },
  }
}

/** A day of the past as an instant that is that day in every inhabited zone near the prime meridian. */
const noonOf = (value: Day): Instant =>
  Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)), 12)
